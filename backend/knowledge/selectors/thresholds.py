"""The threshold that would have done best in a base's last run."""

from dataclasses import dataclass
from uuid import UUID

from backend.common import errors
from backend.knowledge.evaluation.thresholds import Top, best_threshold
from backend.knowledge.models import GoldResult, GoldRun, KnowledgeBase, RunState, RunView
from backend.knowledge.retrieval.ranker import fitted_ranker


@dataclass(frozen=True, slots=True)
class Suggestion:
    run_id: UUID
    current: float
    suggested: float
    right_now: int
    right_then: int
    questions: int


def last_run(base: KnowledgeBase) -> GoldRun | None:
    """Of the view that is answered from."""
    done = GoldRun.objects.filter(base=base, view=RunView.LIVE, state=RunState.DONE)
    return done.order_by("-pk").first()


def suggested_threshold(base: KnowledgeBase) -> Suggestion:
    """By the questions that had points, unless none had: their confidence is another. Raises
    Conflict (`no_run_yet`)."""
    run = last_run(base)
    results = list(GoldResult.objects.filter(run=run).defer("answer")) if run else []
    if run is None or not results:
        raise errors.Conflict("Run the gold set first.", code="no_run_yet")
    has_point = any(one.has_point for one in results)
    results = [one for one in results if one.has_point == has_point]
    current = base.threshold
    if current is None:
        current = fitted_ranker(has_point=has_point).threshold
    best = best_threshold([Top(one.confidence, one.is_answerable) for one in results])
    return Suggestion(
        run_id=run.pk,
        current=current,
        suggested=best,
        right_now=sum(_is_right(one, current) for one in results),
        right_then=sum(_is_right(one, best) for one in results),
        questions=len(results),
    )


def _is_right(result: GoldResult, threshold: float) -> bool:
    """By the first passage, which an answer begins with."""
    if result.confidence < threshold:
        return not result.is_answerable
    return bool(result.found) and bool(result.found[0]["is_relevant"])
