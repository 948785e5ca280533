"""An answer that the configured language model writes, told while it is being written."""

import threading
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

import structlog
from django.conf import settings

from backend.knowledge.answering.answer import Answer, Citation, cite
from backend.knowledge.answering.extracts import extract
from backend.knowledge.models import Outcome, Passage
from backend.knowledge.retrieval.question import Question
from backend.knowledge.writing.addressing import addresses_a_model
from backend.knowledge.writing.bearing import PointOf
from backend.knowledge.writing.model import model_is_configured
from backend.knowledge.writing.prompt import Turn
from backend.knowledge.writing.telling import told

log = structlog.get_logger(__name__)

_SHOWN = 5  # passages

_places = threading.BoundedSemaphore(settings.KNOWLEDGE_MODEL_AT_ONCE)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the answer may cite."""

    citations: Sequence[Citation]


@dataclass(frozen=True, slots=True)
class Said:
    """The next words of the answer."""

    text: str


class Waiting:
    """Nothing new."""


def write(
    question: Question,
    sure: Sequence[Passage],
    before: Sequence[Turn],
    *,
    confidence: float,
    point_of: PointOf,
) -> Generator[Sources | Said | Waiting, None, Answer | None]:
    """None where no model is configured, too many answers are being written in this process, or
    nothing of what the model says is borne by the passages."""
    passages = [passage for passage in sure[:_SHOWN] if not addresses_a_model(_whole(passage))]
    if not passages or not model_is_configured():
        return None
    if not _places.acquire(blocking=False):
        log.warning("knowledge.model_busy")
        return None
    try:
        return (yield from _written(question, passages, before, confidence, point_of))
    finally:
        _places.release()


def _written(
    question: Question,
    passages: Sequence[Passage],
    before: Sequence[Turn],
    confidence: float,
    point_of: PointOf,
) -> Generator[Sources | Said | Waiting, None, Answer | None]:
    known = {
        number: cite(number, passage, extract(question, passage))
        for number, passage in enumerate(passages, 1)
    }
    yield Sources(list(known.values()))
    text, cited = "", set[int]()
    pause = settings.EVENT_STREAM_HEARTBEAT.total_seconds()
    steps = told(question.text, question.language, passages, before, point_of=point_of, pause=pause)
    with closing(steps):
        for step in steps:
            if step is None:
                yield Waiting()
                continue
            text += step.text
            cited |= set(step.cites)
            yield Said(step.text)
    if not text:
        return None
    return Answer(
        text=text,
        outcome=Outcome.ANSWERED,
        confidence=confidence,
        language=question.language,
        citations=[known[number] for number in sorted(cited)],
        written_by=settings.KNOWLEDGE_MODEL_NAME,
    )


def _whole(passage: Passage) -> str:
    return "\n".join([*passage.headings, *passage.questions, passage.text])
