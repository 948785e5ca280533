"""Phrases found in a text, however it is spaced and written.

Both are reduced to their letters and digits: width, case, traditional characters, accents, and
whatever stands between letters make no difference. A phrase that begins or ends with a letter of an
alphabet does so where a word does, so that nobody is declined for a syllable.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import ahocorasick

from backend.search.text.words import normalise


class _Letter(NamedTuple):
    text: str
    begins: bool  # a word, or is one by itself: an ideograph
    ends: bool


class Phrases:
    """An automaton (Aho and Corasick, 1975) reads a text once, however many phrases there are."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase in phrases:
            if reduced := "".join(letter.text for letter in _letters(phrase)):
                self._automaton.add_word(reduced, len(reduced))
        self._automaton.make_automaton()

    def stand_in(self, text: str) -> bool:
        letters = list(_letters(text))
        if not len(self._automaton):
            return False
        return any(
            letters[last - length + 1].begins and letters[last].ends
            for last, length in self._automaton.iter("".join(one.text for one in letters))
        )


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
