"""Is a text Chinese or English? Code, addresses and numbers say nothing about it."""

import re
from enum import StrEnum

_SILENT = re.compile(
    r"^(```|~~~).*?^\1|`[^`\n]*`|\b(?:https?|ftp)://[!-~]+", re.DOTALL | re.MULTILINE
)
_IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W\d_\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


class Language(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"


def language_of(text: str) -> Language:
    """By ideographs against words of letters: one of either says about as much.

    So a Chinese sentence that is full of English names is Chinese all the same.
    """
    heard = _SILENT.sub(" ", text)
    ideographs = len(_IDEOGRAPH.findall(heard))
    words = len(_WORD.findall(heard))
    return Language.CHINESE if ideographs and ideographs >= words else Language.ENGLISH
