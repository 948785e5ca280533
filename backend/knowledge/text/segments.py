"""Texts cut into lexemes: English words by their stems, Chinese as jieba segments it.

A long Chinese word counts beside its parts, so that 数据库备份 is found by 备份, too.
"""

from collections.abc import Iterable, Iterator

from backend.search.text.lexemes import Stems
from backend.search.text.segmenter import segmenter
from backend.search.text.words import split

LAST_POSITION = 16_383  # of a tsvector
_GAP = 2  # positions between one text and the next


def segments_of(text: str) -> list[str]:
    """In order, normalised; words are not stemmed yet."""
    found: list[str] = []
    for piece in split(text):
        if piece.is_run:
            found += segmenter().lcut_for_search(piece.text)
        else:
            found.append(piece.text)
    return found


def lexemes_of(segments: Iterable[str], stems: Stems) -> Iterator[str]:
    """stems: of the English words among the segments, by `search.selectors.stems`."""
    return (stems.get(segment, segment) for segment in segments)


def document_vector(parts: Iterable[tuple[list[str], str]], stems: Stems) -> tuple[str, int]:
    """A `tsvector` literal of (segments, weight A to D), and how many lexemes there are."""
    entries: list[str] = []
    position, length = 1, 0
    for segments, weight in parts:
        for lexeme in lexemes_of(segments, stems):
            length += 1
            if position <= LAST_POSITION:
                entries.append(f"{quoted(lexeme)}:{position}{weight}")
                position += 1
        position += _GAP
    return " ".join(entries), length


def quoted(lexeme: str) -> str:
    """As PostgreSQL reads it in a tsvector and in a tsquery."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
