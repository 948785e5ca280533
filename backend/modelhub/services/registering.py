"""New versions of models, and new sets of data: files go into the store first, then the rows that
name them. Whatever is registered twice, after a crash say, is registered once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path

from django.db import transaction
from django.db.models import Max

from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Dataset, Framework, ModelFile, ModelVersion, Origin
from backend.modelhub.services.locking import lock_registry
from backend.storage import keys, store

_CONTENT_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """In the store, below its checksum."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class NewVersion:
    """What is to be registered.

    made_by: what made it, such as "run:<id>" or "package:<version>"; one version each.
    files: by name; those that `keep` has put into the store are not put there again.
    inherits: names of the parent's files that are this one's as well.
    """

    task: ModelTask
    made_by: str
    origin: Origin
    framework: Framework
    files: Mapping[str, Path | StoredFile]
    licence: str
    description: str = ""
    contract: Mapping[str, object] = field(default_factory=dict)
    training_data: Mapping[str, object] = field(default_factory=dict)
    parameters: Mapping[str, object] = field(default_factory=dict)
    metrics: Mapping[str, float] = field(default_factory=dict)
    parent: ModelVersion | None = None
    inherits: Collection[str] = ()
    created_by: str = ""


def register(new: NewVersion) -> ModelVersion:
    """The version, with the next number of its task; or the one that was made by the same before.

    Raises InvalidInput when there are no files, or the parent is another task's; Unavailable when
    the store does not answer.
    """
    if known := ModelVersion.objects.filter(made_by=new.made_by).first():
        return known
    if not new.files:
        raise errors.InvalidInput("A model has at least one file.")
    if new.parent is not None and new.parent.task != new.task:
        raise errors.InvalidInput("A model's parent is of the same task.")
    stored = _inherited(new) | {name: _stored(file) for name, file in new.files.items()}
    with transaction.atomic():
        lock_registry(new.task)
        if known := ModelVersion.objects.filter(made_by=new.made_by).first():
            return known
        version = ModelVersion.objects.create(
            task=new.task,
            number=_next_number(ModelVersion, new.task),
            made_by=new.made_by,
            origin=new.origin,
            framework=new.framework,
            description=new.description,
            contract=dict(new.contract),
            licence=new.licence,
            training_data=dict(new.training_data),
            parameters=dict(new.parameters),
            metrics=dict(new.metrics),
            parent=new.parent,
            created_by=new.created_by,
        )
        ModelFile.objects.bulk_create(
            ModelFile(version=version, name=name, sha256=file.sha256, size=file.size)
            for name, file in stored.items()
        )
    return version


def register_dataset(
    *,
    task: ModelTask,
    file: Path,
    licence: str,
    source: str,
    facts: Mapping[str, object],
) -> Dataset:
    """The set, with the next number of its task; or the one of the same content."""
    stored = keep(file)
    with transaction.atomic():
        lock_registry(task)
        known = Dataset.objects.filter(task=task, sha256=stored.sha256).first()
        return known or Dataset.objects.create(
            task=task,
            number=_next_number(Dataset, task),
            sha256=stored.sha256,
            size=stored.size,
            licence=licence,
            source=source,
            facts=dict(facts),
        )


def _inherited(new: NewVersion) -> dict[str, StoredFile]:
    if new.parent is None:
        return {}
    files = new.parent.files.filter(name__in=new.inherits)
    return {file.name: StoredFile(file.sha256, file.size) for file in files}


def keep(path: Path) -> StoredFile:
    """Puts it into the store, unless it is there. Raises Unavailable."""
    with path.open("rb") as file:
        stored = StoredFile(file_digest(file, "sha256").hexdigest(), path.stat().st_size)
    key = keys.model_file(stored.sha256)
    there = store().head(key)
    if there is None or there.size != stored.size:
        store().upload(key, path, content_type=_CONTENT_TYPE)
    return stored


def _stored(file: Path | StoredFile) -> StoredFile:
    return keep(file) if isinstance(file, Path) else file


def _next_number(model: type[ModelVersion] | type[Dataset], task: ModelTask) -> int:
    highest = model.objects.filter(task=task).aggregate(highest=Max("number"))["highest"]
    return (highest or 0) + 1
