"""How long an answer takes in a base of 100,000 passages, beside one of the usual size.

The passages are those of the gold sets' documents, over and over, each time a little elsewhere
among the meanings: so lexemes are as frequent as in real documents, and points lie in real crowds.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from tests.bench.database import use_fresh_database
from tests.bench.tables import table

if TYPE_CHECKING:
    from backend.knowledge.services.embedding import Encode

_WARMING = 30  # questions


@dataclass(frozen=True, slots=True)
class Case:
    """milliseconds: (questions, steps), a step for each of `STEPS`."""

    passages: int
    milliseconds: NDArray[np.float64]

    def percentile(self, share: int, step: int | None = None) -> str:
        """step: None for all of them together."""
        taken = self.milliseconds.sum(axis=1) if step is None else self.milliseconds[:, step]
        return f"{np.percentile(taken, share):.1f}"


STEPS = ("its point", "its words", "passages", "answer")


def measure(passages: int = 100_000) -> Sequence[Case]:
    use_fresh_database()
    from tests.bench.knowledge.copies import fill_up
    from tests.bench.knowledge.corpora import encoder, load_all

    encode = encoder()
    bases = load_all(encode)
    questions = [gold.text for _, golds in bases for gold in golds]
    usual, _ = bases[0]
    small = _case(usual.pk, questions, encode)
    large = fill_up([base for base, _ in bases], passages)
    return [small, _case(large.pk, questions, encode)]


def section(cases: Sequence[Case]) -> Iterable[str]:
    yield "## Answers from 100,000 passages"
    yield ""
    yield (
        "`make bench SECTION=knowledge_scale`: the questions of both gold sets, one after the"
        " other, from text to answer in one process beside PostgreSQL on this machine;"
        " milliseconds. The passages are real ones, over and over, with points that noise has"
        " moved. The point of a question is made on one thread."
    )
    yield ""
    yield from table(
        ("passages", "p50", "p95", *(f"{step}, p95" for step in STEPS)),
        (
            (
                f"{case.passages:,}",
                case.percentile(50),
                case.percentile(95),
                *(case.percentile(95, at) for at in range(len(STEPS))),
            )
            for case in cases
        ),
    )
    usual, large = cases
    ratio = float(large.percentile(95)) / float(usual.percentile(95))
    yield ""
    yield f"{large.passages / usual.passages:.0f} times the passages: {ratio:.1f} times the p95."


def _case(base: UUID, questions: Sequence[str], encode: "Encode") -> Case:
    from backend.knowledge.models import Passage

    for question in questions[:_WARMING]:
        _times(question, base, encode)
    return Case(
        passages=Passage.objects.filter(base=base, is_live=True).count(),
        milliseconds=1000 * np.array([_times(one, base, encode) for one in questions]),
    )


def _times(text: str, base: UUID, encode: "Encode") -> list[float]:
    """Seconds, of each step."""
    from backend.knowledge.answering.composing import compose
    from backend.knowledge.retrieval.finding import find
    from backend.knowledge.retrieval.question import Scope, read_question
    from backend.knowledge.retrieval.ranker import fitted_ranker

    times = [time.perf_counter()]
    point = encode([text])[0]
    times.append(time.perf_counter())
    question = read_question(text, Scope((base,)), point)
    times.append(time.perf_counter())
    hits = find(question)
    times.append(time.perf_counter())
    compose(question, hits, threshold=fitted_ranker(has_point=True).threshold)
    times.append(time.perf_counter())
    return np.diff(times).tolist()
