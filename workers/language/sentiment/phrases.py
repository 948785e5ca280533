"""What a text is made of: its words, pairs and triples of them, and pieces of words.

Phrases go by numbers of 64 bits, not by their letters: so many hardly ever meet by chance, and a
model's file tells nobody what was written in the texts it learned from.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from backend.search.text.segmenter import segmenter
from backend.search.text.words import normalise
from workers.language.sentiment.languages import Language

_LONGEST = 1000  # characters: who is unhappy has said so by then
_LONGEST_WORD = 24  # pieces are taken of
_WORDS_TOGETHER = {Language.CHINESE: 3, Language.ENGLISH: 3}
_CHARACTERS_TOGETHER = (2, 3)  # in Chinese
_LETTERS_TOGETHER = (3, 4, 5)  # in English
# Words, with what an apostrophe glues to them; faces such as :-); symbols, and runs of one mark.
_ENGLISH = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[:;=8][-o^']?[()\[\]dp/\\|3]+|<3|([^\w\s])\1*")
_CHINESE_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")

Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Phrases:
    """words: of the text, which tell whether a model knows its language. all: words, too."""

    words: Keys
    all: Keys


def phrases_of(text: str, language: Language) -> Phrases:
    """Every phrase once, in order of its number."""
    normal = normalise(text[:_LONGEST])
    words = _words(normal, language)
    single = {f"{language}1 {word}" for word in words if word[0].isalpha()}
    together = set(_together(words, language))
    pieces = set(_pieces(normal, words, language))
    return Phrases(words=_numbered(single), all=_numbered(single | together | pieces))


def _words(normal: str, language: Language) -> list[str]:
    if language is Language.CHINESE:
        return [word for word in segmenter().lcut(normal) if not word.isspace()]
    return [match[0] for match in _ENGLISH.finditer(normal)]


def _together(words: Sequence[str], language: Language) -> Iterator[str]:
    bounded = ["^", *words, "$"]
    for length in range(1, _WORDS_TOGETHER[language] + 1):
        for at in range(len(bounded) - length + 1):
            yield f"{language}{length} {' '.join(bounded[at : at + length])}"


def _pieces(normal: str, words: Sequence[str], language: Language) -> Iterator[str]:
    if language is Language.CHINESE:
        for run in _CHINESE_RUN.findall(normal):
            for length in _CHARACTERS_TOGETHER:
                yield from (f"zh. {run[at : at + length]}" for at in range(len(run) - length + 1))
        return
    for word in words:
        bounded = f"<{word[:_LONGEST_WORD]}>"
        for length in _LETTERS_TOGETHER:
            yield from (
                f"en. {bounded[at : at + length]}" for at in range(len(bounded) - length + 1)
            )


def _numbered(phrases: set[str]) -> Keys:
    digests = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in phrases)
    return np.unique(np.frombuffer(digests, dtype="<u8")).astype(np.uint64)
