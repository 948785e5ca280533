from typing import Literal, cast

ModerationCasesSubject = Literal["comment", "link", "picture"]


def check_moderation_cases_subject(value: str) -> ModerationCasesSubject:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationCasesSubject, value)
