"""What one library knows by name: all that a sentence about it can speak of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from backend.search.query.understanding import Vocabulary


@dataclass(frozen=True, slots=True)
class Somebody:
    name: str
    birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class Somewhere:
    """A town, region or country under one of its names; `ids` is empty where the library has no
    photo from there."""

    name_zh: str
    name_en: str
    ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """today: where the owner lives. southern: whether that is south of the equator.

    vocabulary: what the search knows too. relations: by kind of kinship. places: by normalised
    name. tags: slugs that photos bear, and what they are kinds of; own_tags: those of the owner's
    own words, by normalised name.
    """

    today: date
    southern: bool
    vocabulary: Vocabulary
    people: Mapping[UUID, Somebody]
    relations: Mapping[str, frozenset[UUID]]
    places: Mapping[str, Somewhere]
    tags: frozenset[str]
    own_tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
