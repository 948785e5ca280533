"""Versions of a model of moods, and what there is for it to read."""

from collections.abc import Sequence
from itertools import count
from uuid import uuid4

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment
from backend.events.contracts import ModelTask
from backend.modelhub.models import Framework, ModelVersion, Origin
from backend.sentiment.models import Mood
from backend.sentiment.services.reading import Answer, Said

_numbers = count(1)


def make_mood_model() -> ModelVersion:
    """Registered without its files: for what never loads it."""
    return ModelVersion.objects.create(
        task=ModelTask.SENTIMENT,
        number=next(_numbers),
        made_by=f"run:{uuid4()}",
        origin=Origin.TRAINED,
        framework=Framework.TORCH,
        licence="MIT",
    )


def make_comment(album: Album, author: User, text: str = "太美了") -> AlbumComment:
    return AlbumComment.objects.create(album=album, author=author, text=text)


class Reader:
    """Answers as the version would: texts with 好 are happy, with 差 unhappy ones."""

    def __init__(self, version: ModelVersion) -> None:
        self.version = version
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Answer:
        self.asked += texts
        return Answer(self.version.name, [_said(text) for text in texts])


def _said(text: str) -> Said:
    if "好" in text:
        return Said(0.9, Mood.HAPPY)
    return Said(0.1, Mood.UNHAPPY) if "差" in text else Said(0.5, Mood.NEUTRAL)
