"""Names of files and folders as WebDAV clients give them."""

import re
import unicodedata

from backend.common import errors

LONGEST_NAME = 255  # bytes of UTF-8, as common file systems have it
DEEPEST = 32  # names from the root down to a file

# What systems leave beside photos: thumbnails, folder views, forks of macOS, markers of Android.
_LITTER = re.compile(
    r"\._.*|\.DS_Store|\.localized|\.Spotlight-V100|\.Trashes|\.fseventsd|\.metadata_never_index"
    r"|desktop\.ini|(?:eh)?thumbs\.db|\.nomedia|\.directory",
    re.IGNORECASE,
)
_NEVER_IN_XML = frozenset("\ufffe\uffff")


def split(path: str) -> tuple[str, ...]:
    """The names of a decoded path, from the outermost inwards; a slash at the end says nothing.

    Raises InvalidInput for `..`, control characters, names too long and paths too deep.
    """
    names = tuple(unicodedata.normalize("NFC", part) for part in path.split("/") if part)
    if len(names) > DEEPEST:
        raise errors.InvalidInput(f"Folders lie at most {DEEPEST} deep.")
    for name in names:
        _check(name)
    return names


def is_litter(name: str) -> bool:
    """Whether this is what a system leaves beside photos, rather than somebody's file."""
    return _LITTER.fullmatch(name) is not None


def _check(name: str) -> None:
    if name in {".", ".."}:
        raise errors.InvalidInput("A path cannot hold '.' or '..'.")
    if len(name.encode(errors="surrogatepass")) > LONGEST_NAME:
        raise errors.InvalidInput(f"A name has at most {LONGEST_NAME} bytes.", code="name_too_long")
    if any(letter in _NEVER_IN_XML or _is_control(letter) for letter in name):
        raise errors.InvalidInput("A name cannot hold control characters.")


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs"}
