"""Rhymes and tones of the time, not of today: the 106 groups of 平水韵."""

from collections.abc import Iterable, Mapping, Sequence

from workers.language.poems.form import FIRM, PATTERNS, RHYMING

LEVEL, OBLIQUE = 0, 1
_LEVEL_GROUPS = ("上平", "下平")


class Rhymes:
    """What rhymes with what. A character that is read in two ways belongs to two groups.

    groups: the characters of each group, by its name, such as "下平一先"; names of level groups
    start with 上平 or 下平.
    """

    def __init__(self, groups: Mapping[str, str]) -> None:
        self.groups = dict(groups)
        self._of: dict[str, list[str]] = {}
        for name, characters in self.groups.items():
            for one in characters:
                self._of.setdefault(one, []).append(name)

    def of(self, character: str) -> Sequence[str]:
        """Names of its groups; empty for a character that the book does not have."""
        return self._of.get(character, ())

    def tones(self, character: str) -> frozenset[int]:
        """LEVEL, OBLIQUE, or both; empty where nobody knows."""
        return frozenset(LEVEL if self.is_level(name) else OBLIQUE for name in self.of(character))

    @staticmethod
    def is_level(group: str) -> bool:
        return group.startswith(_LEVEL_GROUPS)

    def shared(self, characters: Iterable[str]) -> str | None:
        """The group that all are in, the first by the book's order; None when they do not rhyme."""
        common = [set(self.of(one)) for one in characters]
        together = set.intersection(*common) if common else set()
        return next((name for name in self.groups if name in together), None)

    def rhyme(self, lines: Sequence[str]) -> str | None:
        """The group in which lines 2 and 4 rhyme; None where they do not, or on one character."""
        ends = [lines[line][-1] for line in RHYMING]
        return self.shared(ends) if len(set(ends)) == len(ends) else None

    def regularity(self, lines: Sequence[str]) -> float:
        """Share, from 0 to 1, of the firm places at which the best pattern's tone stands.

        A character of unknown tone counts as wrong.
        """
        tones = [[self.tones(one) for one in line] for line in lines]
        places = [(line, place) for line in range(len(lines)) for place in FIRM]
        return max(
            sum(pattern[line][place] in tones[line][place] for line, place in places)
            for pattern in PATTERNS
        ) / len(places)
