from typing import Literal, cast

QueuesResumeQueue = Literal["cpu", "io", "ml", "video"]


def check_queues_resume_queue(value: str) -> QueuesResumeQueue:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(QueuesResumeQueue, value)
