from typing import Literal, cast

ModerationSubject = Literal["comment", "link", "picture"]


def check_moderation_subject(value: str) -> ModerationSubject:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationSubject, value)
