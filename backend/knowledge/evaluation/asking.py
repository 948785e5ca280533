"""One question of a gold set, asked as anybody asks; nothing of it goes into the record."""

import time

from backend.knowledge.answering.composing import compose
from backend.knowledge.evaluation.metrics import ndcg
from backend.knowledge.evaluation.relevance import relevant_passages
from backend.knowledge.models import GoldQuestion, GoldResult, KnowledgeBase, Outcome
from backend.knowledge.retrieval.finding import Hit, find
from backend.knowledge.retrieval.question import Scope, View, read_question
from backend.knowledge.services.answering import threshold_of
from backend.search.points import Vector

_LOOKED_AT = 10  # the first so many count


def asked(
    gold: GoldQuestion, point: Vector | None, *, base: KnowledgeBase, view: View
) -> GoldResult:
    """Not saved, and of no run yet. `took` is without the making of the point, which the base does
    not change."""
    relevant = relevant_passages(gold, view)
    began = time.monotonic()
    question = read_question(gold.question, Scope((base.pk,), view), point)
    hits = find(question, most=_LOOKED_AT)
    answer = compose(question, hits, threshold=threshold_of(question, [base]))
    took = round(1000 * (time.monotonic() - began))
    flags = [hit.passage.pk in relevant for hit in hits]
    cited = sum(one.passage_id in relevant for one in answer.citations)
    is_silent = answer.outcome == Outcome.REFUSED
    return GoldResult(
        gold_id=gold.pk,
        question=gold.question,
        language=gold.language,
        is_answerable=gold.is_answerable,
        place=flags.index(True) + 1 if any(flags) else None,
        gain=ndcg(flags, _LOOKED_AT, there=len(relevant)),
        confidence=answer.confidence,
        outcome=answer.outcome,
        answer=answer.text,
        quoted=len(answer.citations),
        cited=cited,
        is_right=cited > 0 if gold.is_answerable else is_silent,
        has_point=point is not None,
        found=[_shown(hit, is_relevant) for hit, is_relevant in zip(hits, flags, strict=True)],
        took=took,
    )


def _shown(hit: Hit, is_relevant: bool) -> dict[str, object]:
    document = hit.passage.document
    return {
        "passage_id": str(hit.passage.pk),
        "title": document.title if document is not None else hit.passage.base.name,
        "headings": hit.passage.headings,
        "confidence": hit.confidence,
        "is_relevant": is_relevant,
    }
