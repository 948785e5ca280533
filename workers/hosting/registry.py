"""The registry, as what a host follows and loads from."""

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import cast

from django.conf import settings
from django.db import connection
from django.db.models import Sum

from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, ModelVersion
from backend.modelhub.selectors.registry import named, standing
from workers.artifacts import fetch
from workers.inference.errors import EngineError
from workers.inference.servable import Loader, Servable
from workers.inference.servables import LOADERS
from workers.inference.serving.routing import Wanted


class RegistrySource:
    """Loads registered versions by their names, such as "poems-3", by the loader of their task."""

    def load(self, version: str) -> Servable:
        """Raises EngineError, Unavailable, FileNotFoundError and DatabaseError."""
        try:
            registered = _registered(version)
            files = fetch(registered)
        finally:
            connection.close()  # the threads that load live long, and rarely load
        return loader_of(registered.task)(
            files,
            version=version,
            device=settings.INFERENCE_DEVICE,
            threads=settings.INFERENCE_THREADS,
        )

    def expected_bytes(self, version: str) -> int:
        """As much as its files have."""
        try:
            return _registered(version).files.aggregate(size=Sum("size"))["size"] or 0
        finally:
            connection.close()


def wanted_of(tasks: Collection[ModelTask]) -> Mapping[str, Wanted]:
    """What the registry wants; tasks without a champion are not in it. Raises DatabaseError."""
    found: dict[str, Wanted] = {}
    for task in tasks:
        champion, previous = standing(task), standing(task, Alias.PREVIOUS)
        if champion is not None:
            found[task] = Wanted(champion.name, previous=previous.name if previous else "")
    return found


def loader_of(task: str) -> Loader:
    """Raises EngineError where nothing here can serve it."""
    if task not in LOADERS:
        raise EngineError(f"Nothing here loads models of the task {task!r}.")
    module, _, function = LOADERS[task].partition(":")
    return cast(Loader, getattr(import_module(module), function))


def _registered(version: str) -> ModelVersion:
    if (found := named(version)) is None:
        raise EngineError(f"The registry has no version {version!r}.")
    return found
