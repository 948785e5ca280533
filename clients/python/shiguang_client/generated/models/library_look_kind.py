from typing import Literal, cast

LibraryLookKind = Literal["album", "albums", "photo", "photos"]


def check_library_look_kind(value: str) -> LibraryLookKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(LibraryLookKind, value)
