"""An uploaded model is looked at, held against its contract, and becomes a version, or does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from uuid import UUID

from backend.events.contracts import ModelTask
from backend.modelhub.faults import Fault, Reason
from backend.modelhub.models import Framework, ModelFile, ModelUpload, ModelUploadFile, Origin
from backend.modelhub.services import uploading
from backend.modelhub.services.registering import NewVersion, register
from backend.storage import keys, store
from workers.pipeline import scratch
from workers.verification.contract import misfits
from workers.verification.describe import Refused, describe
from workers.verification.description import Description

_FRAMEWORKS = ("safetensors", "onnx", "torch")  # the first that a file is of is the model's


@dataclass(frozen=True, slots=True)
class _Looked:
    """At one file."""

    path: Path
    framework: str = ""
    reasons: tuple[Reason, ...] = ()


def check(*, upload_id: UUID) -> None:
    """Nothing where another worker has it, or had. Raises Unavailable: then another one will."""
    upload = uploading.claim(upload_id)
    if upload is None:
        return
    with scratch.folder() as folder:
        looked = {file.name: _look(upload, file, folder) for file in upload.files.all()}
        reasons = [reason for one in looked.values() for reason in one.reasons]
        if reasons:
            uploading.refuse(upload, reasons)
            return
        version = register(_described(upload, looked))
    uploading.admit(upload, version)


def _look(upload: ModelUpload, file: ModelUploadFile, folder: Path) -> _Looked:
    known = {one.name: one for one in upload.parent.files.all()}
    path = folder / f"sent-{file.pk}"
    if file.name not in known:
        values = {"file": file.name, "known": ", ".join(sorted(known))}
        return _Looked(path, reasons=(Reason(Fault.UNKNOWN_FILE, values),))
    store().download(file.object_key, path)
    with path.open("rb") as content:
        if file_digest(content, "sha256").hexdigest() != file.sha256:
            return _Looked(path, reasons=(Reason(Fault.OTHER_BYTES, {"file": file.name}),))
    try:
        found = describe(path, name=file.name)
        wanted = _wanted(upload, known[file.name], folder)
    except Refused as refusal:
        return _Looked(path, reasons=(refusal.reason,))
    return _Looked(path, found.framework, tuple(misfits(file.name, found, wanted)))


def _wanted(upload: ModelUpload, file: ModelFile, folder: Path) -> Description:
    """What the contract says of the file; where it says nothing, what the file itself holds.

    Raises Refused.
    """
    told = upload.parent.contract.get("files", {})
    if isinstance(told, dict) and file.name in told:
        return Description.of_json(told[file.name])
    path = folder / f"known-{file.pk}"
    store().download(keys.model_file(file.sha256), path)
    try:
        return describe(path, name=file.name)
    except Refused as refusal:
        raise Refused(Reason(Fault.NOT_COMPARABLE, {"file": file.name})) from refusal
    finally:
        path.unlink()


def _described(upload: ModelUpload, looked: dict[str, _Looked]) -> NewVersion:
    parent = upload.parent
    kept = parent.files.exclude(name__in=looked)
    return NewVersion(
        task=ModelTask(upload.task),
        made_by=f"upload:{upload.pk}",
        origin=Origin.UPLOADED,
        framework=next(_frameworks(looked), Framework(parent.framework)),
        files={name: one.path for name, one in looked.items()},
        licence=upload.licence,
        description=upload.description,
        contract=parent.contract,
        training_data={"learned_from": upload.learned_from},
        parent=parent,
        inherits=list(kept.values_list("name", flat=True)),
        created_by=upload.created_by,
    )


def _frameworks(looked: dict[str, _Looked]) -> Iterator[Framework]:
    found = {one.framework for one in looked.values()}
    return (Framework(name) for name in _FRAMEWORKS if name in found)
