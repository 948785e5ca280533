"""A query's text, of which readers take pieces; what nobody takes is words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from backend.search.text.words import normalise


@dataclass(slots=True)
class Draft:
    """The normalised text; taken pieces become blanks, so that offsets stay valid.

    places: where each taken piece stood, as (first, end).
    """

    text: str
    taken: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, query: str) -> "Draft":
        return cls(normalise(query))

    def take(self, match: re.Match[str]) -> None:
        self.taken.append(match.group())
        self.places.append(match.span())
        first, end = match.span()
        self.text = f"{self.text[:first]}{' ' * (end - first)}{self.text[end:]}"

    def take_all(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Takes match after match, from the left."""
        while match := pattern.search(self.text):
            self.take(match)
            yield match


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first; Latin ones only as whole words."""
    return "|".join(map(_whole, sorted(phrases, key=len, reverse=True)))


def _whole(phrase: str) -> str:
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    before = r"(?<![a-z0-9])" if phrase[:1].isascii() and phrase[:1].isalnum() else ""
    after = r"(?![a-z0-9])" if phrase[-1:].isascii() and phrase[-1:].isalnum() else ""
    return f"{before}{pattern}{after}"
