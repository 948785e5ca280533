"""Pictures on their way to strangers get their scores: the workers' side of moderation."""

import base64
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import structlog

from backend import storage
from backend.events.contracts import ModelTask
from backend.moderation.services.scoring import Scored, Shown, score_slice
from workers.hosting import NoModel, invoke
from workers.media.errors import PictureError
from workers.media.films.glances import glances
from workers.media.films.playback import CONTENT_TYPE

log = structlog.get_logger(__name__)


def score_pictures() -> None:
    """For a slice of time. Without a model nothing is scored, and what is due comes again."""
    try:
        score_slice(score=_score)
    except NoModel as error:
        log.warning("moderation.no_model", error=str(error))


def _score(shown: Sequence[Shown]) -> Scored:
    """A film scores what the worst of its pictures does. Raises NoModel, and FileNotFoundError
    where a picture was deleted in this very moment."""
    looked_at = [[storage.store().read(one.still), *_pictures_of(one.film)] for one in shown]
    items = [
        {"picture": base64.b64encode(picture).decode()}
        for pictures in looked_at
        for picture in pictures
    ]
    answered = invoke(ModelTask.MODERATION, items)
    scores = (float(str(result["explicit"])) for result in answered.results)
    worst = [max(islice(scores, len(pictures))) for pictures in looked_at]
    return Scored(answered.version, worst)


def _pictures_of(film: str | None) -> Sequence[bytes]:
    """Encoded; none where nothing of it can be decoded, and so be watched."""
    if film is None:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film"
        storage.store().download(film, path)
        try:
            return glances(path, CONTENT_TYPE)
        except PictureError as error:
            log.warning("moderation.film_undecodable", error=str(error))
            return ()
