from typing import Literal, cast

QueuesGovernQueue = Literal["cpu", "io", "ml", "video"]


def check_queues_govern_queue(value: str) -> QueuesGovernQueue:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(QueuesGovernQueue, value)
