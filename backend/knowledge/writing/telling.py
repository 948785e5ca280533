"""The sentences of a language model's answer that are told: those which what they cite bears.

What was told stands, since whoever listens has it already. A sentence waits while more were dropped
than kept, and a model that goes on inventing is not listened to.
"""

import re
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

import structlog

from backend.knowledge.models import Passage
from backend.knowledge.writing.bearing import PointOf, Source, is_borne, sources
from backend.knowledge.writing.cleaning import clean
from backend.knowledge.writing.model import written
from backend.knowledge.writing.pieces import Cited, cited_sentences
from backend.knowledge.writing.prompt import Turn, messages

log = structlog.get_logger(__name__)

_PATIENCE = 3  # dropped sentences more than kept ones
_MARK = re.compile(r"[-*+•>]|\d{1,3}[.)、]")
_BLOCK_ENDS = ("|", "```", "~~~")


@dataclass(frozen=True, slots=True)
class Told:
    """text: as it goes on from what was told before. cites: numbers of passages, from 1."""

    text: str
    cites: tuple[int, ...]


def told(
    question: str,
    language: str,
    passages: Sequence[Passage],
    before: Sequence[Turn],
    *,
    point_of: PointOf,
    pause: float,
) -> Generator[Told | None, None, None]:
    """None: nothing new for `pause` seconds. Closing it ends the request to the model."""
    known = sources(passages)
    waiting: list[Told] = []
    kept = dropped = 0
    is_first = True
    with closing(written(messages(question, language, passages, before), pause=pause)) as pieces:
        for sentence in cited_sentences(pieces):
            if sentence is None:
                yield None
                continue
            found = _checked(sentence, known, point_of)
            if found is None:
                dropped += 1
            else:
                kept += 1
                waiting.append(found)
            if dropped > kept + _PATIENCE:
                break
            if kept >= dropped:
                for one in waiting:
                    yield Told(one.text.lstrip(" \n"), one.cites) if is_first else one
                    is_first = False
                waiting.clear()
    log.info("knowledge.written", kept=kept, dropped=dropped)


def _checked(sentence: Cited, known: Sequence[Source], point_of: PointOf) -> Told | None:
    numbers = sentence.cites
    if not numbers or not all(1 <= number <= len(known) for number in numbers):
        return None
    cited = [known[number - 1] for number in numbers]
    text = clean(sentence.text, "\n".join(source.shown for source in cited))
    if not text or text.startswith("|") or not is_borne(text, cited, point_of):
        return None
    marks = "".join(f"[{number}]" for number in numbers)
    glue = "\n" if text.endswith(_BLOCK_ENDS) else " "
    return Told(f"{_gap(sentence.before)}{text}{glue}{marks}", numbers)


def _gap(before: str) -> str:
    """Lines and paragraphs, and the mark of a list; nothing else."""
    mark = _MARK.search(before)
    lines = min(before.count("\n"), 2) if mark is None or "\n" in before else 1
    return ("\n" * lines or " ") + (f"{mark[0]} " if mark else "")
