"""Plain text: paragraphs, lists and headings by how their lines look."""

import re
from collections.abc import Iterator
from pathlib import Path

from ..blocks import Block, Heading
from ..limits import refuse_long_text
from ..measure import size
from ..questions import begins_pair
from .content import Content
from .encoding import decoded
from .lines import item_of
from .running import RunningText, joined_lists

_UNDERLINES = (re.compile(r"={3,}\s*$"), re.compile(r"-{3,}\s*$"))  # of level 1 and 2
_DECORATION = re.compile(r"[\s=*_~#+-]*$")  # and nothing else
_NUMERAL = "[0-9〇零一二三四五六七八九十百千两]{1,7}"
_CHAPTER = re.compile(
    rf"(?:第{_NUMERAL}[部卷编篇章回]|(?P<section>第{_NUMERAL}节)"
    r"|(?:Chapter|Part|Appendix)\s+(?:\d+|[IVXLC]+|[A-Z])\b)(?:[\s:：.、—-]|$)"
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?[ \t\u3000]+(?P<first>[^\W\d_])")
_LONGEST_HEADING = 80
_STOPS = tuple("。！；，、,;:：…")
_WRAPPED_AT = range(50, 125)  # the width of lines that were broken to fit


def read(path: Path, *, charset: str) -> Content:
    text = decoded(path.read_bytes(), charset)
    refuse_long_text(len(text))
    return Content(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    return joined_lists(_each_block(text))


def _each_block(text: str) -> Iterator[Block]:
    groups = list(_groups(text))
    depths = [_number_depth(group) for group in groups]
    for at, group in enumerate(groups):
        around = {depths[at - 1] if at else 0, depths[at + 1] if at + 1 < len(depths) else 0}
        # numbered lines one after the other, with nothing between them, are a list
        numbered = 0 if depths[at] in around else depths[at]
        yield from _group_blocks(group, numbered)


def _groups(text: str) -> Iterator[list[str]]:
    """Lines with no empty one between them."""
    group: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            group.append(line.rstrip())
        elif group:
            yield group
            group = []
    if group:
        yield group


def _number_depth(group: list[str]) -> int:
    """1 of a line "2. Storage" that stands alone, 2 of "2.1 Buckets"; 0 of all others."""
    line = group[0].strip()
    numbered = _NUMBERED.match(line) if len(group) == 1 and _is_short(line) else None
    if numbered is None or numbered["first"].islower() or line.endswith("."):
        return 0
    return 1 + numbered["number"].count(".")


def _is_short(line: str) -> bool:
    return size(line) <= _LONGEST_HEADING and not line.endswith(_STOPS)


def _group_blocks(lines: list[str], numbered: int) -> Iterator[Block]:
    if numbered:
        yield Heading(numbered, lines[0].strip())
        return
    if heading := _headed(lines):
        yield heading
        lines = lines[2 if _underlined(lines) else 1 :]
    yield from _running(lines)


def _headed(lines: list[str]) -> Heading | None:
    line = lines[0].strip()
    if level := _underlined(lines):
        return Heading(level, line)
    if _is_short(line) and (chapter := _CHAPTER.match(line)):
        return Heading(2 if chapter["section"] else 1, line)
    return None


def _underlined(lines: list[str]) -> int:
    """The level that the second line gives to the first; 0 where it gives none."""
    if len(lines) < 2 or size(lines[0]) > _LONGEST_HEADING:
        return 0
    matches = (level for level, line in enumerate(_UNDERLINES, 1) if line.match(lines[1].strip()))
    return next(matches, 0)


def _running(lines: list[str]) -> list[Block]:
    text = RunningText(indent_step=2)
    is_wrapped = _is_wrapped(lines)
    keeps_lines = not is_wrapped and all(size(line) < _WRAPPED_AT.start for line in lines)
    is_open = False
    item = ""  # the open one, as it was written
    for line in lines:
        words = line.strip()
        if _DECORATION.match(words):  # a rule between parts
            text.end()
            is_open, item = False, ""
            continue
        if begins_pair(words):
            is_open, item = False, ""
        continues = _continues(item, line) if item else is_open and (is_wrapped or keeps_lines)
        if continues and keeps_lines and not item:
            text.keep_break()
        text.add(words, indent=_indent(line), continues=continues)
        if item_of(words):
            item = line
        elif not continues:
            item = ""
        is_open = True
    return text.finish()


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines were broken to fit a width; the last of a paragraph may be short."""
    widths = [size(line) for line in lines]
    return (
        len(lines) > 1
        and max(widths) in _WRAPPED_AT
        and sum(width * 3 >= max(widths) * 2 for width in widths) * 2 > len(widths)
    )


def _continues(item: str, line: str) -> bool:
    """Below an item, what is indented further belongs to it, as does what a long line leaves."""
    return _indent(line) > _indent(item) or size(item) >= _WRAPPED_AT.start


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
