from typing import Literal, cast

QueuesPauseQueue = Literal["cpu", "io", "ml", "video"]


def check_queues_pause_queue(value: str) -> QueuesPauseQueue:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(QueuesPauseQueue, value)
