"""A state dict of torch: a ZIP file of the numbers' bytes and a pickle that names them.

torch reads that pickle with `weights_only`: an interpreter of its own that makes tensors, lists and
dictionaries, and knows no other functions. The archive is looked at before: torch stores members as
they are, so whoever packs them wants something.
"""

import pickle
import zipfile
from collections.abc import Mapping
from pathlib import Path

from .description import Description, Kind, Part, UnfitFile, damaged

_MOST_MEMBERS = 200_000
_MOST_PICKLE_BYTES = 64 * 1024 * 1024


def describe(path: Path) -> Description:
    """Raises UnfitFile."""
    _look_at_archive(path)
    import torch  # noqa: PLC0415  seconds, which a refused archive does not take

    try:
        loaded = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except pickle.UnpicklingError:
        raise UnfitFile("pickle") from None
    except (RuntimeError, ValueError, KeyError, TypeError, EOFError, RecursionError):
        raise damaged("torch cannot read it.") from None
    if not isinstance(loaded, Mapping) or not loaded:
        raise damaged("it is no dictionary of tensors.")
    parts = {}
    for name, tensor in loaded.items():
        if not isinstance(name, str) or not isinstance(tensor, torch.Tensor):
            raise damaged(f"{str(name)[:100]} is no tensor.")
        if tensor.layout is not torch.strided or not tensor.is_contiguous():
            raise damaged(f"the tensor {name[:100]} does not lie in one piece.")
        if tensor.nbytes > tensor.untyped_storage().nbytes():
            raise damaged(f"the tensor {name[:100]} has not as many bytes as its shape says.")
        if tensor.is_floating_point() and not bool(torch.isfinite(tensor).all()):
            raise UnfitFile("not_finite", tensor=name[:100])
        parts[name] = Part(str(tensor.dtype).removeprefix("torch."), tuple(tensor.shape))
    return Description("torch", {Kind.TENSORS: parts})


def _look_at_archive(path: Path) -> None:
    """Raises UnfitFile."""
    if not zipfile.is_zipfile(path):
        raise UnfitFile("unknown_format")
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, RecursionError):
        raise damaged("it is no ZIP file that can be read.") from None
    if len(members) > _MOST_MEMBERS:
        raise UnfitFile("too_complex")
    if any(member.compress_type != zipfile.ZIP_STORED for member in members):
        raise UnfitFile("packed")
    if sum(member.file_size for member in members) > path.stat().st_size:
        raise damaged("its members overlap.")
    pickles = [member for member in members if member.filename.endswith("/data.pkl")]
    if len(pickles) != 1:
        raise damaged("it was not saved by torch.")
    if pickles[0].file_size > _MOST_PICKLE_BYTES:
        raise UnfitFile("too_complex")
