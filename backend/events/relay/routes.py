"""Where each topic goes: to a Celery queue, or to the stream of the owner it concerns."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Call:
    """of: the member of the payload that says what the task is about; none: it finds out."""

    task: TaskName
    queue: Queue
    of: str = ""
    lane: Lane = Lane.BULK  # fresh, where somebody waits for it

    def make(self, payload: Mapping[str, Any]) -> None:
        producer().send_task(
            self.task,
            args=[str(payload[self.of])] if self.of else [],
            queue=queue_name(self.queue, self.lane),
            priority=message_priority(self.lane, Rules.now().priority_in(self.queue)),
            ignore_result=True,
        )


_CALLS = {
    Topic.IMPORT_READY: _Call(TaskName.RUN_IMPORT, Queue.IO, "import_id"),
    Topic.DOCUMENT_READY: _Call(TaskName.READ_DOCUMENT, Queue.CPU, "version_id"),
    Topic.PASSAGES_WAITING: _Call(TaskName.EMBED_PASSAGES, Queue.ML),
    Topic.GOLD_RUN_READY: _Call(TaskName.RUN_GOLD_SET, Queue.IO, "run_id"),
    Topic.QUESTIONS_WAITING: _Call(TaskName.GROUP_QUESTIONS, Queue.IO),
    Topic.BASE_ARRIVED: _Call(TaskName.BRING_BASE, Queue.CPU, "transfer_id"),
    Topic.MODEL_JOB_READY: _Call(TaskName.DO_MODEL_JOB, Queue.TRAIN, "job_id"),
    Topic.MOODS_WAITING: _Call(TaskName.READ_MOODS, Queue.ML),
    Topic.PICTURES_UNSCORED: _Call(TaskName.SCORE_PICTURES, Queue.ML, lane=Lane.FRESH),
    Topic.MODEL_ARRIVED: _Call(TaskName.CHECK_MODEL, Queue.CPU, "upload_id"),
}


def dispatch(event: OutboxEvent) -> None:
    """Hands one announcement over. Raises UnroutableError, or one of BROKER_ERRORS."""
    try:
        topic = Topic(event.topic)
        if topic is Topic.STAGE_READY:
            _call_worker(event.payload)
        elif (call := _CALLS.get(topic)) is not None:
            call.make(event.payload)
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


def _tell_owner(event: OutboxEvent) -> None:
    redis_client().xadd(
        owner_stream(event.owner_id),
        {"topic": event.topic, "payload": json.dumps(event.payload)},
        maxlen=settings.OWNER_STREAM_LENGTH,
        approximate=True,
    )
