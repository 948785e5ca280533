from typing import Literal, cast

ModerationCasesState = Literal["approved", "clear", "flagged", "pending", "rejected"]


def check_moderation_cases_state(value: str) -> ModerationCasesState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModerationCasesState, value)
