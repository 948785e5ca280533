from typing import Literal, cast

ModerationAppealState = Literal["denied", "granted", "open"]


def check_moderation_appeal_state(value: str) -> ModerationAppealState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationAppealState, value)
