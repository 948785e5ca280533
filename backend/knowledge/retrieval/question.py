"""A question as a knowledge base sees it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import Sum

from backend.knowledge.models import KnowledgeBase, Lexeme, Passage
from backend.knowledge.text.fillers import FILLERS
from backend.knowledge.text.languages import language_of
from backend.knowledge.text.segments import lexemes_of, segments_of
from backend.search.points import Vector
from backend.search.selectors.stems import english_stems

MOST_LEXEMES = 24


class View(StrEnum):
    """The base as it is answered from, or as it would be if what is pending were published."""

    LIVE = "is_live"
    NEXT = "is_next"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an answer is looked for. language: only in documents of it; "" for all."""

    bases: tuple[UUID, ...]
    view: View = View.LIVE
    language: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """weights: how much each lexeme says, which is much where few passages bear it (inverse
    document frequency). common: lexemes too frequent to be looked for. point: None where no worker
    answers.
    """

    text: str
    language: str
    scope: Scope
    weights: Mapping[str, float]
    common: frozenset[str]
    passages: int  # in the scope
    point: Vector | None

    @property
    def weight(self) -> float:
        """Of all lexemes together; above zero."""
        return sum(self.weights.values()) or 1.0


_TOO_COMMON = 0.25  # of all passages
_FEW, _MANY = 100, 4_000  # passages: so few are always looked at, and never more
_AT_LEAST = 3  # lexemes are looked for, the rarest, however common they are


def read_question(text: str, scope: Scope, point: Vector | None) -> Question:
    lexemes = telling_lexemes(text)
    passages = _size_of(scope)
    known = _frequencies(lexemes, scope.bases)
    weights = {
        lexeme: math.log(1 + (passages - count + 0.5) / (count + 0.5))
        for lexeme in lexemes
        for count in [min(known.get(lexeme, 0), passages)]
    }
    by_rarity = sorted((lexeme for lexeme in lexemes if lexeme in known), key=known.__getitem__)
    many = min(max(_FEW, _TOO_COMMON * passages), _MANY)
    common = frozenset(one for one in by_rarity[_AT_LEAST:] if known[one] > many)
    return Question(
        text=text,
        language=language_of(text),
        scope=scope,
        weights=weights,
        common=common,
        passages=passages,
        point=point,
    )


def telling_lexemes(text: str) -> Sequence[str]:
    """Each once; without fillers, unless there is nothing else."""
    segments = list(dict.fromkeys(segments_of(text)))
    telling = [segment for segment in segments if segment not in FILLERS] or segments
    stems = english_stems(telling)
    return list(dict.fromkeys(lexemes_of(telling, stems)))[:MOST_LEXEMES]


def _size_of(scope: Scope) -> int:
    """Passages, when they were last counted; what was never published is counted each time."""
    bases = KnowledgeBase.objects.filter(pk__in=scope.bases)
    counted = list(bases.values_list("counted", flat=True))
    if all(counted):
        return sum(counted)
    return Passage.objects.filter(base__in=scope.bases, **{scope.view: True}).count()


def _frequencies(lexemes: Sequence[str], bases: Sequence[UUID]) -> Mapping[str, int]:
    counted = Lexeme.objects.filter(base__in=bases, lexeme__in=lexemes)
    return dict(counted.values_list("lexeme").annotate(Sum("passages")))
