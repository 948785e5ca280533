from typing import Literal, cast

ModerationState = Literal["approved", "clear", "flagged", "pending", "rejected"]


def check_moderation_state(value: str) -> ModerationState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationState, value)
