from typing import Literal, cast

LeftOutReason = Literal["missing", "not_ready", "withdrawn"]


def check_left_out_reason(value: str) -> LeftOutReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(LeftOutReason, value)
