from typing import Literal, cast

WorkQueue = Literal["cpu", "io", "ml", "video"]


def check_work_queue(value: str) -> WorkQueue:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(WorkQueue, value)
