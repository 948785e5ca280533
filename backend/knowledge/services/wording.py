"""The words of passages, as the index holds them."""

from collections.abc import Sequence

from django.db.models.expressions import RawSQL

from backend.knowledge.models import Passage
from backend.knowledge.text.segments import document_vector, segments_of
from backend.search.selectors.stems import english_stems


def word(passages: Sequence[Passage]) -> None:
    """Fills in `words` and `length`; saves nothing."""
    parts = [_parts(passage) for passage in passages]
    words = {one for part in parts for segments, _ in part for one in segments if one.isascii()}
    stems = english_stems(words)
    for passage, part in zip(passages, parts, strict=True):
        literal, length = document_vector(part, stems)
        passage.words = RawSQL("%s::tsvector", [literal])
        passage.length = length


def _parts(passage: Passage) -> list[tuple[list[str], str]]:
    return [
        (segments_of(" \n ".join(passage.headings)), "A"),
        (segments_of(" \n ".join(passage.questions)), "B"),
        (segments_of(passage.text), "D"),
    ]
