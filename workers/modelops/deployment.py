"""What a candidate answers beside the champion, and how it does: all that pipelines know of
serving."""

from dataclasses import dataclass
from datetime import datetime

from backend.modelhub.models import ModelVersion


@dataclass(frozen=True, slots=True)
class Figures:
    """Of a version, since a moment. compared: answers that were held against the champion's."""

    answers: int
    errors: int
    compared: int = 0
    agreed: int = 0

    @property
    def error_rate(self) -> float:
        return self.errors / self.answers if self.answers else 0.0

    @property
    def agreement(self) -> float | None:
        return self.agreed / self.compared if self.compared else None


def figures(version: ModelVersion, *, since: datetime) -> Figures:
    """What the model servers have reported."""
    return Figures(answers=0, errors=0)


def shadow(version: ModelVersion) -> None:
    """It answers what the champion answers, and nobody sees it."""


def canary(version: ModelVersion, percent: int) -> None:
    """It answers so much of the traffic instead of the champion."""


def end(version: ModelVersion) -> None:
    """It answers nothing that is asked of its task."""
