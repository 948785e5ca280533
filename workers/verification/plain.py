"""What lies beside the weights: words, settings. It is read as text, and run by nobody."""

import json
from pathlib import Path

from .description import Description, UnfitFile, damaged

MAX_BYTES = 64 * 1024 * 1024


def describe_json(path: Path) -> Description:
    """Raises UnfitFile."""
    try:
        json.loads(_text(path))
    except (ValueError, RecursionError):
        raise damaged("it is no JSON.") from None
    return Description("json")


def describe_text(path: Path) -> Description:
    """Raises UnfitFile."""
    _text(path)
    return Description("text")


def _text(path: Path) -> str:
    if path.stat().st_size > MAX_BYTES:
        raise UnfitFile("too_complex")
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise damaged("it is no text in UTF-8.") from None
