from typing import Literal, cast

DuplicatesListKind = Literal["burst", "duplicate"]


def check_duplicates_list_kind(value: str) -> DuplicatesListKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DuplicatesListKind, value)
