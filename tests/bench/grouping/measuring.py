"""Figures on the testing halves; what is tuned, is tuned on the others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from tests.bench import tables
from tests.bench.database import use_fresh_database
from tests.bench.grouping.corrections import corrections, naive_corrections
from tests.bench.grouping.labelled import PointSet, halves, point_sets
from tests.bench.grouping.metrics import Agreement, Groups, agreement
from tests.bench.grouping.product import group_by_product, use_space

SPACES = ("sface-2021dec", "dlib-resnet29-1")
_ORDERS = 5  # in which photos are uploaded


@dataclass(frozen=True, slots=True)
class Row:
    """One method on one set. `spread`: from the worst to the best order, of BCubed F."""

    space: str
    faces: str
    method: str
    setting: str
    result: Agreement
    corrections: float
    spread: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class GroupingResult:
    rows: Sequence[Row]
    sizes: dict[str, tuple[int, int, int]]  # faces, people, acts when every face is alone
    orders: int


def measure(*, orders: int = _ORDERS) -> GroupingResult:
    use_fresh_database()
    divided = [halves(faces) for faces in point_sets(SPACES)]
    tests = [test for _, test in divided]
    rows = [row for space in SPACES for row in _compare(space, divided, orders)]
    return GroupingResult(
        rows,
        {
            test.name: (len(test), len(set(test.who.tolist())), naive_corrections(test.who))
            for test in tests
        },
        orders,
    )


def section(result: GroupingResult) -> Iterable[str]:
    yield "## Grouping faces into people"
    yield ""
    yield (
        "On the testing halves (no person is in both halves). Every method has one setting for all"
        " sets, chosen on the tuning halves; Shiguang's is the one it ships with. The others see"
        f" all faces at once; Shiguang sees photo by photo, in {result.orders} orders (mean, and"
        " BCubed F from the worst to the best). Corrections: acts of an owner until all is right"
        " (`tests/bench/grouping/corrections.py`). Variants are synthetic."
    )
    yield ""
    for name, (faces, people, acts) in result.sizes.items():
        yield f"- {name}: {faces} faces of {people} people; {acts} acts from nothing"
    yield ""
    yield from tables.table(
        ("space", "set", "method", "setting", "pairwise F1", "BCubed F", "corrections", "orders"),
        (
            (
                row.space,
                row.faces,
                row.method,
                row.setting,
                f"{row.result.pairwise:.3f}",
                f"{row.result.bcubed:.3f}",
                f"{row.corrections:.1f}",
                "" if row.spread is None else "{:.3f} to {:.3f}".format(*row.spread),
            )
            for row in result.rows
        ),
    )


def _compare(
    space: str, divided: Sequence[tuple[PointSet, PointSet]], orders: int
) -> Iterable[Row]:
    from tests.bench.grouping.rivals import RIVALS
    from tests.bench.grouping.tuning import tune_rival

    use_space(space)
    tuning, tests = [tune for tune, _ in divided], [test for _, test in divided]
    settings = {name: tune_rival(name, tuning, space) for name in RIVALS}
    for test in tests:
        yield _ours(space, test, orders)
        for name, setting in settings.items():
            groups = RIVALS[name].group(test.points[space], *setting)
            words = ", ".join(f"{s:.2f}" if isinstance(s, float) else str(s) for s in setting)
            yield _row(space, test, name, words, groups)


def _ours(space: str, test: PointSet, orders: int) -> Row:
    photos = np.unique(test.photo)
    found: list[Groups] = [
        group_by_product(
            test, space=space, order=np.random.default_rng(seed).permutation(photos).tolist()
        )
        for seed in range(orders)
    ]
    each = [agreement(test.who, groups, test.unsure) for groups in found]
    return Row(
        space,
        test.name,
        "Shiguang",
        "shipped",
        Agreement(
            pairwise=_mean(each, lambda one: one.pairwise),
            bcubed=_mean(each, lambda one: one.bcubed),
        ),
        float(np.mean([corrections(test.who, groups) for groups in found])),
        (min(one.bcubed for one in each), max(one.bcubed for one in each)),
    )


def _mean(each: Sequence[Agreement], part: Callable[[Agreement], float]) -> float:
    return float(np.mean([part(one) for one in each]))


def _row(space: str, test: PointSet, method: str, setting: str, groups: Groups) -> Row:
    return Row(
        space,
        test.name,
        method,
        setting,
        agreement(test.who, groups, test.unsure),
        corrections(test.who, groups),
    )
