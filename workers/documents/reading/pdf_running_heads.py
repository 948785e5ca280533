"""Running heads and page numbers: lines that stand at the edge of page after page.

They are apart from the text, and never larger than it; what is, is a heading, and "2. Storage" may
well stand where "1. Accounts" stood.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from .pdf_layout import Line, body_size, is_larger

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_EDGE = 2  # lines at the top, and as many at the bottom
_APART = 0.7  # of the font's size, to the text
_FEWEST_PAGES = 3
_SHARE = 0.3  # of the pages: left and right ones may differ, and so may chapters
_NUMBER = re.compile(
    r"[-–—·|\s]*(?:page|p\.|第)?\s*(\d{1,5})\s*(?:页|(?:/|of)\s*\d{1,5})?[-–—·|\s]*", re.IGNORECASE
)


def without_running_heads(lines: Sequence[Line], pages: int) -> list[Line]:
    body = body_size(lines)
    by_page = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    edges = [_edges(page, body) for page in by_page]
    seen = Counter(shape for page in edges for shape in {_shape(line) for line in page})
    fewest = max(_FEWEST_PAGES, _SHARE * pages)
    left_out = {
        id(line)
        for page in edges
        for line in page
        if seen[_shape(line)] >= fewest or _is_page_number(line)
    }
    return [line for line in lines if id(line) not in left_out]


def _edges(page: Sequence[Line], body: float) -> list[Line]:
    """Those at the top and at the bottom of the page, wherever in its text they come."""
    downwards = sorted(page, key=lambda line: -line.top)
    return [
        line
        for edge in (_edge(downwards), _edge(downwards[::-1]))
        for line in edge
        if not is_larger(line.size, body)
    ]


def _edge(inwards: Sequence[Line]) -> Sequence[Line]:
    """As many lines as there are before the first wide space."""
    for at in range(min(_EDGE, len(inwards) - 1), 0, -1):
        if _space(inwards[at - 1], inwards[at]) > _APART * inwards[at].size:
            return inwards[:at]
    return ()


def _space(one: Line, other: Line) -> float:
    return max(one.bottom - other.top, other.bottom - one.top)


def _shape(line: Line) -> tuple[str, int]:
    """Its words without numbers, and its height on the page to a third of an inch."""
    return _DIGITS.sub("#", line.text.lower()), round(line.top / 24)


def _is_page_number(line: Line) -> bool:
    """Nothing but the number of this very page."""
    number = _NUMBER.fullmatch(line.text)
    return number is not None and int(number[1]) == line.page
