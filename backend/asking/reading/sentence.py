"""A sentence as it is compared, and where each of its characters stood as it was typed."""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from backend.asking.filters import Span
from backend.search.text.words import normalise


@dataclass(frozen=True, slots=True)
class Sentence:
    """origins: for each character of `text`, that of `typed` it came from."""

    typed: str
    text: str
    origins: tuple[int, ...]

    @classmethod
    def of(cls, typed: str) -> "Sentence":
        """Normalised as a whole, so that it compares like a query of the search; where that changes
        its length, cluster by cluster, so that positions stay known."""
        whole = normalise(typed)
        if len(whole) == len(typed):
            return cls(typed, whole, tuple(range(len(typed))))
        text, origins = "", []
        for start, cluster in _clusters(typed):
            piece = normalise(cluster)
            text += piece
            origins += [start] * len(piece)
        return cls(typed, text, tuple(origins))

    def span(self, first: int, end: int) -> Span:
        """Of the sentence as it was typed, without spaces around."""
        while first < end and self.text[first].isspace():
            first += 1
        while end > first and self.text[end - 1].isspace():
            end -= 1
        if first == end:
            return (0, 0)
        start, last = self.origins[first], self.origins[end - 1]
        after = bisect_right(self.origins, last)
        return start, self.origins[after] if after < len(self.origins) else len(self.typed)

    def typed_at(self, span: Span) -> str:
        return self.typed[slice(*span)]


def _clusters(typed: str) -> list[tuple[int, str]]:
    """Each character with the marks that combine with it."""
    found: list[tuple[int, str]] = []
    for index, character in enumerate(typed):
        if found and unicodedata.combining(character):
            start, cluster = found[-1]
            found[-1] = (start, cluster + character)
        else:
            found.append((index, character))
    return found
