"""Names of files as strangers give them, made fit to be kept, shown and downloaded under."""

import unicodedata

_MAX_BYTES = 255  # what common file systems allow for a name
_MAX_EXTENSION_BYTES = 16
_UNNAMED = "unnamed"
# They turn the reading direction, so that "gpj.exe" can pose as "exe.jpg".
_DIRECTION_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e") | frozenset(
    "\u2066\u2067\u2068\u2069"
)
_JOINERS = "\u200d\ufe0e\ufe0f"  # glue between the parts of an emoji


def clean_filename(name: str) -> str:
    """The last component of a path, without control characters, in at most 255 bytes of UTF-8.

    Composed (NFC), as most systems write it; the extension survives the cut. A name of which
    nothing is left becomes "unnamed".
    """
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(character for character in base if _may_stay(character))
    tidy = unicodedata.normalize("NFC", kept).strip()
    if not tidy.strip("."):
        return _UNNAMED
    return _cut(tidy)


def _may_stay(character: str) -> bool:
    """Neither control characters and lone surrogates, nor changes of direction."""
    return (
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        and character not in _DIRECTION_CONTROLS
    )


def _cut(name: str) -> str:
    if len(name.encode()) <= _MAX_BYTES:
        return name
    stem, dot, extension = name.rpartition(".")
    ending = dot + extension
    if not stem or len(ending.encode()) > _MAX_EXTENSION_BYTES:
        stem, ending = name, ""
    room = _MAX_BYTES - len(ending.encode())
    kept = stem.encode()[:room].decode(errors="ignore")
    return kept.rstrip(_JOINERS).rstrip() + ending
