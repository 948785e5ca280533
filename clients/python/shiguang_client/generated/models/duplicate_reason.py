from typing import Literal, cast

DuplicateReason = Literal[
    "captioned",
    "favorite",
    "higher_resolution",
    "larger_file",
    "more_metadata",
    "named_people",
    "original_format",
    "sharper",
]


def check_duplicate_reason(value: str) -> DuplicateReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(DuplicateReason, value)
