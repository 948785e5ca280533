"""Where a server's versions come from."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from workers.inference.errors import UnknownVersion
from workers.inference.servable import Servable
from workers.inference.serving.routing import Wanted
from workers.inference.serving.stock import Source
from workers.inference.serving.traffic import Traffic


class Catalogue(Source, Protocol):
    """What is wanted, how it is loaded, and who is told how it did."""

    def wanted(self) -> Mapping[str, Wanted]:
        """By task, as of now. Raises any error while that cannot be known."""

    def report(self, traffic: Traffic) -> None:
        """Takes what has come together. Raises any error while it cannot be told."""


class Catalogues:
    """Several as one: a task is the first's that wants it, and so are its versions."""

    def __init__(self, catalogues: Sequence[Catalogue]) -> None:
        self._catalogues = catalogues
        self._owners: dict[str, Catalogue] = {}

    def wanted(self) -> Mapping[str, Wanted]:
        found: dict[str, Wanted] = {}
        for catalogue in self._catalogues:
            for task, wanted in catalogue.wanted().items():
                if task not in found:
                    found[task] = wanted
                    self._owners |= dict.fromkeys(wanted.named, catalogue)
        return found

    def load(self, version: str) -> Servable:
        return self._owner(version).load(version)

    def expected_bytes(self, version: str) -> int:
        return self._owner(version).expected_bytes(version)

    def report(self, traffic: Traffic) -> None:
        for catalogue in self._catalogues:
            catalogue.report(traffic)

    def _owner(self, version: str) -> Catalogue:
        if version not in self._owners:
            raise UnknownVersion(f"Nobody here has the version {version!r}.")
        return self._owners[version]
