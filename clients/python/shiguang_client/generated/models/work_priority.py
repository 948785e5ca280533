from typing import Literal, cast

WorkPriority = Literal["high", "low", "normal"]


def check_work_priority(value: str) -> WorkPriority:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WorkPriority, value)
