"""From distances to probabilities: how near two faces must lie differs from space to space.

The numbers of the table are those that `python -m tests.bench.grouping --tune` chooses
(docs/models.md says how). A released version of the task "grouping", fitted to what users corrected
here, stands above them, and what an operator writes into `EmbeddingSpace.calibration` above both.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
import structlog
from numpy.typing import NDArray

from backend.modelhub.models import EmbeddingSpace
from backend.people.services.released import released_for

log = structlog.get_logger(__name__)

FEW = 20  # people: in an album of so many, about, the numbers below were chosen
# Faces below may join a person, but neither found nor vouch for one: workers/vision/faces/quality.
RECOGNISABLE = 0.5


@dataclass(frozen=True, slots=True)
class Calibration:
    """midpoint: the distance (L2) at which two faces are as likely one person as two.
    scale: the distance over which the odds change by a factor of e.
    doubt: against every linkage stand so many imaginary pairs that say no.
    threshold: the linkage (mean probability over pairs, less the doubt) from which on they are one.
    caution: what the linkage of two groups counts for, against that of a face and a group.
    margin: by how much a face must be nearer to its person than to the next.
    ask: the linkage from which on the owner is asked.
    slope: the change of linkage over which the odds of being one person change by a factor of e.
    recognisable: the quality from which on a face vouches for others.
    crowding: how much nearer two faces must lie for each tenfold of people in the library.
    """

    midpoint: float
    scale: float
    threshold: float
    doubt: float = 0.0
    caution: float = 0.5
    margin: float = 0.02
    ask: float = 0.05
    slope: float = 0.03
    recognisable: float = RECOGNISABLE
    crowding: float = 0.0

    @property
    def radius(self) -> float:
        """A person all of whose faces are farther than this is not even asked about: a linkage is
        a mean, and no greater than the likeliest pair."""
        return self.midpoint + self.scale * math.log((1 - self.ask) / self.ask)

    @property
    def reach(self) -> float:
        """The distance at which, if all pairs lie so far apart, two are just taken for one."""
        return self.midpoint + self.scale * math.log((1 - self.threshold) / self.threshold)

    def among(self, people: int) -> "Calibration":
        """For a library of so many. Among ten times as many there are ten times as many strangers
        who look like somebody; nearer by `crowding`, there are as few as before."""
        nearer = self.crowding * math.log10(max(people, FEW) / FEW)
        return replace(self, midpoint=max(self.midpoint - nearer, 0.0))

    def alike(self, distances: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability that pairs of faces are one person: logistic in their distance."""
        odds = np.clip((distances - self.midpoint) / self.scale, -30, 30)
        return np.asarray(1 / (1 + np.exp(odds)))

    def probability(self, linkage: float) -> float:
        """That two nodes of this linkage are one person; a half at the threshold."""
        odds = float(np.clip((self.threshold - linkage) / self.slope, -30, 30))
        return float(1 / (1 + np.exp(odds)))


_DLIB = Calibration(midpoint=0.44, scale=0.03, threshold=0.1, caution=1.0, crowding=0.06)
CALIBRATIONS: Mapping[str, Calibration] = MappingProxyType(
    {
        "sface-2021dec": Calibration(
            midpoint=1.1, scale=0.06, threshold=0.1, caution=0.5, crowding=0.09
        ),
        "dlib-resnet29-1": _DLIB,
        "face_recognition-1.3.0": _DLIB,  # the same network, by dlib itself
    }
)
"""By the version of the space."""


def calibration_of(space: EmbeddingSpace) -> Calibration | None:
    """None where nobody has calibrated the space: then nothing is grouped, and nobody is asked,
    because any guess at a distance would put strangers together. Raises Unavailable."""
    known = CALIBRATIONS.get(space.version)
    given = _readable(released_for(space.version)) | _readable(space.calibration)
    if known is not None:
        return replace(known, **given)
    if {"midpoint", "scale", "threshold"} <= given.keys():
        return Calibration(**given)
    _warn_once(space.version)
    return None


def _readable(written: Mapping[str, object]) -> dict[str, Any]:
    """As far as it makes sense."""
    names = {field.name for field in fields(Calibration)}
    return {
        name: float(value)
        for name, value in written.items()
        if name in names and isinstance(value, int | float) and value >= 0
    }


@lru_cache(maxsize=64)
def _warn_once(version: str) -> None:
    log.warning("people.space_not_calibrated", space=version)
