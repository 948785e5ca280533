"""What is left of a sentence once everything that is known in it was taken: words to look for."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from backend.asking.filters import Filter, FilterKind, Question, Value
from backend.asking.reading.sentence import Sentence
from backend.search.query.segments import has_telling, pieces_in
from backend.search.query.spans import Draft
from backend.search.text.words import Piece, split

_TOKEN = re.compile(r"[a-z0-9]+(?:['’.-][a-z0-9]+)*|[\u3400-\u9fff]+|[^\W\s]+")
_BRIDGE = re.compile(r"[\s\-的]*|\s*(?:of|the|a|an)\s*")


def read_rest(draft: Draft, sentence: Sentence, question: Question) -> Iterator[Filter]:
    """One filter for each stretch of words that mean something."""
    stretches: list[tuple[int, int]] = []
    for first, end in _telling(draft.text, question):
        if stretches and _BRIDGE.fullmatch(sentence.text, stretches[-1][1], first):
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((first, end))
    for stretch in stretches:
        span = sentence.span(*stretch)
        yield Filter(FilterKind.WORDS, Value(text=sentence.typed_at(span)), span=span)


def _telling(text: str, question: Question) -> Iterator[tuple[int, int]]:
    idle = _listed("frame_words.txt")
    if question is not Question.PHOTOS:
        idle |= _listed("presence_words.txt")
    for match in _TOKEN.finditer(text):
        position = match.start()
        for piece in _words(match.group()):
            first = text.find(piece.text, position)
            if first < 0:
                continue
            position = first + len(piece.text)
            if piece.text not in idle and has_telling([piece]):
                yield first, position


def _words(token: str) -> list[Piece]:
    """As the search cuts it; a word of a writing without spaces into its own words."""
    return (
        pieces_in(token) if any(piece.is_run for piece in split(token)) else [Piece(token, False)]
    )


@cache
def _listed(name: str) -> frozenset[str]:
    """`frame_words`: what frames a request, beside what the search itself passes over.
    `presence_words`: ways of having been somewhere or of having seen somebody, which in a question
    are nothing to look for."""
    return frozenset((files(__package__) / name).read_text(encoding="utf-8").split())
