"""From a sentence to filters and a question, by grammar and lexicon."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from backend.asking.filters import Filter, FilterKind, Parse, Value
from backend.asking.reading.lexicon import Lexicon
from backend.asking.reading.mentions import Mode
from backend.asking.reading.people import read_people
from backend.asking.reading.places import place_filter, read_places
from backend.asking.reading.questions import read_question
from backend.asking.reading.rest import read_rest
from backend.asking.reading.sentence import Sentence
from backend.asking.reading.things import (
    read_cameras,
    read_favorite,
    read_headcount,
    read_media,
    read_tags,
)
from backend.search.query.calendar import merged
from backend.search.query.date_names import YEARLY
from backend.search.query.dates import read_dates, reading_of
from backend.search.query.spans import Draft


def read(typed: str, lexicon: Lexicon) -> Parse:
    """The owner's own names come first, as in the search: a person may be called April."""
    sentence = Sentence.of(typed)
    draft = Draft(sentence.text)
    question = read_question(draft)
    people = read_people(draft, sentence, lexicon)
    who = [one for listed in people.lists for one in listed.filters]
    named = sum(not one.exclude for one in who)
    only = any(listed.mode is Mode.ONLY for listed in people.lists)
    filters = [
        *(replace(one, others=_or_else(one, sentence, lexicon)) for one in who),
        *read_cameras(draft, sentence, lexicon),
        *people.ages,
        *_dates(draft, sentence, lexicon),
        *read_places(draft, sentence, lexicon),
        *read_favorite(draft, sentence),
        *read_media(draft, sentence),
        *read_headcount(draft, sentence, named=named, only=only),
        *read_tags(draft, sentence, lexicon),
    ]
    filters += read_rest(draft, sentence, question)
    return Parse(tuple(_distinct(filters)), question, people.left_over)


def _dates(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Filter]:
    before = len(draft.places)
    reading = reading_of(
        draft,
        today=lexicon.today,
        known_years=lexicon.vocabulary.years,
        southern=lexicon.southern,
    )
    spans = reading.spans()
    if spans is None:
        return
    places = draft.places[before:]
    span = sentence.span(min(first for first, _ in places), max(end for _, end in places))
    others = tuple(Filter(FilterKind.DATE, Value(days=merged(days))) for days in reading.others)
    yield Filter(FilterKind.DATE, Value(days=merged(spans)), span=span, others=others)


def _or_else(one: Filter, sentence: Sentence, lexicon: Lexicon) -> tuple[Filter, ...]:
    """What the name of somebody may mean beside: a place, or a month."""
    if one.span is None:
        return one.others
    word = " ".join(Sentence.of(sentence.typed_at(one.span)).text.split())
    others = list(one.others)
    if place := lexicon.places.get(word):
        others.append(place_filter(place))
    if word in YEARLY:
        days = read_dates(
            Draft(word),
            today=lexicon.today,
            known_years=lexicon.vocabulary.years,
            southern=lexicon.southern,
        )
        others.append(Filter(FilterKind.DATE, Value(days=merged(days or ()))))
    return tuple(others)


def _distinct(filters: Iterable[Filter]) -> Iterator[Filter]:
    """The same thing said twice is one filter; the first stays."""
    seen = set()
    for one in filters:
        key = (one.kind, one.value, one.exclude)
        if key not in seen:
            seen.add(key)
            yield one
