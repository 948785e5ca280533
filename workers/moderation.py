"""Pictures on their way to strangers get their scores: the workers' side of moderation."""

import base64
from collections.abc import Sequence

import structlog

from backend import storage
from backend.events.contracts import ModelTask
from backend.moderation.services.scoring import Scored, score_slice
from workers.hosting import NoModel, invoke

log = structlog.get_logger(__name__)


def score_pictures() -> None:
    """For a slice of time. Without a model nothing is scored, and what is due comes again."""
    try:
        score_slice(score=_score)
    except NoModel as error:
        log.warning("moderation.no_model", error=str(error))


def _score(keys: Sequence[str]) -> Scored:
    """Raises NoModel, and FileNotFoundError where a picture was deleted in this very moment."""
    pictures = [base64.b64encode(storage.store().read(key)).decode() for key in keys]
    answered = invoke(ModelTask.MODERATION, [{"picture": picture} for picture in pictures])
    scores = [float(str(result["explicit"])) for result in answered.results]
    return Scored(answered.version, scores)
