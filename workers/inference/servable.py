"""What the model server asks of a model, and what a model may ask of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

Payload: TypeAlias = Mapping[str, object]  # of JSON's types alone


class UnfitInput(ValueError):
    """An item that is not what the model's contract asks for; the sentence is for its sender."""


class Servable(Protocol):
    """One version of a model, loaded: what is served in a worker and over HTTP alike.

    version: the name that results carry, such as "poems-3".
    max_batch: items that one call of `run` takes.
    resident_bytes: what it holds in memory, of the device where it has one; an estimate is enough.
    """

    version: str
    max_batch: int
    resident_bytes: int

    def check(self, item: Payload) -> None:
        """Raises UnfitInput, before the item shares a batch with others."""

    def run(self, items: Sequence[Payload]) -> Sequence[Payload]:
        """One result for each item, in order; called by one thread at a time."""

    def warm_up(self) -> None:
        """One real pass, so that the first caller pays for no lazy initialisation."""

    def close(self) -> None:
        """Gives memory back; nothing is asked of it afterwards."""


class Loader(Protocol):
    """Makes a servable of a version's files."""

    def __call__(
        self, files: Mapping[str, Path], *, version: str, device: str, threads: int
    ) -> Servable:
        """`files`: by their names in the registry. Raises EngineError where they do not fit."""
