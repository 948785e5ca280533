from typing import Literal, cast

AskReasonKind = Literal[
    "camera",
    "caption",
    "date",
    "favorite",
    "filename",
    "headcount",
    "media",
    "panorama",
    "person",
    "place",
    "semantic",
    "tag",
    "text",
    "words",
]


def check_ask_reason_kind(value: str) -> AskReasonKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskReasonKind, value)
