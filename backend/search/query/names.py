"""Finds names that occur in the library: of people, places and cameras; the longest first."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from backend.search.query.spans import Draft, alternatives
from backend.search.text.words import normalise

Id = TypeVar("Id")

_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_ADMINISTRATIVE = "市省区县州"
_BESIDE_A_CAMERA = r"\s*(?:牌)?(?:的)?\s*(?:相机|手机|单反|拍的|拍摄|camera|phone)"
_WITH = r"(?:(?:shot|taken|made)\s+(?:on|with|by)(?:\s+(?:a|an|the|my))?\s+|用\s*)"
_MAKERS = {
    "apple": "苹果",
    "canon": "佳能",
    "dji": "大疆",
    "fujifilm": "富士",
    "honor": "荣耀",
    "huawei": "华为",
    "leica": "徕卡",
    "nikon": "尼康",
    "olympus": "奥林巴斯",
    "panasonic": "松下",
    "ricoh": "理光",
    "samsung": "三星",
    "sony": "索尼",
    "xiaomi": "小米",
}


@dataclass(frozen=True, slots=True)
class Named(Generic[Id]):
    """A name that was found in a query, and all that bear it."""

    label: str
    ids: frozenset[Id]


def take_names(draft: Draft, bearers: Mapping[str, frozenset[Id]]) -> tuple[Named[Id], ...]:
    """`bearers`: by normalised name."""
    if not bearers:
        return ()
    found = (_name(match) for match in draft.take_all(any_name(bearers)))
    return tuple(Named(name, bearers[name]) for name in dict.fromkeys(found))


def any_name(names: Iterable[str]) -> re.Pattern[str]:
    """Any of these normalised names, the longest first; of one at least."""
    return re.compile("|".join(_pattern(name) for name in _longest_first(names)))


def take_makes(draft: Draft, makes: Mapping[str, frozenset[str]]) -> tuple[Named[str], ...]:
    """A maker's name may be a word of its own (Apple); it is a camera only beside one."""
    if not makes:
        return ()
    names = alternatives(makes)
    pattern = re.compile(
        rf"{_WITH}(?P<a>{names})(?:{_BESIDE_A_CAMERA})*|(?P<b>{names})(?:{_BESIDE_A_CAMERA})+"
    )
    found = [" ".join((m["a"] or m["b"]).split()) for m in draft.take_all(pattern)]
    return tuple(Named(name, makes[name]) for name in dict.fromkeys(found))


def maker_names(make: str) -> Iterable[str]:
    """As files write it, and as it is called in Chinese."""
    yield make
    yield _MAKERS.get(make.casefold().split(" ")[0], "")


def by_name(pairs: Iterable[tuple[str, Id]]) -> dict[str, frozenset[Id]]:
    """The bearers of each normalised name; blank names are left out."""
    bearers: dict[str, frozenset[Id]] = {}
    for name, bearer in pairs:
        if key := _name_key(name):
            bearers[key] = bearers.get(key, frozenset()) | {bearer}
    return bearers


def place_names(zh: str, en: str) -> Iterable[str]:
    """With and without what Chinese puts behind a place: 杭州 and 杭州市."""
    yield en
    yield zh
    if len(zh) > 2 and zh[-1] in _ADMINISTRATIVE:
        yield zh[:-1]
    elif zh:
        yield from (zh + suffix for suffix in "市省")


def _name_key(name: str) -> str:
    return " ".join(normalise(name).split())


def _name(match: re.Match[str]) -> str:
    return " ".join(match.group().split())


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _pattern(name: str) -> str:
    """A single ideograph is a name only where it stands alone: 海 is not in 海边."""
    pattern = alternatives([name])
    if len(name) == 1 and _IDEOGRAPH.match(name):
        return rf"(?<![\u3400-\u9fff]){pattern}(?![\u3400-\u9fff])"
    return pattern
