"""The semantic spaces that this process can fill and ask, by version."""

from collections.abc import Iterable, Iterator

from workers.inference.errors import UnknownVersion
from workers.language.conse import GROUNDED, PLAIN, TURNED, ConceptSpace, Vocabulary
from workers.language.meaning import SemanticSpace
from workers.language.text import TextEncoder


def concept_spaces(encoder: TextEncoder) -> list[SemanticSpace]:
    """Those that need no weights but what the packages ship: the default first, then those of older
    installations."""
    vocabulary = Vocabulary(encoder)
    return [ConceptSpace(recipe, vocabulary) for recipe in (TURNED, GROUNDED, PLAIN)]


class SemanticSpaces:
    """Those of this program, and those that the operator registered."""

    version = "semantic-2"  # of how photos become points, whatever the space

    def __init__(self, spaces: Iterable[SemanticSpace]) -> None:
        self._spaces = {space.version: space for space in spaces}

    def __iter__(self) -> Iterator[str]:
        """Their versions."""
        return iter(self._spaces)

    def __getitem__(self, version: str) -> SemanticSpace:
        """Raises UnknownVersion."""
        if version not in self._spaces:
            raise UnknownVersion(
                f"Nothing here makes points of the space {version!r}; known are "
                f"{', '.join(self._spaces)}."
            )
        return self._spaces[version]

    def add(self, space: SemanticSpace) -> None:
        """Warmed up first, so that nobody waits for its first answer."""
        space.warm_up()
        self._spaces = {**self._spaces, space.version: space}

    def remove(self, version: str) -> None:
        """Finishes what it was asked; raises UnknownVersion."""
        space = self[version]
        self._spaces = {name: kept for name, kept in self._spaces.items() if kept is not space}
        space.close()

    def warm_up(self) -> None:
        for space in self._spaces.values():
            space.warm_up()

    def close(self) -> None:
        for space in self._spaces.values():
            space.close()
