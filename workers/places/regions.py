"""States and provinces, in both languages, by GeoNames' code of the first-order division.

GeoNames' cities carry the code alone. The names are in `regions.tsv`, for countries whose people
name the region before the town, or where many journeys go; as in mainland usage.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def region_names(country_code: str, region_code: str) -> tuple[str, str]:
    """English and Chinese name; two empty texts where the region is not known."""
    return _regions().get((country_code, region_code), ("", ""))


@cache
def _regions() -> Mapping[tuple[str, str], tuple[str, str]]:
    lines = (files(__package__) / "regions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {(country, code): (english, chinese) for country, code, english, chinese in rows}
