"""What the lines of a PDF are, by how they are set: headings, paragraphs, lists."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ..blocks import Block, Heading
from ..measure import size
from ..questions import begins_pair
from .lines import item_of, tidied
from .running import RunningText, joined_lists

_HYPHEN = "\ufffe"  # PDFium's sign for one at a line's end
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENATED = re.compile(rf"([^\W\d_]+){_HYPHEN}([^\W\d_]+)")

_LONGEST_HEADING = 120
_LARGER = 1.12  # than the body: a heading
_WIDER_GAP = 0.4  # of the font's size, beyond what is between the lines of a paragraph: a new one
_INDENT = 0.8  # of the font's size
_SHORT = 0.8  # of a full line
_LEVELS = 6
_STOPS = tuple("。！；，、,;:：.…")
_SENTENCE_ENDS = tuple('。！？.!?:：”"）)')


@dataclass(frozen=True, slots=True)
class Line:
    """Lengths in points, upwards and rightwards from the page's lower left corner."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float  # of the font
    is_bold: bool


@dataclass(frozen=True, slots=True)
class _Setting:
    """How most of the document is set."""

    size: float
    gap: float  # between the lines of a paragraph
    width: float  # of full lines
    is_bold: bool
    levels: dict[float, int]  # of headings, by size


def body_size(lines: Iterable[Line]) -> float:
    """The size of the font that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def is_larger(size: float, body: float) -> bool:
    return size >= _LARGER * body


def blocks_of(lines: Sequence[Line]) -> Iterator[Block]:
    """Blocks come page by page in the order of the text."""
    return joined_lists(_each_block(_unhyphenated(lines)))


def _unhyphenated(lines: Sequence[Line]) -> list[Line]:
    """A hyphen at a line's end goes, unless the document elsewhere writes the word with one."""
    words = {word.lower() for line in lines for word in _WORD.findall(line.text)}

    def joined(match: re.Match[str]) -> str:
        compound = f"{match[1]}-{match[2]}"
        is_one_word = f"{match[1]}{match[2]}".lower() in words
        return compound if compound.lower() in words and not is_one_word else match[1] + match[2]

    return [
        replace(line, text=_HYPHENATED.sub(joined, line.text).replace(_HYPHEN, "-"))
        if _HYPHEN in line.text
        else line
        for line in lines
    ]


def _each_block(lines: Sequence[Line]) -> Iterator[Block]:
    if not lines:
        return
    setting = _setting(lines)
    text = RunningText(indent_step=setting.size)
    heading: list[Line] = []
    heading_level = 0
    before: Line | None = None
    for line in lines:
        level = _level(line, setting, before)
        if heading and not (level == heading_level and _goes_on(heading[-1], line)):
            yield _heading(heading, heading_level)
            heading = []
        if level:
            yield from text.finish()
            heading.append(line)
            heading_level, before = level, None
        else:
            continues = before is not None and _continues(before, line, setting)
            text.add(line.text, indent=line.left, continues=continues, page=line.page)
            before = line
    if heading:
        yield _heading(heading, heading_level)
    yield from text.finish()


def _setting(lines: Sequence[Line]) -> _Setting:
    body = body_size(lines)
    bold: Counter[bool] = Counter()
    for line in lines:
        bold[line.is_bold] += len(line.text)
    gaps = [
        above.bottom - line.top
        for above, line in pairwise(lines)
        if above.page == line.page
        and above.size == line.size == body
        and above.bottom - line.top < 3 * body
    ]
    widths = sorted(line.right - line.left for line in lines if line.size == body)
    larger = sorted({line.size for line in lines if is_larger(line.size, body)}, reverse=True)
    return _Setting(
        size=body,
        gap=median(gaps) if gaps else 0,
        width=widths[len(widths) * 9 // 10],
        is_bold=bold[True] > bold[False],
        levels={size: min(level, _LEVELS - 1) for level, size in enumerate(larger, start=1)},
    )


def _level(line: Line, setting: _Setting, before: Line | None) -> int:
    """0 where it is no heading."""
    is_short = size(line.text) <= _LONGEST_HEADING and not line.text.endswith(_STOPS)
    if not is_short or not _WORD.search(line.text):
        return 0
    if line.size in setting.levels:
        return setting.levels[line.size]
    is_apart = before is None or not _is_next(before, line, setting)
    if line.is_bold and not setting.is_bold and is_apart and line.size >= setting.size:
        return min(len(setting.levels) + 1, _LEVELS)
    return 0


def _is_next(above: Line, line: Line, setting: _Setting) -> bool:
    """Whether it is the next line of a paragraph, as far as the space between them tells."""
    gap = above.bottom - line.top
    return above.page == line.page and -line.size < gap < setting.gap + _WIDER_GAP * line.size


def _goes_on(heading: Line, line: Line) -> bool:
    """Whether a heading has another line."""
    is_alike = heading.size == line.size and heading.is_bold == line.is_bold
    is_next = heading.page == line.page and heading.bottom - line.top < _WIDER_GAP * line.size
    return is_alike and is_next and not item_of(line.text)


def _heading(lines: Sequence[Line], level: int) -> Heading:
    return Heading(level, tidied("\n".join(line.text for line in lines)), page=lines[0].page)


def _continues(before: Line, line: Line, setting: _Setting) -> bool:
    if abs(before.size - line.size) > 1 or begins_pair(line.text):
        return False
    has_ended = before.text.endswith(_SENTENCE_ENDS)
    is_last = before.right - before.left < _SHORT * setting.width
    if before.page != line.page or line.top > before.top:  # the next page, or the next column
        return not (has_ended or is_last)
    if not _is_next(before, line, setting):
        return False
    is_indented = line.left > before.left + _INDENT * line.size and not item_of(before.text)
    return not (has_ended and (is_indented or is_last))
