"""The sentences of an answer and what they cite, as they become complete.

A model may write `30 days [1].` or `30 days. [1]`, so that a sentence is complete only when
something else than citations has begun after it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backend.knowledge.text.sentences import sentences

_CITATION = re.compile(r"[\[【](\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*)[\]】]")
_NUMBER = re.compile(r"\d+")
_AFTERWARDS = re.compile(rf"(?:[ \t]*\n?[ \t]*{_CITATION.pattern})+[。.]?")
_BEGUN = re.compile(r"[\[【][^\]】]*$")
_LEFT_BEHIND = re.compile(r"[ \t]+(?=[。，！？；：.,!?;:]|$)", re.MULTILINE)
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Cited:
    """before: white space, and marks of lists, between it and what went before. cites: numbers of
    passages, in their order."""

    before: str
    text: str
    cites: tuple[int, ...]


def cited_sentences(pieces: Iterable[str | None]) -> Iterator[Cited | None]:
    """None: as in `pieces`, nothing new."""
    held = ""
    for piece in pieces:
        if piece is None:
            yield None
            continue
        held += piece
        found = [*_found(_BEGUN.sub("", held))]
        for sentence, _ in found[:-1]:  # the last may go on
            yield sentence
        if len(found) > 1:
            held = held[found[-2][1] :]
    for sentence, _ in _found(held):
        yield sentence


def _found(text: str) -> Iterator[tuple[Cited, int]]:
    """With where each ends."""
    done = 0
    for span in sentences(text):
        if span.end <= done or not _CITATION.sub("", span.text).strip(" .。"):
            continue
        start = max(span.start, done)
        start += len(_SPACE.match(text, start)[0])  # type: ignore[index]  # it always matches
        cited = _AFTERWARDS.match(text, span.end)
        end = cited.end() if cited else span.end
        whole = text[start:end]
        bare = _LEFT_BEHIND.sub("", _CITATION.sub("", whole)).strip()
        yield Cited(text[done:start], bare, _cites(whole)), end
        done = end


def _cites(text: str) -> tuple[int, ...]:
    numbers = (int(one) for marks in _CITATION.findall(text) for one in _NUMBER.findall(marks))
    return tuple(dict.fromkeys(numbers))
