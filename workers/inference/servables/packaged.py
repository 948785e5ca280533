"""The networks whose weights come inside packages, as what a host follows and loads from."""

from collections.abc import Collection, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from workers.inference.errors import UnknownVersion
from workers.inference.servable import Servable
from workers.inference.serving.routing import Wanted
from workers.inference.serving.traffic import Traffic

# By task: who loads it. Its version has the task's own name here, since there is only one.
PACKAGED: Mapping[str, str] = MappingProxyType(
    {
        "faces": "workers.inference.servables.faces:load",
        "tags": "workers.inference.servables.tags:load",
        "text": "workers.inference.servables.text:load",
    }
)


class _PackagedLoader(Protocol):
    def __call__(self, *, device: str, threads: int) -> Servable: ...


class PackagedCatalogue:
    """`workers.inference.server.catalogue.Catalogue` of some of these tasks.

    There is one version of each, which changes with the installed package alone.
    Raises UnknownVersion for a task that no package here ships.
    """

    def __init__(self, tasks: Collection[str], *, device: str, threads: int) -> None:
        if unknown := set(tasks) - PACKAGED.keys():
            raise UnknownVersion(f"No package here ships {', '.join(sorted(unknown))}.")
        self._tasks = frozenset(tasks)
        self._device = device
        self._threads = threads

    def wanted(self) -> Mapping[str, Wanted]:
        return {task: Wanted(task) for task in self._tasks}

    def load(self, version: str) -> Servable:
        """Raises EngineError."""
        module, _, function = PACKAGED[version].partition(":")
        load = cast(_PackagedLoader, getattr(import_module(module), function))
        return load(device=self._device, threads=self._threads)

    def expected_bytes(self, version: str) -> int:  # noqa: ARG002  it is known once it is loaded
        return 0

    def report(self, traffic: Traffic) -> None:
        """Nobody keeps these figures: the server's own metrics tell them."""
        traffic.take()
