"""How many of the recorded questions to the album are understood entirely.

`python -m tests.bench asking`. By the grammar alone, without a database: the lexicon of the made-up
library in `tests/evaluation/asking`. A question counts when every filter, and what it asks, is what
it should be, and nothing besides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from time import process_time

from backend.asking.reading.grammar import read
from tests.bench.tables import table
from tests.evaluation.asking.lexicon import lexicon
from tests.evaluation.asking.recorded import Language, Part, questions
from tests.evaluation.asking.scoring import mistakes

_LANGUAGES = {"en": "English", "zh": "Chinese"}
_PARTS = {"tuned": "written while it was built", "held": "held out"}


@dataclass(frozen=True, slots=True)
class Accuracy:
    questions: int
    right: int

    @property
    def rate(self) -> float:
        return self.right / self.questions


@dataclass(frozen=True, slots=True)
class AskingQuality:
    """median_ms: CPU time of reading a sentence, once everything is loaded. wrong: of those held
    out."""

    accuracy: Mapping[tuple[Language, Part], Accuracy]
    median_ms: float
    wrong: tuple[str, ...]


def measure() -> AskingQuality:
    known = lexicon()
    read("2023年在杭州的湖边", known)  # loads the dictionaries
    counts: dict[tuple[Language, Part], list[bool]] = {}
    wrong, times = [], []
    for asked in questions():
        before = process_time()
        parse = read(asked.text, known)
        times.append(process_time() - before)
        is_right = not mistakes(asked, parse)
        counts.setdefault((asked.language, asked.part), []).append(is_right)
        if asked.part == "held" and not is_right:
            wrong.append(asked.text)
    return AskingQuality(
        {key: Accuracy(len(results), sum(results)) for key, results in counts.items()},
        median(times) * 1000,
        tuple(wrong),
    )


def section(result: AskingQuality) -> Iterable[str]:
    yield "## Asking the album"
    yield ""
    yield (
        "`tests/bench/asking.py`: questions about a made-up family library, read by grammar and "
        "lexicon. One is right when every filter and what is asked is as expected, and nothing "
        "besides. The questions held out were written, by the author of the grammar, before it was "
        "tried on any of them, and it was not changed for them afterwards, but for one kind of "
        "date: an audit of dates found this day of other years misread, which one of them"
        " (三年前的今天) asks for."
    )
    yield ""
    yield from table(
        ("", "questions", "right", "rate"),
        (
            (
                f"{_LANGUAGES[language]}, {_PARTS[part]}",
                str(found.questions),
                str(found.right),
                f"{found.rate:.2f}",
            )
            for (language, part), found in result.accuracy.items()
        ),
    )
    yield ""
    yield f"A sentence takes {result.median_ms:.1f} ms of CPU time to read (median)."
    yield ""
    yield "Held out, and not understood entirely: " + "; ".join(result.wrong) + "."
