"""What of a sentence has to stand in a passage as it is: numbers, names, code, links, quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from backend.knowledge.text.languages import Language, language_of
from backend.knowledge.writing.quantities import numbers_claimed
from backend.search.text.words import normalise

_CODE = re.compile(
    r"(?P<fence>`{3,}|~{3,})[^\n]*\n(?P<block>.*?)(?:(?P=fence)|$)|`(?P<span>[^`\n]+)`", re.DOTALL
)
_QUOTED = re.compile(
    r"“([^”\n]+)”|「([^」\n]+)」|『([^』\n]+)』|《([^》\n]+)》|\"([^\"\n]+)\"|\*\*([^*\n]+)\*\*"
)
_ADDRESS = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.|\b(?:mailto|data|javascript|tel):)[^\s<>“”「」（），。；]+",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?)'\"*]"
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[._/@:+=-][A-Za-z0-9]+)*")
_IDENTIFIER = re.compile(r"[0-9_/@:+=.]|.[A-Z]")  # within a word
_BEGINS = re.compile(r"(?:^|[.:!?;。：！？；\n]|- )[\s“\"'(*]*$")
_MARKS = re.compile(r"[*`]")
_AROUND = ".,!?。，！？ "


@dataclass(frozen=True)
class Claim:
    """text: a sentence, in Markdown."""

    text: str

    @cached_property
    def language(self) -> Language:
        return language_of(self.text)

    @cached_property
    def prose(self) -> str:
        """Without its code and its addresses."""
        return _ADDRESS.sub(" ", _CODE.sub(" ", self.text))

    @cached_property
    def code(self) -> frozenset[str]:
        written = (match["span"] or match["block"] or "" for match in _CODE.finditer(self.text))
        return frozenset(filter(None, map(one_line, written)))

    @cached_property
    def addresses(self) -> frozenset[str]:
        return addresses_in(self.text)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return numbers_claimed(self.prose)

    @cached_property
    def exact(self) -> frozenset[str]:
        """Names, identifiers and quoted words, as `plain` writes them."""
        quoted = (words for found in _QUOTED.findall(self.prose) for words in found if words)
        found = (plain(words).strip(_AROUND) for words in (*quoted, *self._names()))
        return frozenset(filter(None, found))

    def _names(self) -> Iterator[str]:
        for match in _WORD.finditer(self.prose):
            word = match[0]
            is_capital = word[0].isupper() and not _BEGINS.search(self.prose[: match.start()])
            is_foreign = self.language is Language.CHINESE and len(word) > 1
            if is_foreign or _IDENTIFIER.search(word) or (is_capital and word != "I"):
                yield word


def plain(text: str) -> str:
    """Case, width, traditional characters, emphasis and white space make no difference."""
    return one_line(normalise(_MARKS.sub("", text)))


def one_line(text: str) -> str:
    return " ".join(text.split())


def stands_in(words: str, shown: str) -> bool:
    """As words of their own, in the singular or the plural; both are `plain`."""
    bare = words.removesuffix("s") if words.isascii() and words.isalpha() else words
    pattern = rf"(?<![a-z0-9]){re.escape(bare)}(?:s|es)?(?![a-z0-9])"
    return re.search(pattern, shown) is not None


def addresses_in(text: str) -> frozenset[str]:
    return frozenset(match[0].rstrip(_TRAILING) for match in _ADDRESS.finditer(text))
