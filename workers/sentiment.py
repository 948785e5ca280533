"""Moods of comments and remarks, asked of the model that this worker hosts."""

from collections.abc import Sequence

import structlog

from backend.events.contracts import ModelTask
from backend.sentiment.services.reading import Answer, read_slice, said_of
from workers import hosting
from workers.inference.serving.errors import Late, Overloaded

log = structlog.get_logger(__name__)


def read_moods() -> None:
    """For a slice of time. Where the model cannot be asked now, the relay calls again later."""
    try:
        read_slice(_ask)
    except (hosting.NoModel, Overloaded, Late) as error:
        log.info("moods.not_read", error=str(error))


def _ask(texts: Sequence[str]) -> Answer:
    answered = hosting.invoke(ModelTask.SENTIMENT, [{"text": text} for text in texts])
    return Answer(answered.version, [said_of(result) for result in answered.results])
