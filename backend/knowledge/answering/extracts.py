"""The parts of a passage that answer a question, word for word.

A list of steps, an approved answer and a command are given whole; of prose the sentences that say
most, in their order; of a table its head and the rows that matter.
"""

from collections.abc import Sequence

from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import Passage
from backend.knowledge.retrieval.evidence import sentence_points
from backend.knowledge.retrieval.question import Question
from backend.knowledge.text.segments import lexemes_of, segments_of
from backend.knowledge.text.sentences import sentences
from backend.search.selectors.stems import english_stems

_WHOLE = 1200  # characters that may be given as they stand
_SENTENCES = 3
_ROWS = 4
_WORTH = 0.55  # of what the best sentence says
_WORDS_COUNT = 0.5  # beside the cosine


def extract(question: Question, passage: Passage) -> str:
    """Markdown."""
    kind = PassageKind(passage.kind)
    if kind is PassageKind.TABLE:
        return _rows(question, passage)
    if kind is not PassageKind.PROSE and len(passage.text) <= _WHOLE:
        return passage.text
    return _sentences(question, passage)


def _sentences(question: Question, passage: Passage) -> str:
    texts = [sentence.text for sentence in sentences(passage.text)]
    if len(texts) <= _SENTENCES:
        return passage.text.strip()
    scores = _scores(question, passage, texts)
    floor = _WORTH * max(scores)
    best = sorted(range(len(texts)), key=lambda i: -scores[i])[:_SENTENCES]
    chosen = sorted(i for i in best if scores[i] >= floor)
    glue = "" if passage.language == "zh" else " "
    return glue.join(texts[i] for i in chosen)


def _rows(question: Question, passage: Passage) -> str:
    lines = passage.text.splitlines()
    rule = next((i for i, line in enumerate(lines) if set(line) <= set("|-: ") and line), None)
    if rule is None or len(lines) - rule - 1 <= _ROWS:
        return passage.text
    head, rows = lines[: rule + 1], lines[rule + 1 :]
    borne = [_share(question, row) for row in rows]
    best = sorted(range(len(rows)), key=lambda i: -borne[i])[:_ROWS]
    return "\n".join([*head, *(rows[i] for i in sorted(best))])


def _scores(question: Question, passage: Passage, texts: Sequence[str]) -> list[float]:
    shares = [_share(question, text) for text in texts]
    points = sentence_points(passage)
    if question.point is None or len(points) != len(texts):
        return [share + 1e-6 for share in shares]
    cosines = points @ question.point
    return [
        max(float(cosine), 0.0) + _WORDS_COUNT * share
        for cosine, share in zip(cosines, shares, strict=True)
    ]


def _share(question: Question, text: str) -> float:
    segments = segments_of(text)
    there = set(lexemes_of(segments, english_stems({one for one in segments if one.isascii()})))
    return sum(w for lexeme, w in question.weights.items() if lexeme in there) / question.weight
