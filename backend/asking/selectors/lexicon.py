"""What one owner's library knows by name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from django.db.models import Q

from backend.accounts.models import User
from backend.asking import kinship
from backend.asking.reading.lexicon import Lexicon, Somebody, Somewhere
from backend.asking.selectors.countries import also_called, countries
from backend.asking.selectors.relations import Relations, both, implied_by, said_by
from backend.common.languages import in_language
from backend.people.models import Person
from backend.places.models import Place
from backend.search.query.names import by_name, place_names
from backend.search.selectors.vocabulary import names_of, places_of, vocabulary_of
from backend.search.services.searching import local_day
from backend.tags.selectors.tags import list_tags


def lexicon_of(*, owner: User, now: datetime) -> Lexicon:
    """In a fixed number of queries, however large the library is."""
    vocabulary = vocabulary_of(owner=owner)
    said, words = said_by(owner)
    known = [person for kin in said.values() for person in kin] + [person for _, person in words]
    people = list(
        Person.objects.filter(Q(id__in=known) | ~Q(name=""), owner=owner, merged_into=None)
    )
    names = [(person.name, person.pk) for person in people if person.name]
    relations = both(said, implied_by(names))
    tags = list(list_tags(owner=owner))
    return Lexicon(
        today=local_day(owner, now),
        southern=vocabulary.southern,
        vocabulary=replace(vocabulary, people=by_name([*names, *words])),
        people={
            person.pk: Somebody(person.name or _relation(person, relations), person.birth_date)
            for person in people
        },
        relations=relations,
        places={**countries(), **_by_name(places_of(owner=owner))},
        tags=frozenset(tag.slug for tag in tags),
        own_tags=by_name((tag.name_en, tag.slug) for tag in tags if tag.owner_id),
    )


def _relation(person: Person, relations: Relations) -> str:
    """What somebody without a name is called."""
    kinds = (kinship.kinds()[kind] for kind, kin in relations.items() if person.pk in kin)
    return next((in_language(zh=kind.name_zh, en=kind.name_en) for kind in kinds), "")


def _by_name(places: list[Place]) -> dict[str, Somewhere]:
    """Of several under one name (a town, and its region), the widest gives the spelling."""
    named = [(zh, en, place.pk, spelling) for place in places for zh, en, spelling in _names(place)]
    bearers = by_name((spelling, place) for _, _, place, spelling in named)
    spelt = {name: (zh, en) for zh, en, _, spelling in named for name in by_name([(spelling, 0)])}
    return {name: Somewhere(*spelt[name], ids) for name, ids in bearers.items()}


def _names(place: Place) -> Iterator[tuple[str, str, str]]:
    """Chinese and English name, and each way to write either."""
    for zh, en in names_of(place):
        for spelling in place_names(zh, en):
            yield zh, en, spelling
    for spelling in also_called(place.country_code):
        yield place.country_zh, place.country_en, spelling
