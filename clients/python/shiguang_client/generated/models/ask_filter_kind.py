from typing import Literal, cast

AskFilterKind = Literal[
    "camera", "date", "favorite", "headcount", "media", "person", "place", "tag", "words"
]


def check_ask_filter_kind(value: str) -> AskFilterKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskFilterKind, value)
