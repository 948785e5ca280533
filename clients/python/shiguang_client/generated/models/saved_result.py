from typing import Literal, cast

SavedResult = Literal["edited", "not_found", "present", "quota_exceeded", "refused", "saved"]


def check_saved_result(value: str) -> SavedResult:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SavedResult, value)
