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


class UnroutableError(Exception):
    """The row makes no sense, today or ever: an unknown topic, or a payload that lacks a member."""


def dispatch(event: OutboxEvent) -> None:
    """Hands one announcement over. Raises UnroutableError, or one of BROKER_ERRORS."""
    try:
        topic = Topic(event.topic)
        if topic is Topic.STAGE_READY:
            _call_worker(event.payload)
        elif topic is Topic.IMPORT_READY:
            _call_importer(event.payload)
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


def _call_importer(payload: Mapping[str, Any]) -> None:
    """On the bulk lane: nobody waits for the next minute of an import."""
    producer().send_task(
        TaskName.RUN_IMPORT,
        args=[str(payload["import_id"])],
        queue=queue_name(Queue.IO, Lane.BULK),
        priority=message_priority(Lane.BULK, Rules.now().priority_in(Queue.IO)),
        ignore_result=True,
    )


def _tell_owner(event: OutboxEvent) -> None:
    redis_client().xadd(
        owner_stream(event.owner_id),
        {"topic": event.topic, "payload": json.dumps(event.payload)},
        maxlen=settings.OWNER_STREAM_LENGTH,
        approximate=True,
    )
