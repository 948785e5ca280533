"""Documents and terms in PostgreSQL's own notation, with lexemes of our making.

A word is kept as it is and as its English stem. A run of ideographs becomes its characters and
its pairs of neighbours, each at its place; a term of such characters then asks for its pairs one
after the other. So every part of every name is found, and no dictionary can cut it wrongly.

https://www.postgresql.org/docs/current/datatype-textsearch.html
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backend.search.text.words import Piece, split

_LAST_POSITION = 16_383  # of a tsvector
_GAP = 1  # between texts, so that no term reaches across two of them
_PREFIX_FROM = 5  # letters: "hangz" finds Hangzhou, but "car" must not find a carton
_LONGEST_PHRASE = 32  # ideographs of a term; what is longer is hardly a word

Stems = Mapping[str, str]  # of words that have one and differ from it


@dataclass(frozen=True, slots=True)
class WeightedText:
    text: str
    weight: str  # A to D


def document(texts: Iterable[WeightedText], stems: Stems) -> str:
    """A `tsvector` literal. What lies beyond a tsvector's last position is left out."""
    entries: list[str] = []
    position = 1
    for weighted in texts:
        for piece in split(weighted.text):
            for offset, lexeme in _lexemes(piece, stems):
                if position + offset <= _LAST_POSITION:
                    entries.append(f"{_quoted(lexeme)}:{position + offset}{weighted.weight}")
            position += len(piece.text) if piece.is_run else 1
        position += _GAP
    return " ".join(entries)


def term(piece: Piece, stems: Stems) -> str:
    """A `tsquery` literal that matches documents with this piece anywhere in them."""
    text = piece.text
    if piece.is_run:
        text = text[:_LONGEST_PHRASE]
        pairs = [text[i : i + 2] for i in range(len(text) - 1)] or [text]
        return "(" + " <-> ".join(map(_quoted, pairs)) + ")"
    alternatives = [_quoted(text) + (":*" if len(text) >= _PREFIX_FROM else "")]
    if text in stems:
        alternatives.append(_quoted(stems[text]))
    return "(" + " | ".join(alternatives) + ")"


def any_of(terms: Iterable[str]) -> str:
    return " | ".join(terms)


def words_of(texts: Iterable[str]) -> set[str]:
    """The words whose stems `document` and `term` need to be told."""
    return {piece.text for text in texts for piece in split(text) if not piece.is_run}


def _lexemes(piece: Piece, stems: Stems) -> Iterator[tuple[int, str]]:
    text = piece.text
    if not piece.is_run:
        yield 0, text
        if text in stems:
            yield 0, stems[text]
        return
    for offset, character in enumerate(text):
        yield offset, character
        if offset + 1 < len(text):
            yield offset, text[offset : offset + 2]


def _quoted(lexeme: str) -> str:
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
