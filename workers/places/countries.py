"""Countries and territories in both languages: Unicode CLDR, by way of Babel."""

from functools import cache

from babel import Locale

_SUFFIXES = (" SAR China", "特别行政区")  # official, and on nobody's lips


@cache
def country_names(code: str) -> tuple[str, str]:
    """English and Chinese name of an ISO 3166-1 alpha-2 code; the code itself where CLDR has none.

    Hong Kong and Macao come without "special administrative region".
    """
    english, chinese = (_territory(language, code) for language in ("en", "zh_Hans"))
    return english, chinese


def _territory(language: str, code: str) -> str:
    name = str(Locale.parse(language).territories.get(code, code))
    for suffix in _SUFFIXES:
        name = name.removesuffix(suffix)
    return name
