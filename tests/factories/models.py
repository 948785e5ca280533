from hashlib import sha256
from itertools import count
from typing import Any

from backend.events.contracts import ModelTask
from backend.modelhub.models import Dataset, Framework, ModelFile, ModelVersion, Origin

MODEL_BYTES = b"weights"
MODEL_SHA256 = sha256(MODEL_BYTES).hexdigest()
_runs = count(1)


def make_model(task: ModelTask = ModelTask.POEMS, **fields: Any) -> ModelVersion:
    """The next version of its task, with one file that holds MODEL_BYTES."""
    described: dict[str, Any] = {
        "number": ModelVersion.objects.filter(task=task).count() + 1,
        "made_by": f"run:{next(_runs)}",
        "origin": Origin.TRAINED,
        "framework": Framework.SAFETENSORS,
        "licence": "MIT",
    }
    version = ModelVersion.objects.create(task=task, **described | fields)
    ModelFile.objects.create(
        version=version, name="model.safetensors", sha256=MODEL_SHA256, size=len(MODEL_BYTES)
    )
    return version


def make_dataset(task: ModelTask = ModelTask.POEMS, **fields: Any) -> Dataset:
    number = Dataset.objects.filter(task=task).count() + 1
    described: dict[str, Any] = {
        "number": number,
        "sha256": f"{number:064x}",
        "size": 1000,
        "licence": "public domain",
        "source": "npm:chinese-poetry@2.0.1",
    }
    return Dataset.objects.create(task=task, **described | fields)
