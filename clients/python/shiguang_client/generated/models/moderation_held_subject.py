from typing import Literal, cast

ModerationHeldSubject = Literal["comment", "link", "picture"]


def check_moderation_held_subject(value: str) -> ModerationHeldSubject:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationHeldSubject, value)
