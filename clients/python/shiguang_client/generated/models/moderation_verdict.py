from typing import Literal, cast

ModerationVerdict = Literal["approve", "reject"]


def check_moderation_verdict(value: str) -> ModerationVerdict:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationVerdict, value)
