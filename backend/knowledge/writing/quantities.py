"""Numbers in a text, in digits and in words: `30`, `thirty` and 三十 are the same."""

import re
from collections.abc import Iterator

from backend.search.text.words import normalise

_DIGITS = re.compile(r"(?<![a-z_=])\d+(?:[.,:]\d+)*")  # those of a name are compared with it
_THOUSANDS = re.compile(r",(?=\d{3}(?:\D|$))")

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "hundred": 100,
    "thousand": 1000,
}
_SPELT = re.compile(
    rf"\b({'|'.join(_TENS)})-({'|'.join(_UNITS[1:10])})\b|\b({'|'.join(_ENGLISH)})\b",
    re.IGNORECASE,
)

_HAN = re.compile(
    r"(?P<ordinal>第)?(?P<number>[零〇一二两三四五六七八九十百千万亿]+)"
    r"(?P<measure>个|天|日|周|月|年|小时|分钟|秒|张|次|位|字|人|倍|份|元|条|种|层|台|块|级|页|项|岁)?"
)
_HAN_DIGITS = {one: at for at, one in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10_000, "亿": 100_000_000}


def numbers_in(text: str) -> frozenset[str]:
    """All that stand there, however they are written."""
    in_han = (str(_han(match["number"])) for match in _HAN.finditer(text))
    return frozenset({*_in_digits(text), *_in_english(text), *in_han})


def numbers_claimed(text: str) -> frozenset[str]:
    """Those that a text counts by: three days and 三天, but not 第三天, 一起 or 万一. A one that is
    spelt out says hardly more than an article."""
    counted = (
        str(_han(match["number"]))
        for match in _HAN.finditer(text)
        if match["measure"] and not match["ordinal"]
    )
    return frozenset({*_in_digits(text), *({*_in_english(text), *counted} - {"0", "1"})})


def _in_digits(text: str) -> Iterator[str]:
    for match in _DIGITS.finditer(normalise(text)):
        yield _THOUSANDS.sub("", match[0])


def _in_english(text: str) -> Iterator[str]:
    for tens, unit, word in _SPELT.findall(text):
        parts = (tens, unit) if tens else (word,)
        yield str(sum(_ENGLISH[part.lower()] for part in parts))


def _han(numeral: str) -> int:
    total = section = digit = 0
    for one in numeral:
        if one in _HAN_DIGITS:
            digit = digit * 10 + _HAN_DIGITS[one]  # 二〇二四
        elif one in _HAN_TENS:
            section += (digit or 1) * _HAN_TENS[one]
            digit = 0
        else:
            total = (total + section + digit or 1) * _HAN_LARGE[one]
            section = digit = 0
    return total + section + digit
