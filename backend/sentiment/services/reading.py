"""Readings by the model that is in use, for texts that have none by it: a few at a time.

A worker claims some for a while, asks the model, and writes down what it said unless the text has
changed meanwhile: nobody who writes waits for a worker, and one that is killed loses nothing.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from backend.events.contracts import ModelTask, Topic
from backend.events.services.outbox import announce
from backend.modelhub.models import Alias
from backend.modelhub.selectors.registry import standing
from backend.sentiment.models import Mood, Reading

_AT_A_TIME = 32
_SLICE = 10.0  # seconds, then other work has its turn
_CLAIM = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Said:
    """happy: 0 to 1."""

    happy: float
    mood: Mood


@dataclass(frozen=True, slots=True)
class Answer:
    """version: the name of the model that said it, of each text in order."""

    version: str
    said: Sequence[Said]


Ask = Callable[[Sequence[str]], Answer]


def read_slice(ask: Ask) -> int:
    """How many it read, in bounded time. Where some are left, a worker is called again.

    Raises whatever `ask` raises; what it was at waits until its claim ends.
    """
    until = time.monotonic() + _SLICE
    read = 0
    while claimed := _claim():
        answer = ask([one.text for one in claimed])
        read += _write(claimed, answer)
        if answer.version not in _versions():
            return read  # that worker does not know yet what was released
        if time.monotonic() >= until:
            call_for_readings()
            return read
    return read


def call_for_readings() -> int:
    """Calls a worker where texts wait for the model that is in use; whether any do."""
    if not waiting().exists():
        return 0
    with transaction.atomic():
        announce(topic=Topic.MOODS_WAITING, payload={})
    return 1


def waiting() -> QuerySet[Reading]:
    """Texts that no version in use has read, and that no worker has; none without a model."""
    if standing(ModelTask.SENTIMENT) is None:
        return Reading.objects.none()
    free = Q(claimed_until=None) | Q(claimed_until__lt=timezone.now())
    return Reading.objects.filter(free).exclude(version__in=_versions())


def _versions() -> list[str]:
    """What is being tried out counts as well: its readings are not made again while it is."""
    found = (standing(ModelTask.SENTIMENT, one) for one in (Alias.CHAMPION, Alias.CHALLENGER))
    return [version.name for version in found if version is not None]


@transaction.atomic
def _claim() -> list[Reading]:
    """The latest first: those are what operators look at."""
    chosen = waiting().select_for_update(skip_locked=True, of=("self",), no_key=True)
    rows = list(chosen.select_related("comment", "exchange").order_by("-id")[:_AT_A_TIME])
    Reading.objects.filter(pk__in=[row.pk for row in rows]).update(
        claimed_until=timezone.now() + _CLAIM
    )
    return rows


def _write(claimed: Sequence[Reading], answer: Answer) -> int:
    """How many were still what was read."""
    written = 0
    for row, said in zip(claimed, answer.said, strict=True):
        unchanged = Reading.objects.filter(pk=row.pk, sha256=row.sha256)
        written += unchanged.update(
            version=answer.version, happy=said.happy, mood=said.mood, claimed_until=None
        )
    return written


def said_of(result: Mapping[str, object]) -> Said:
    """What a model that serves the task gives for one text. Raises ValueError for anything else."""
    happy, mood = result.get("happy"), result.get("reading")
    if not isinstance(happy, int | float) or not isinstance(mood, str):
        raise ValueError(f"{result!r} is no reading of a mood")
    return Said(happy=float(happy), mood=Mood(mood))
