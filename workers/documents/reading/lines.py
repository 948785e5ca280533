"""Lines of running text: how they were broken, and what marks one as an item of a list."""

import re

from ..measure import WIDE

_BREAK = "\u2028"  # a line break that was meant, while white space is being tidied
_WRAP = re.compile(rf"(?<=[{WIDE}])[ \t]*\n\s*(?=[{WIDE}])")
_SPACES = re.compile(r"[^\S\u2028]+")
_BREAKS = re.compile(r" ?\u2028[ \u2028]*")

_BULLET = re.compile(r"(?P<mark>[-*+•●○▪■◆‣·–—])[ \t\u3000]+(?=\S)")
_NUMBER = re.compile(
    r"""(?P<mark>
        \d{1,3}[.)、．](?!\d) | [(（]\d{1,3}[)）] | [①-⑳] | [a-zA-Z][.)](?=[ ]) |
        [一二三四五六七八九十]{1,3}[、.．] | [(（][一二三四五六七八九十]{1,3}[)）]
    )[ \t\u3000]*(?=\S)""",
    re.VERBOSE,
)


def broken(text: str) -> str:
    """`text` as a part of what `tidied` will tidy, where its line ends are meant."""
    return text.replace("\n", _BREAK)


def tidied(text: str) -> str:
    """Wrapped lines joined, with a space where a script has spaces; runs of spaces are one."""
    return _BREAKS.sub("\n", _SPACES.sub(" ", _WRAP.sub("", text))).strip()


def item_of(line: str) -> tuple[str, str] | None:
    """A line as an item: its marker as Markdown has it, or as it stands, and its text."""
    if bullet := _BULLET.match(line):
        return "-", line[bullet.end() :].rstrip()
    if number := _NUMBER.match(line):
        return number["mark"].replace("．", "."), line[number.end() :].rstrip()
    return None
