"""From a position to the town that people would name.

The nearest centre is the wrong answer near a big city: from the Eiffel Tower the centre of Vanves
is closer than that of Paris. So each place gets a radius out of its population, as if people lived
at one density everywhere, and the first of these rules that applies decides:

1. in the inner quarter of a metropolis, it is the metropolis, whatever its quarters are called;
2. within discs, the place in whose disc the position lies deepest;
3. outside all discs, the place with the nearest rim.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import KDTree

from backend.events.results import FoundPlace

from .chinese import chinese_name
from .countries import country_names
from .gazetteer import Gazetteer, load_gazetteer
from .known_names import KNOWN_NAMES
from .regions import region_names

_EARTH_KM = 6371.0088  # mean radius (IUGG)
_PEOPLE_PER_KM2 = 4000  # of a built-up area: Paris gets 13 km, Beijing 39 km
_METROPOLIS = 1_000_000
_CORE = 0.25  # of the radius
_SMALLEST_POPULATION = 1000  # GeoNames writes 0 where it does not know
_SEARCH_KM = 60.0  # more than the largest radius
_FARTHEST_KM = 100.0  # beyond that no town is meant: the open sea, the ice


@dataclass(frozen=True, slots=True)
class Geocoder:
    """An index over the gazetteer; immutable, so that threads may share it."""

    gazetteer: Gazetteer
    tree: Any  # KDTree over unit vectors
    radius_km: NDArray[np.float64]

    def lookup(self, latitude: float, longitude: float) -> FoundPlace | None:
        """The place at a position in degrees (WGS 84); None far from any place."""
        here = _unit_vectors(np.array([[latitude, longitude]]))[0]
        rows = np.array(self.tree.query_ball_point(here, _chord(_SEARCH_KM)), dtype=np.int64)
        if rows.size == 0:
            distance, row = self.tree.query(here, distance_upper_bound=_chord(_FARTHEST_KM))
            return self._place(int(row)) if np.isfinite(distance) else None
        km = _arc_km(np.linalg.norm(self.tree.data[rows] - here, axis=1))
        return self._place(int(rows[self._choose(rows, km)]))

    def _choose(self, rows: NDArray[np.int64], km: NDArray[np.float64]) -> int:
        """Which of the rows, at these distances, is meant (see the module's rules)."""
        radius, people = self.radius_km[rows], self.gazetteer.population[rows]
        depth = km / radius
        core = (depth <= _CORE) & (people >= _METROPOLIS)
        if core.any():
            return int(np.where(core, people, 0).argmax())
        return int(depth.argmin() if (depth <= 1).any() else (km - radius).argmin())

    def _place(self, row: int) -> FoundPlace:
        places = self.gazetteer
        identity, name, country = int(places.ids[row]), places.names[row], places.countries[row]
        region_en, region_zh = region_names(country, places.regions[row])
        country_en, country_zh = country_names(country)
        latitude, longitude = places.degrees[row]
        return FoundPlace(
            id=identity,
            name_en=name,
            name_zh=KNOWN_NAMES.get(identity) or chinese_name(places.chinese[row], country) or name,
            region_en=region_en,
            region_zh=region_zh,
            country_code=country,
            country_en=country_en,
            country_zh=country_zh,
            latitude=float(latitude),
            longitude=float(longitude),
        )


@cache
def geocoder() -> Geocoder:
    """The process's own index, built at the first call (about two seconds)."""
    gazetteer = load_gazetteer()
    people = np.maximum(gazetteer.population, _SMALLEST_POPULATION)
    return Geocoder(
        gazetteer=gazetteer,
        tree=KDTree(_unit_vectors(gazetteer.degrees)),
        radius_km=np.sqrt(people / (np.pi * _PEOPLE_PER_KM2)),
    )


def _unit_vectors(degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n, 2) latitude and longitude -> (n, 3) points on the unit sphere."""
    latitude, longitude = np.radians(degrees).T
    return np.column_stack(
        [
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.sin(latitude),
        ]
    )


def _chord(km: float) -> float:
    """Straight-line distance on the unit sphere of an arc on the ground."""
    return float(2 * np.sin(km / _EARTH_KM / 2))


def _arc_km(chord: NDArray[np.float64]) -> NDArray[np.float64]:
    return 2 * _EARTH_KM * np.arcsin(np.clip(chord / 2, 0, 1))
