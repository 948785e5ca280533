"""From a model's answer to filters of this library, or to nothing at all.

The answer is a stranger's: names must be the owner's own, days must be sane, words must stand in
the sentence. One that breaks a rule is thrown away as a whole.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from backend.asking import kinship
from backend.asking.filters import (
    Filter,
    FilterKind,
    LeftOver,
    Parse,
    Question,
    Span,
    Value,
    Why,
)
from backend.asking.reading.lexicon import Lexicon
from backend.common.model_servers import ModelFailed
from backend.photos.kinds import AssetKind
from backend.search.query.calendar import merged
from backend.search.query.concepts import mentions_in
from backend.search.query.date_reading import FIRST_YEAR
from backend.search.text.words import normalise

Id = TypeVar("Id", UUID, str)


def parse_of(answer: Mapping[str, Any], sentence: str, lexicon: Lexicon) -> Parse:
    """`answer` must be of the contract's form. Raises ModelFailed."""
    filters = [
        *_named(FilterKind.PERSON, answer["people"], sentence, _person(lexicon)),
        *_named(FilterKind.PLACE, answer["places"], sentence, _place(lexicon)),
        *_named(FilterKind.TAG, answer["tags"], sentence, _tag(lexicon)),
        *_cameras(answer["cameras"], sentence, lexicon),
        *_dates(answer["dates"], lexicon),
        *_media(answer["media"]),
        *_headcount(answer["faces"]),
        *_words(answer["words"], sentence),
    ]
    if answer["favorite"]:
        filters.append(Filter(FilterKind.FAVORITE, Value()))
    left_over = tuple(
        LeftOver(text, span, Why.NOT_UNDERSTOOD)
        for text in answer["not_understood"]
        if (span := _span(text, sentence))
    )
    return Parse(tuple(filters), Question(answer["question"]), left_over)


def _named(
    kind: FilterKind,
    entries: Iterable[Mapping[str, Any]],
    sentence: str,
    value_of: Callable[[str], Value],
) -> Iterator[Filter]:
    for entry in entries:
        values = [value_of(_key(name)) for name in entry["any_of"]]
        value = Value(
            people=frozenset[UUID]().union(*(one.people for one in values)),
            places=frozenset[int]().union(*(one.places for one in values)),
            names=tuple(name for one in values for name in one.names),
            tags=frozenset[str]().union(*(one.tags for one in values)),
        )
        spans = filter(None, (_span(name, sentence) for name in entry["any_of"]))
        yield Filter(kind, value, span=next(spans, None), exclude=entry["exclude"])


def _person(lexicon: Lexicon) -> Callable[[str], Value]:
    def find(name: str) -> Value:
        ids = lexicon.vocabulary.people.get(name, frozenset())
        kinds = {kin for group in kinship.words().get(name, ()) for kin in group}
        if name in kinship.kinds()[kinship.SELF].words:
            kinds = {kinship.SELF}
        found = ids.union(*(lexicon.relations.get(kind, frozenset()) for kind in kinds))
        return Value(people=_known(found, name))

    return find


def _place(lexicon: Lexicon) -> Callable[[str], Value]:
    def find(name: str) -> Value:
        place = lexicon.places.get(name)
        if place is None:
            raise ModelFailed("a place that nobody knows")
        return Value(places=place.ids, names=((place.name_zh, place.name_en),))

    return find


def _tag(lexicon: Lexicon) -> Callable[[str], Value]:
    def find(name: str) -> Value:
        meant = frozenset(slug for mention in mentions_in(name) for slug in mention.slugs)
        own = lexicon.own_tags.get(name, frozenset())
        return Value(tags=_known(own | (meant & lexicon.tags), name))

    return find


def _cameras(names: Iterable[str], sentence: str, lexicon: Lexicon) -> Iterator[Filter]:
    for name in names:
        models = lexicon.vocabulary.cameras.get(_key(name), frozenset())
        makes = lexicon.vocabulary.makes.get(_key(name), frozenset())
        _known(models | makes, name)
        value = Value(models=models) if models else Value(makes=makes)
        yield Filter(FilterKind.CAMERA, value, span=_span(name, sentence))


def _dates(spans: Iterable[Mapping[str, str]], lexicon: Lexicon) -> Iterator[Filter]:
    try:
        days = [
            (date.fromisoformat(span["first"]), date.fromisoformat(span["last"])) for span in spans
        ]
    except ValueError as error:
        raise ModelFailed("a day that is none") from error
    for first, last in days:
        if not FIRST_YEAR <= first.year <= last.year <= lexicon.today.year + 1 or last < first:
            raise ModelFailed("days that cannot be")
    if days:
        yield Filter(FilterKind.DATE, Value(days=merged(days)))


def _media(kinds: Iterable[str]) -> Iterator[Filter]:
    if media := frozenset(map(AssetKind, kinds)):
        yield Filter(FilterKind.MEDIA, Value(media=media))


def _headcount(faces: Mapping[str, int | None]) -> Iterator[Filter]:
    least, most = faces["least"], faces["most"]
    if least is not None and most is not None and most < least:
        raise ModelFailed("fewer people than there must be")
    if least is not None or most is not None:
        yield Filter(FilterKind.HEADCOUNT, Value(least=least, most=most))


def _words(texts: Iterable[str], sentence: str) -> Iterator[Filter]:
    for text in texts:
        span = _span(text, sentence)
        if span is None:
            raise ModelFailed("words that nobody said")
        yield Filter(FilterKind.WORDS, Value(text=sentence[slice(*span)]), span=span)


def _known(found: frozenset[Id], name: str) -> frozenset[Id]:
    if not found:
        raise ModelFailed(f"a name that is not in the library ({len(name)} characters)")
    return found


def _key(name: str) -> str:
    return " ".join(normalise(name).split())


def _span(text: str, sentence: str) -> Span | None:
    first = sentence.casefold().find(text.casefold())
    return (first, first + len(text)) if first >= 0 and text.strip() else None
