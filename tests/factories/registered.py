"""Versions in the registry, of files that say what the model says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelVersion, Origin
from backend.modelhub.services.registering import NewVersion, register

Registers: TypeAlias = Callable[[str], ModelVersion]


def register_echo(folder: Path, says: str, *, task: ModelTask = ModelTask.POEMS) -> ModelVersion:
    """Served by `tests.workers.inference.echoes.load_echo`."""
    file = folder / "echo.json"
    file.write_text(json.dumps({"says": says}), encoding="utf-8")
    return register(
        NewVersion(
            task=task,
            made_by=f"run:{uuid4()}",
            origin=Origin.TRAINED,
            framework=Framework.OTHER,
            files={"echo.json": file},
            licence="MIT",
        )
    )
