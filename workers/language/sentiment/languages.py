"""Which of the languages that the model has learned a text is written in, by its script."""

import re
from enum import StrEnum

_IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?")
_OTHER_LETTER = re.compile(
    "[^\\W\\d_A-Za-z\u00c0-\u024f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Language(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"


def language_of(text: str) -> Language | None:
    """None: of neither, as of numbers and pictures alone, of kana, Hangul or Cyrillic letters.

    An ideograph says about as much as a word of letters; a single kana tells Japanese. Other
    languages in Latin letters count as English here: the model does not know their words, and so
    says nothing of them.
    """
    ideographs = len(_IDEOGRAPH.findall(text))
    words = len(_LATIN_WORD.findall(text))
    if len(_OTHER_LETTER.findall(text)) > (ideographs + words) // 10:
        return None
    if not ideographs and not words:
        return None
    return Language.CHINESE if ideographs >= words else Language.ENGLISH
