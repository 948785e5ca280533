"""Two runs beside each other: what is better in the later, and what is worse."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from backend.common import errors
from backend.knowledge.evaluation.figures import Figures, deltas, figures_of
from backend.knowledge.models import GoldResult, GoldRun, RunState

_SHOWN = 200  # questions of either kind
_NOWHERE = 1_000  # behind every place


@dataclass(frozen=True, slots=True)
class Change:
    """has_turned: it was right and is wrong, or the other way round."""

    gold_id: UUID
    question: str
    language: str
    is_answerable: bool
    has_turned: bool
    before: GoldResult
    after: GoldResult


@dataclass(frozen=True, slots=True)
class Comparison:
    """common: questions that both asked; all else is about these."""

    before: GoldRun
    after: GoldRun
    common: int
    deltas: Figures
    lost: int
    won: int
    worse: list[Change]
    better: list[Change]


def compare(before: GoldRun, after: GoldRun) -> Comparison:
    """Raises Conflict (`run_unfinished`)."""
    if {before.state, after.state} != {RunState.DONE}:
        raise errors.Conflict("One of the runs is not done.", code="run_unfinished")
    was, now = _results(before), _results(after)
    common = [gold for gold in now if gold in was]
    changes = [_change(was[gold], now[gold]) for gold in common]
    turned = [one for one in changes if one.has_turned]
    return Comparison(
        before=before,
        after=after,
        common=len(common),
        deltas=deltas(
            figures_of([was[gold] for gold in common]), figures_of([now[gold] for gold in common])
        ),
        lost=sum(one.before.is_right for one in turned),
        won=sum(one.after.is_right for one in turned),
        worse=_sorted([one for one in changes if _rank(one.after) < _rank(one.before)]),
        better=_sorted([one for one in changes if _rank(one.after) > _rank(one.before)]),
    )


def _results(run: GoldRun) -> Mapping[UUID, GoldResult]:
    found = GoldResult.objects.filter(run=run).defer("answer", "found").order_by("pk")
    return {one.gold_id: one for one in found}


def _change(was: GoldResult, now: GoldResult) -> Change:
    return Change(
        gold_id=now.gold_id,
        question=now.question,
        language=now.language,
        is_answerable=now.is_answerable,
        has_turned=was.is_right != now.is_right,
        before=was,
        after=now,
    )


def _rank(result: GoldResult) -> tuple[bool, int]:
    """Right before found early; where nothing is to be found, no place counts."""
    place = result.place or _NOWHERE
    return result.is_right, -place if result.is_answerable else 0


def _sorted(changes: list[Change]) -> list[Change]:
    return sorted(changes, key=lambda one: not one.has_turned)[:_SHOWN]
