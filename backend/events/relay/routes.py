"""Where each topic goes: to a Celery queue, or to the stream of the owner it concerns."""

import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from backend.events.broker import producer, redis_client
from backend.events.contracts import (
    OWNER_TOPICS,
    Lane,
    Priority,
    Queue,
    StageName,
    TaskName,
    Topic,
    message_priority,
    owner_stream,
    queue_name,
)
from backend.events.models import OutboxEvent
from backend.events.selectors.rules import Rules

# What says no more than that there is something to do.
_CALLS: Mapping[Topic, tuple[TaskName, Queue, Lane]] = {
    Topic.PASSAGES_WAITING: (TaskName.EMBED_PASSAGES, Queue.ML, Lane.BULK),
    Topic.QUESTIONS_WAITING: (TaskName.GROUP_QUESTIONS, Queue.IO, Lane.BULK),
    Topic.PICTURES_UNSCORED: (TaskName.SCORE_PICTURES, Queue.ML, Lane.FRESH),
}


class UnroutableError(Exception):
    """The row makes no sense, today or ever: an unknown topic, or a payload that lacks a member."""


def dispatch(event: OutboxEvent) -> None:
    """Hands one announcement over. Raises UnroutableError, or one of BROKER_ERRORS."""
    try:
        topic = Topic(event.topic)
        if topic is Topic.STAGE_READY:
            _call_worker(event.payload)
        elif topic is Topic.IMPORT_READY:
            _call(TaskName.RUN_IMPORT, Queue.IO, str(event.payload["import_id"]))
        elif topic is Topic.DOCUMENT_READY:
            _call(TaskName.READ_DOCUMENT, Queue.CPU, str(event.payload["version_id"]))
        elif topic is Topic.GOLD_RUN_READY:
            _call(TaskName.RUN_GOLD_SET, Queue.IO, str(event.payload["run_id"]))
        elif topic is Topic.BASE_ARRIVED:
            _call(TaskName.BRING_BASE, Queue.CPU, str(event.payload["transfer_id"]))
        elif topic in _CALLS:
            task, queue, lane = _CALLS[topic]
            _call(task, queue, lane=lane)
        elif topic in OWNER_TOPICS:
            _tell_owner(event)
        else:
            raise UnroutableError(f"no route for {topic}")
    except (KeyError, ValueError) as error:
        raise UnroutableError(f"{event.topic}: {error!r}") from error


def _call_worker(payload: Mapping[str, Any]) -> None:
    stage = StageName(payload["stage"])
    producer().send_task(
        TaskName.RUN_STAGE,
        args=[str(payload["asset_id"]), stage.value],
        queue=queue_name(Queue(payload["queue"]), Lane(payload["lane"])),
        priority=message_priority(
            Lane(payload["lane"]), Priority(payload.get("priority", Priority.NORMAL))
        ),
        ignore_result=True,
    )


def _call(task: TaskName, queue: Queue, *args: str, lane: Lane = Lane.BULK) -> None:
    """On the bulk lane, unless somebody waits for it."""
    producer().send_task(
        task,
        args=list(args),
        queue=queue_name(queue, lane),
        priority=message_priority(lane, Rules.now().priority_in(queue)),
        ignore_result=True,
    )


def _tell_owner(event: OutboxEvent) -> None:
    redis_client().xadd(
        owner_stream(event.owner_id),
        {"topic": event.topic, "payload": json.dumps(event.payload)},
        maxlen=settings.OWNER_STREAM_LENGTH,
        approximate=True,
    )
