"""What models of each task are for: stages that ask them, and what users see of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from backend.events.contracts import ModelTask, StageName


class Feature(StrEnum):
    PEOPLE = "people"
    TAGS = "tags"
    SEARCH = "search"
    DUPLICATES = "duplicates"
    QUESTIONS = "questions"  # answers from knowledge bases
    COMMENTS = "comments"
    SHARES = "shares"  # what guests see
    POEMS = "poems"


@dataclass(frozen=True, slots=True)
class Uses:
    stages: tuple[StageName, ...]
    features: tuple[Feature, ...]


USES: Mapping[ModelTask, Uses] = MappingProxyType(
    {
        ModelTask.FACES: Uses((StageName.FACES,), (Feature.PEOPLE,)),
        ModelTask.TAGS: Uses(
            (StageName.TAGS, StageName.SEMANTIC),
            (Feature.TAGS, Feature.SEARCH, Feature.DUPLICATES),
        ),
        ModelTask.TAG_HEAD: Uses((StageName.TAGS,), (Feature.TAGS,)),
        ModelTask.OCR: Uses((StageName.OCR,), (Feature.SEARCH,)),
        ModelTask.TEXT: Uses((StageName.SEMANTIC,), (Feature.SEARCH, Feature.QUESTIONS)),
        ModelTask.GROUPING: Uses((StageName.PEOPLE,), (Feature.PEOPLE,)),
        ModelTask.MODERATION: Uses((), (Feature.SHARES, Feature.COMMENTS)),
        ModelTask.SENTIMENT: Uses((), (Feature.COMMENTS, Feature.QUESTIONS)),
        ModelTask.POEMS: Uses((), (Feature.POEMS,)),
    }
)
