"""Which queues rest, because an administrator has paused them."""

from backend.events.contracts import PIPELINE, Queue, StageName
from backend.events.models import QueuePause


def is_paused(queue: Queue) -> bool:
    return QueuePause.objects.filter(queue=queue.value).exists()


def resting_stages() -> frozenset[StageName]:
    """The stages that are not to be begun."""
    paused = set(QueuePause.objects.values_list("queue", flat=True))
    return frozenset(spec.name for spec in PIPELINE if spec.queue.value in paused)
