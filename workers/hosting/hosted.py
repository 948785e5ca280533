"""Which queue's workers host the models of which tasks."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from backend.events.contracts import Lane, ModelTask, Queue, queue_name

HOSTED: Mapping[Queue, frozenset[ModelTask]] = MappingProxyType(
    {
        Queue.QUERY: frozenset({ModelTask.POEMS}),
        Queue.ML: frozenset({ModelTask.SENTIMENT, ModelTask.MODERATION, ModelTask.TAG_HEAD}),
    }
)


def hosted_by(names: Collection[str]) -> frozenset[ModelTask]:
    """The tasks of a process that consumes these broker queues."""
    return frozenset(
        task
        for queue, tasks in HOSTED.items()
        if queue_name(queue, Lane.FRESH) in names
        for task in tasks
    )
