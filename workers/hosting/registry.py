"""The registry, as what a host follows and loads from."""

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import cast

from django.conf import settings
from django.db import close_old_connections, connection
from django.db.models import Sum

from backend.events.contracts import ModelTask
from backend.modelhub.models import ModelVersion
from backend.modelhub.selectors.deployments import Plan, plans, version_named
from workers.artifacts import fetch
from workers.hosting.reporting import report
from workers.inference.errors import EngineError
from workers.inference.servable import Loader, Servable
from workers.inference.servables import LOADERS
from workers.inference.serving.routing import Wanted
from workers.inference.serving.traffic import Traffic


class RegistryCatalogue:
    """`workers.inference.server.catalogue.Catalogue` of some tasks' registered versions, which are
    loaded by their names, such as "poems-3", by the loader of their task."""

    def __init__(self, tasks: Collection[ModelTask]) -> None:
        self._tasks = frozenset(tasks)

    def wanted(self) -> Mapping[str, Wanted]:
        """Tasks without a champion are not in it. Raises DatabaseError."""
        close_old_connections()
        return {task: _wanted(plan) for task, plan in plans(self._tasks).items()}

    def report(self, traffic: Traffic) -> None:
        """Raises DatabaseError."""
        close_old_connections()
        report(traffic)

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


def loader_of(task: str) -> Loader:
    """Raises EngineError where nothing here can serve it."""
    if task not in LOADERS:
        raise EngineError(f"Nothing here loads models of the task {task!r}.")
    module, _, function = LOADERS[task].partition(":")
    return cast(Loader, getattr(import_module(module), function))


def _wanted(plan: Plan) -> Wanted:
    return Wanted(
        champion=plan.champion.name,
        previous=_name(plan.previous),
        canary=_name(plan.canary),
        percent=plan.percent,
        owners=frozenset(str(owner) for owner in plan.owners),
        shadow=_name(plan.shadow),
    )


def _registered(version: str) -> ModelVersion:
    if (found := version_named(version)) is None:
        raise EngineError(f"The registry has no version {version!r}.")
    return found


def _name(version: ModelVersion | None) -> str:
    return version.name if version is not None else ""
