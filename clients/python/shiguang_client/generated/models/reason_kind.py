from typing import Literal, cast

ReasonKind = Literal[
    "camera",
    "caption",
    "date",
    "favorite",
    "filename",
    "panorama",
    "person",
    "place",
    "semantic",
    "tag",
    "text",
]


def check_reason_kind(value: str) -> ReasonKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ReasonKind, value)
