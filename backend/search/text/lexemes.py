"""Documents and terms in PostgreSQL's own notation, with lexemes of our making.

A word is kept as it is and as its English stem. A run of ideographs becomes its characters and
its pairs of neighbours, each at its place; a term of such characters then asks for its pairs one
after the other. So every part of every name is found, and no dictionary can cut it wrongly.

Concepts have lexemes of their own, and so have the words of their names: whoever asks for 猫 asks
for the concept, and is not given 熊猫, which only has that character in its name.

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

# No word begins with these: they are no letters.
_CONCEPT = "@"
_NAME = "#"


@dataclass(frozen=True, slots=True)
class WeightedText:
    """concept: what the text is a name of, by slug; none: it is a text like any other."""

    text: str
    weight: str  # A to D
    concept: str = ""


def document(texts: Iterable[WeightedText], stems: Stems) -> str:
    """A `tsvector` literal. What lies beyond a tsvector's last position is left out."""
    entries: list[str] = []
    position = 1
    for weighted in texts:
        sort = _NAME if weighted.concept else ""
        if weighted.concept and position <= _LAST_POSITION:
            entries.append(f"{_quoted(_CONCEPT + weighted.concept)}:{position}{weighted.weight}")
        for piece in split(weighted.text):
            for offset, lexeme in _lexemes(piece, stems):
                if position + offset <= _LAST_POSITION:
                    entries.append(f"{_quoted(sort + lexeme)}:{position + offset}{weighted.weight}")
            position += len(piece.text) if piece.is_run else 1
        position += _GAP
    return " ".join(entries)


def term(piece: Piece, stems: Stems) -> str:
    """A `tsquery` literal that matches documents with this piece anywhere in them."""
    return f"({_matching(piece, stems)} | {_matching(piece, stems, _NAME)})"


def concept_term(slugs: Iterable[str], names: Iterable[str], stems: Stems) -> str:
    """The same for documents that bear one of the concepts, or a text with one of the names."""
    concepts = (_quoted(_CONCEPT + slug) for slug in slugs)
    phrases = ([_matching(piece, stems) for piece in split(name)] for name in names)
    written = ("(" + " <-> ".join(phrase) + ")" for phrase in phrases if phrase)
    return "(" + any_of(dict.fromkeys((*concepts, *written))) + ")"


def _matching(piece: Piece, stems: Stems, sort: str = "") -> str:
    text = piece.text
    if piece.is_run:
        text = text[:_LONGEST_PHRASE]
        pairs = [text[i : i + 2] for i in range(len(text) - 1)] or [text]
        return "(" + " <-> ".join(_quoted(sort + pair) for pair in pairs) + ")"
    alternatives = [_quoted(sort + text) + (":*" if len(text) >= _PREFIX_FROM else "")]
    if text in stems:
        alternatives.append(_quoted(sort + stems[text]))
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
