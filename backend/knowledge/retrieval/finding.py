"""The passages that may answer a question, the surest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.knowledge.models import Passage
from backend.knowledge.retrieval.evidence import Evidence, gather_evidence
from backend.knowledge.retrieval.meaning import find_by_meaning
from backend.knowledge.retrieval.question import Question
from backend.knowledge.retrieval.ranker import fitted_ranker
from backend.knowledge.retrieval.words import find_by_words

LOOKED_AT = 48  # passages whose evidence is gathered
_RANK = 60  # of reciprocal rank fusion (Cormack et al., 2009)


@dataclass(frozen=True, slots=True)
class Hit:
    """by_words, by_meaning: its places in both lists, from 1; None: it is not in it."""

    passage: Passage
    confidence: float
    evidence: Evidence
    by_words: int | None
    by_meaning: int | None


def find(question: Question, *, most: int = 10) -> list[Hit]:
    by_words = _places(find_by_words(question))
    by_meaning = _places(find_by_meaning(question))
    fused = {
        one: _reciprocal(by_words.get(one)) + _reciprocal(by_meaning.get(one))
        for one in by_words | by_meaning
    }
    chosen = sorted(fused, key=lambda one: (-fused[one], one))[:LOOKED_AT]
    passages = Passage.objects.defer("words").select_related("document", "base").in_bulk(chosen)
    evidence = gather_evidence(question, list(passages.values()), fused)
    ranker = fitted_ranker(has_point=question.point is not None)
    hits = [
        Hit(
            passage=passages[one],
            confidence=ranker.confidence(evidence[one]),
            evidence=evidence[one],
            by_words=by_words.get(one),
            by_meaning=by_meaning.get(one),
        )
        for one in chosen
        if one in passages
    ]
    return sorted(hits, key=lambda hit: -hit.confidence)[:most]


def _places(found: Sequence[UUID]) -> dict[UUID, int]:
    return {one: place for place, one in enumerate(found, start=1)}


def _reciprocal(place: int | None) -> float:
    return 0.0 if place is None else 1 / (_RANK + place)
