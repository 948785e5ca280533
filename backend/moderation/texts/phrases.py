"""Phrases found in a text, however it is spaced and written.

Both are reduced to their letters and digits: width, case, traditional characters, accents, and
whatever stands between letters make no difference. A phrase that begins or ends with a letter of an
alphabet does so where a word does, so that nobody is declined for a syllable.

Where disguises are looked through, neither do digits and signs that stand for letters ("$h1t"),
letters of other alphabets that look the same, and letters drawn out ("shiiit").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from backend.search.text.words import normalise

# What stands for what, both in phrases and in texts: so "1", "i" and "l" are one letter here.
_DISGUISES = str.maketrans(
    "0134578@$9l" + "аеорсухікмтнвѕјԁ" + "αερουκινχ",
    "oieastbasgi" + "aeopcyxikmthbsjd" + "aepoukivx",
)
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")


class _Letter(NamedTuple):
    text: str
    begins: bool  # a word, or is one by itself: an ideograph
    ends: bool


class Phrases:
    """An automaton (Aho and Corasick, 1975) reads a text once, however many phrases there are."""

    def __init__(self, phrases: Iterable[str], *, disguised: bool = False) -> None:
        """`disguised`: whether disguises are looked through."""
        self._disguised = disguised
        self._automaton = ahocorasick.Automaton()
        for phrase in phrases:
            written = _undisguised(normalise(phrase)) if disguised else phrase
            if reduced := "".join(letter.text for letter in _letters(written)):
                self._automaton.add_word(reduced, (len(reduced), phrase.strip()))
        self._automaton.make_automaton()

    def stand_in(self, text: str) -> bool:
        return next(self._found(text), None) is not None

    def found_in(self, text: str) -> list[str]:
        """The phrases that stand in the text, each once, in its order, as they were given."""
        return list(dict.fromkeys(self._found(text)))

    def _found(self, text: str) -> Iterator[str]:
        if not len(self._automaton):
            return
        for reading in self._readings(text):
            letters = list(_letters(reading))
            for last, (length, phrase) in self._automaton.iter(
                "".join(one.text for one in letters)
            ):
                if letters[last - length + 1].begins and letters[last].ends:
                    yield phrase

    def _readings(self, text: str) -> Sequence[str]:
        """A letter that is drawn out may be meant once or twice."""
        if not self._disguised:
            return [text]
        written = _undisguised(normalise(text))
        once, twice = _DRAWN_OUT.sub(r"\1", written), _DRAWN_OUT.sub(r"\1\1", written)
        return [once] if once == twice else [once, twice]


def _undisguised(normalised: str) -> str:
    return normalised.translate(_DISGUISES)


def _letters(text: str) -> Iterator[_Letter]:
    seen = unicodedata.normalize("NFD", normalise(text))
    kept = [
        one
        for one in seen
        if unicodedata.category(one)[0] != "M" and unicodedata.category(one) != "Cf"
    ]
    for at, one in enumerate(kept):
        if one.isalnum():
            before, after = kept[at - 1] if at else " ", kept[at + 1] if at + 1 < len(kept) else " "
            yield _Letter(one, _is_edge(one, before), _is_edge(one, after))


def _is_edge(letter: str, beside: str) -> bool:
    return not beside.isalnum() or not letter.isascii() or not beside.isascii()
