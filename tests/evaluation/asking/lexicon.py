"""The lexicon of the made-up library, without a database."""

from collections import defaultdict
from datetime import date
from functools import cache
from uuid import NAMESPACE_OID, UUID, uuid5

from backend.asking.reading.lexicon import Lexicon, Somebody, Somewhere
from backend.asking.selectors.countries import countries
from backend.search.query.names import by_name, maker_names, place_names
from backend.search.query.understanding import Vocabulary
from backend.tags.vocabulary import lineage
from tests.evaluation.asking.recorded import library


def person_id(key: str) -> UUID:
    return uuid5(NAMESPACE_OID, key)


def place_id(key: str) -> int:
    return 1 + sorted(library()["places"]).index(key)


@cache
def lexicon() -> Lexicon:
    people = library()["people"]
    relations: dict[str, frozenset[UUID]] = defaultdict(frozenset)
    names = [(entry["name"], person_id(key)) for key, entry in people.items()]
    for key, entry in people.items():
        names += [(word, person_id(key)) for word in entry.get("called", ())]
        for kind in entry["relations"]:
            relations[kind] |= {person_id(key)}
    cameras = library()["cameras"].values()
    slugs = {slug for event in library()["events"] for slug in event.get("tags", ())}
    days = [day for event in library()["events"] for day in event["days"]]
    return Lexicon(
        today=library()["today"],
        southern=False,
        vocabulary=Vocabulary(
            people=by_name(names),
            places={},
            cameras=by_name((model, model) for _, model in cameras),
            makes=by_name((name, make) for make, _ in cameras for name in maker_names(make)),
            years=range(min(days).year - 1, max(days).year + 1),
        ),
        people={
            person_id(key): Somebody(entry["name"], _born(entry)) for key, entry in people.items()
        },
        relations=dict(relations),
        places={**countries(), **_places()},
        tags=frozenset(word.slug for slug in slugs for word in lineage(slug)),
    )


def _born(entry: dict[str, date]) -> date | None:
    return entry.get("born")


def _places() -> dict[str, Somewhere]:
    pairs = [
        (zh, en, place_id(key))
        for key, (name_zh, region_en, region_zh, _, country_en, country_zh) in library()[
            "places"
        ].items()
        for zh, en in ((name_zh, key), (region_zh, region_en), (country_zh, country_en))
    ]
    bearers = by_name((name, place) for zh, en, place in pairs for name in place_names(zh, en))
    spellings = {
        key: (zh, en)
        for zh, en, _ in reversed(pairs)
        for key in by_name((name, 0) for name in place_names(zh, en))
    }
    return {name: Somewhere(*spellings[name], ids) for name, ids in bearers.items()}
