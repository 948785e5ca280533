from typing import Literal, cast

SentFileState = Literal["arrived", "ended", "pending"]


def check_sent_file_state(value: str) -> SentFileState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SentFileState, value)
