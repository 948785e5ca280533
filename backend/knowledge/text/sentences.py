"""The sentences of a text and where they stand in it, Chinese and English mixed as they come.

The text is Markdown: a heading, a list item and a row of a table end a sentence, and a block of
code is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_MARKER = re.compile(r"[ \t>]*(?:[-*+•]|\d{1,9}[.)、])[ \t]+|[ \t]*>[ \t]?")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_RULE = re.compile(r"[ \t]*\|[-:| \t]+\|[ \t]*$")

_PROTECTED = re.compile(r"`[^`\n]+`|\b(?:https?|ftp)://[^\s<>“”「」『』（），。！？；、…]+")
_TRAILING = ".,;:!?)'\""  # of an address: the sentence's own

_CLOSERS = "\"'”’」』）)\\]】》*_~"
_END = re.compile(rf"(?:[。！？!?…]|\.+)[。！？!?….]*(?P<closers>[{_CLOSERS}]*)")
_SPACE = re.compile(r"\s+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
_OPENERS = "“‘「『（《【"
_LAST_WORD = re.compile(r"[^\W_][\w.&-]*$")
_NEXT_WORD = re.compile(r"[\"'“‘(\[*_]*([^\W\d_]+)")
_LONGEST_WORD = 24  # characters that are looked back for an abbreviation

_NEVER_LAST = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "cf", "approx", "dept", "est", "al"}
)
# Abbreviations only before a number: "No. 5", but "The answer is no."
_BEFORE_NUMBERS = frozenset(
    {
        "no",
        "nos",
        "fig",
        "figs",
        "vol",
        "p",
        "pp",
        "ch",
        "sec",
        "eq",
        "ver",
        "v",
        "art",
        "app",
        "ca",
    }
)
# These may end a sentence; whether they do, the next word tells.
_MAY_BE_LAST = frozenset(
    {"inc", "ltd", "co", "corp", "jr", "sr", "etc", "u.s", "u.k", "e.u", "a.m", "p.m", "ph.d"}
)
_STARTERS = frozenset({
    "a", "all", "an", "and", "as", "at", "but", "by", "each", "for", "from", "he", "how", "if",
    "in", "it", "its", "no", "on", "or", "our", "she", "so", "some", "such", "that", "the",
    "their", "then", "there", "these", "they", "this", "those", "to", "we", "what", "when",
    "where", "which", "who", "why", "with", "you", "your",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is what stands between `start` and `end` of the text it was found in."""

    text: str
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """In their order; between them is nothing but white space, and marks of lists and tables."""
    for start, end, is_prose in _regions(text):
        spans = _prose(text, start, end) if is_prose else iter([(start, end)])
        for first, last in spans:
            found = text[first:last]
            if stripped := found.strip():
                begin = first + len(found) - len(found.lstrip())
                yield Sentence(stripped, begin, begin + len(stripped))


def _regions(text: str) -> Iterator[tuple[int, int, bool]]:
    """Stretches that no sentence reaches beyond: start, end, and whether it is prose."""
    prose: int | None = None
    code: tuple[int, str] | None = None
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        fence = _FENCE.match(line)
        if code is not None:
            if fence and fence["fence"].startswith(code[1]) and not line.strip(" \t\r\n`~"):
                yield code[0], at, False
                code = None
            continue
        alone = None if fence else _alone(line)
        marker = _MARKER.match(line)
        if prose is not None and (fence or marker or alone is not None):
            yield prose, start, True
            prose = None
        if fence:
            code = (start, fence["fence"])
        elif alone is not None:
            yield start + alone, at, False
        elif prose is None:
            prose = start + marker.end() if marker else start
    if code is not None:
        yield code[0], len(text), False
    if prose is not None:
        yield prose, len(text), True


def _alone(line: str) -> int | None:
    """Where a line that is a sentence by itself begins; at its end when there is nothing in it."""
    if not line.strip() or _RULE.match(line):
        return len(line)
    if _ROW.match(line):
        return 0
    heading = _HEADING.match(line)
    return heading.end() if heading else None


def _prose(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    protected = _protected(text, start, end)
    shield = next(protected, None)
    for match in _END.finditer(text, start, end):
        while shield is not None and shield[1] <= match.start():
            shield = next(protected, None)
        if shield is not None and shield[0] <= match.start():
            continue
        if _ends(text, match, start, end):
            yield start, match.end()
            start = match.end()
    yield start, end


def _protected(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Code and addresses, whose points end nothing."""
    for match in _PROTECTED.finditer(text, start, end):
        is_code = match[0].startswith("`")
        yield (
            match.start(),
            match.end() if is_code else match.start() + len(match[0].rstrip(_TRAILING)),
        )


def _ends(text: str, match: re.Match[str], start: int, end: int) -> bool:
    marks = match[0][: len(match[0]) - len(match["closers"])]
    space = _SPACE.match(text, match.end(), end)
    following = (
        text[space.end() : space.end() + 1] if space else text[match.end() : match.end() + 1]
    )
    if match.end() >= end or (space and space.end() >= end):
        return True
    if "。" in marks:
        return True
    if "！" in marks or "？" in marks:
        return bool(space) or not match["closers"] or following in _OPENERS  # “去吗？”他问。
    if following.islower():
        return False
    if space is None:
        return _ends_among_ideographs(text, match, marks, start, following)
    return marks != "." or _is_full_stop(text, match.start(), start, space.end(), end)


def _ends_among_ideographs(
    text: str, match: re.Match[str], marks: str, start: int, following: str
) -> bool:
    """Chinese with the marks of a Latin keyboard, which leaves no space after them."""
    before = text[match.start() - 1 : match.start()] if match.start() > start else ""
    if "…" in marks or not _HAN.match(following) or match["closers"]:
        return False
    return _HAN.match(before) is not None or (
        marks == "." and len(_word_before(text, match.start(), start)) > 1 and before.isalpha()
    )


def _is_full_stop(text: str, at: int, start: int, after: int, end: int) -> bool:
    word = _word_before(text, at, start)
    plain = word.lower()
    if plain in _NEVER_LAST:
        return False
    if plain in _BEFORE_NUMBERS:
        return not text[after].isdigit()
    if plain in _MAY_BE_LAST or (len(word) == 1 and word.isupper()):
        following = _NEXT_WORD.match(text, after, end)
        return following is not None and following[1].lower() in _STARTERS
    return not (word.isdigit() and at - len(word) == start)  # "1. Open it"


def _word_before(text: str, at: int, start: int) -> str:
    word = _LAST_WORD.search(text[max(start, at - _LONGEST_WORD) : at])
    return word[0] if word else ""
