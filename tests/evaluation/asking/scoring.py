"""Compares what was understood with what should have been."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from backend.asking.filters import Filter, FilterKind, Parse
from backend.search.query.segments import words_in
from backend.search.text.words import normalise
from tests.evaluation.asking.lexicon import person_id
from tests.evaluation.asking.recorded import Asked, library


def mistakes(asked: Asked, parse: Parse) -> list[str]:
    """One line for each thing that was understood otherwise; none where all is right."""
    return [
        f"{what}: expected {expected}, got {got}"
        for what, expected, got in _compared(asked, parse)
        if expected != got
    ]


def _compared(asked: Asked, parse: Parse) -> Iterator[tuple[str, object, object]]:
    wanted = asked.expected
    people = {person_id(key): entry["name"] for key, entry in library()["people"].items()}
    yield "question", wanted.get("question", "photos"), parse.question.value
    yield (
        "people",
        Counter(map(_key, wanted.get("people", ()))),
        _found(parse, FilterKind.PERSON, lambda f: {people[one] for one in f.value.people}),
    )
    yield (
        "places",
        Counter(map(_key, wanted.get("places", ()))),
        _found(parse, FilterKind.PLACE, lambda f: {en for _, en in f.value.names}),
    )
    yield from _tags(wanted.get("tags", ()), parse)
    days = {
        f"{first}..{last}" for one in _of(parse, FilterKind.DATE) for first, last in one.value.days
    }
    if "dates_contain" in wanted:
        yield "dates", True, wanted["dates_contain"] in days
    else:
        yield "dates", set(wanted.get("dates", ())), days
    yield "media", wanted.get("media", ""), _one(parse, FilterKind.MEDIA, lambda f: f.value.media)
    yield (
        "camera",
        wanted.get("camera", ""),
        _one(parse, FilterKind.CAMERA, lambda f: f.value.models | f.value.makes),
    )
    yield "favorite", wanted.get("favorite", False), bool(list(_of(parse, FilterKind.FAVORITE)))
    counts = [f"{_n(f.value.least)}..{_n(f.value.most)}" for f in _of(parse, FilterKind.HEADCOUNT)]
    yield "count", [wanted["count"]] if "count" in wanted else [], counts
    words = " ".join(f.value.text for f in _of(parse, FilterKind.WORDS))
    yield "words", _plain(" ".join(wanted.get("words", ()))), _plain(words)
    unknown = sorted(normalise(one.text) for one in parse.left_over)
    yield "unknown", sorted(map(normalise, wanted.get("unknown", ()))), unknown


def _of(parse: Parse, kind: FilterKind) -> Iterator[Filter]:
    return (one for one in parse.filters if one.kind is kind)


def _found(
    parse: Parse, kind: FilterKind, names: Callable[[Filter], set[str]]
) -> Counter[tuple[bool, frozenset[str]]]:
    return Counter((one.exclude, frozenset(names(one))) for one in _of(parse, kind))


def _key(entry: str) -> tuple[bool, frozenset[str]]:
    return entry.startswith("-"), frozenset(entry.removeprefix("-").split("|"))


def _tags(wanted: Iterable[str], parse: Parse) -> Iterator[tuple[str, object, object]]:
    """A filter may hold more words than the one that is expected ("coast")."""
    found = list(_of(parse, FilterKind.TAG))
    entries = [_key(entry) for entry in wanted]
    for exclude, slugs in entries:
        hits = [one for one in found if one.exclude == exclude and slugs <= one.value.tags]
        yield f"tag {sorted(slugs)}", True, bool(hits)
        found = [one for one in found if one not in hits[:1]]
    yield "further tags", [], [sorted(one.value.tags) for one in found]


def _one(parse: Parse, kind: FilterKind, names: Callable[[Filter], Iterable[str]]) -> str:
    return ",".join(sorted(str(name) for one in _of(parse, kind) for name in names(one)))


def _n(number: int | None) -> str:
    return "" if number is None else str(number)


def _plain(text: str) -> str:
    """However it is cut into filters."""
    return "".join(sorted("".join(piece.text for piece in words_in(text)))) if text.strip() else ""
