from datetime import timedelta
from hashlib import sha256
from itertools import count
from typing import Any

from django.utils import timezone

from backend.events.contracts import ModelTask
from backend.modelhub.models import (
    Dataset,
    Framework,
    ModelFile,
    ModelUpload,
    ModelUploadFile,
    ModelVersion,
    Origin,
)
from backend.storage import keys

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


def make_model_upload(**fields: Any) -> ModelUpload:
    """Of one file of MODEL_BYTES, of which nothing has arrived."""
    described: dict[str, Any] = {
        "task": ModelTask.POEMS,
        "licence": "MIT",
        "learned_from": "Quatrains",
        "created_by": "admin@example.com",
        "fingerprint": f"{next(_runs):064x}",
        "expires_at": timezone.now() + timedelta(hours=1),
    }
    if "parent" not in fields:
        described["parent"] = make_model()
    upload = ModelUpload.objects.create(**described | fields)
    ModelUploadFile.objects.create(
        upload=upload,
        name="model.safetensors",
        sha256=MODEL_SHA256,
        size=len(MODEL_BYTES),
        object_key=keys.uploaded_model_file(upload.pk, 1),
        part_size=8 * 1024 * 1024,
    )
    return upload
