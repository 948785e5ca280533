"""Asking a worker for a poem, while somebody waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from django.conf import settings

from backend.accounts.models import User
from backend.common import errors
from backend.events.broker import BROKER_ERRORS
from backend.events.contracts import ModelTask, Queue, TaskName
from backend.events.services.asking import NoAnswer, ask
from backend.modelhub.selectors.registry import standing
from backend.poems.selectors.subjects import Subject

log = structlog.get_logger(__name__)

_MOST_WORDS = 16  # that the model is asked about
_TRAINING_SOON = 300  # seconds: there is no model yet, and one takes minutes
_WORKER_SOON = 20


@dataclass(frozen=True, slots=True)
class Written:
    """version: of the model. seeds: words that the poem takes up."""

    lines: Sequence[str]
    rhyme: str
    seeds: Sequence[str]
    version: str


def ask_for_poem(*, subject: Subject, seed: int, owner: User) -> Written:
    """Raises Unavailable (`poems_not_ready`): no model was released, or no worker answers."""
    if standing(ModelTask.POEMS) is None:
        raise _not_ready(_TRAINING_SOON)
    item = {
        "words": list(subject.words)[:_MOST_WORDS],
        "names": list(subject.names),
        "seed": seed,
    }
    try:
        answer: dict[str, Any] = ask(
            task=TaskName.WRITE_POEM,
            args=[item, str(owner.pk)],
            queue=Queue.QUERY,
            timeout=settings.POEM_TIMEOUT,
        )
    except (NoAnswer, *BROKER_ERRORS) as error:
        log.warning("poems.no_answer", error=str(error))
        raise _not_ready(_WORKER_SOON) from error
    if "lines" not in answer:
        raise _not_ready(_WORKER_SOON)
    return Written(answer["lines"], answer["rhyme"], answer["seeds"], answer["version"])


def _not_ready(seconds: int) -> errors.Unavailable:
    return errors.Unavailable(
        "Nobody here writes poems yet. Try again later.",
        code="poems_not_ready",
        retry_after=seconds,
    )
