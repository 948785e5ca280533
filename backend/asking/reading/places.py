"""Where: towns, regions and countries, in both languages."""

import re
from collections.abc import Iterator

from backend.asking.filters import Filter, FilterKind, Value
from backend.asking.reading.lexicon import Lexicon, Somewhere
from backend.asking.reading.mentions import Mention, Mode, either, lists_of
from backend.asking.reading.sentence import Sentence
from backend.search.query.names import any_name
from backend.search.query.spans import Draft


def read_places(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> tuple[Filter, ...]:
    """ "Hangzhou, China" is Hangzhou; of two towns, either will do, since no photo is of both."""
    if not lexicon.places:
        return ()
    mentions = list(_mentions(draft, sentence, lexicon))
    wanted: list[Filter] = []
    unwanted: list[Filter] = []
    for listed in lists_of(draft, sentence, mentions):
        (unwanted if listed.mode is Mode.WITHOUT else wanted).extend(listed.filters)
    return (*_merged(wanted), *unwanted)


def place_filter(place: Somewhere, **fields: object) -> Filter:
    value = Value(places=place.ids, names=((place.name_zh, place.name_en),))
    return Filter(FilterKind.PLACE, value, **fields)  # type: ignore[arg-type]  # its own fields


def _mentions(draft: Draft, sentence: Sentence, lexicon: Lexicon) -> Iterator[Mention]:
    pattern = re.compile(rf"(?P<name>{any_name(lexicon.places).pattern})(?:'s(?![a-z]))?")
    for match in draft.take_all(pattern):
        place = lexicon.places[" ".join(match["name"].split())]
        span = sentence.span(*match.span("name"))
        yield Mention(*match.span(), place_filter(place, span=span))


def _merged(wanted: list[Filter]) -> list[Filter]:
    merged: list[Filter] = []
    for one in wanted:
        for index, other in enumerate(merged):
            if not (one.value.places & other.value.places):
                merged[index] = either(other, one)
                break
        else:
            merged.append(one)
    return merged
