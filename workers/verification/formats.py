"""Which reader a file is given to: by its name's ending, which its content then has to bear out."""

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from . import onnx, plain, safetensors, state_dict
from .description import Description, UnfitFile

READERS: Mapping[str, Callable[[Path], Description]] = MappingProxyType(
    {
        ".safetensors": safetensors.describe,
        ".onnx": onnx.describe,
        ".pt": state_dict.describe,
        ".pth": state_dict.describe,
        ".json": plain.describe_json,
        ".txt": plain.describe_text,
    }
)


def describe(path: Path, *, name: str) -> Description:
    """Raises UnfitFile."""
    reader = READERS.get(PurePosixPath(name).suffix.lower())
    if reader is None:
        raise UnfitFile("unknown_format")
    return reader(path)
