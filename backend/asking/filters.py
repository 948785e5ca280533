"""What a sentence amounts to: filters that a client can show, change and send back.

Every filter must hold of a photo; within one filter, any of its values will do.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from backend.photos.days import Days
from backend.photos.kinds import AssetKind

Span: TypeAlias = tuple[int, int]  # first and end character of the sentence


class FilterKind(StrEnum):
    PERSON = "person"
    PLACE = "place"
    DATE = "date"
    TAG = "tag"
    MEDIA = "media"
    CAMERA = "camera"
    FAVORITE = "favorite"
    HEADCOUNT = "headcount"
    WORDS = "words"


class Question(StrEnum):
    """What is asked about the photos that are found."""

    PHOTOS = "photos"  # nothing: show them
    COUNT = "count"
    TIMES = "times"
    EVER = "ever"
    WHEN = "when"
    FIRST = "first"
    LAST = "last"
    WHERE = "where"
    WHO = "who"


@dataclass(frozen=True, slots=True)
class Value:
    """Only the fields of a filter's kind are filled.

    people: persons. places: GeoNames ids, which bear
    the names (Chinese, English). tags: slugs, each with its kinds. days: spans. models,
    makes: cameras. least, most: faces in the photo. text: looked for as words and by meaning.
    """

    people: frozenset[UUID] = frozenset()
    places: frozenset[int] = frozenset()
    names: tuple[tuple[str, str], ...] = ()
    tags: frozenset[str] = frozenset()
    days: tuple[Days, ...] = ()
    media: frozenset[AssetKind] = frozenset()
    models: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()
    least: int | None = None
    most: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """label: as a person would say it. others: what may have been meant instead."""

    kind: FilterKind
    value: Value
    label: str = ""
    span: Span | None = None
    exclude: bool = False
    others: tuple["Filter", ...] = ()


class Why(StrEnum):
    """Why a part of a sentence is left over."""

    NO_SUCH_RELATION = "no_such_relation"  # the owner has not said who that is
    NO_BIRTH_DATE = "no_birth_date"
    NOT_UNDERSTOOD = "not_understood"
    NOT_FOUND = "not_found"  # no photo bears the words, nor is any about them


@dataclass(frozen=True, slots=True)
class LeftOver:
    text: str
    span: Span | None
    why: Why


@dataclass(frozen=True, slots=True)
class Parse:
    filters: tuple[Filter, ...]
    question: Question = Question.PHOTOS
    left_over: tuple[LeftOver, ...] = field(default=())
