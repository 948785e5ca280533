from typing import Literal, cast

AskLeftOverReason = Literal["no_birth_date", "no_such_relation", "not_found", "not_understood"]


def check_ask_left_over_reason(value: str) -> AskLeftOverReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AskLeftOverReason, value)
