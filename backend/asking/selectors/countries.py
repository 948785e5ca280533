"""Every country by its names, so that one without a photo is understood too.

Source: Unicode CLDR, by way of Babel.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from backend.asking.reading.lexicon import Somewhere
from backend.search.query.names import by_name

# What people say beside CLDR's names.
_ALSO = {
    "AE": ("uae", "阿联酋"),
    "AU": ("澳洲",),
    "CZ": ("czech republic",),
    "GB": ("uk", "britain", "great britain"),
    "KP": ("朝鲜",),
    "KR": ("korea", "韩国"),
    "NL": ("holland",),
    "RU": ("俄国",),
    "TR": ("turkey",),
    "US": ("usa", "u.s.", "america"),
}
_COUNTRY = 2  # letters of a code; the others are of continents and groups


@cache
def countries() -> Mapping[str, Somewhere]:
    return MappingProxyType({name: Somewhere(zh, en) for _, name, zh, en in _named()})


@cache
def also_called(code: str) -> tuple[str, ...]:
    """Further names of the country with this code (ISO 3166-1 alpha-2)."""
    return tuple(name for found, name, _, _ in _named() if found == code)


@cache
def _named() -> tuple[tuple[str, str, str, str], ...]:
    """Code, normalised name, Chinese and English name."""
    english, chinese = Locale("en").territories, Locale("zh").territories
    return tuple(
        (code, name, chinese[code], en)
        for code, en in english.items()
        if len(code) == _COUNTRY and code.isalpha() and code in chinese
        for name in by_name((spelling, 0) for spelling in (en, chinese[code], *_ALSO.get(code, ())))
    )
