"""Settings from the tuning halves alone: the rivals' in each run, ours for the calibration table.

    python -m tests.bench.grouping --tune        prints what `people.services.calibration` holds

One setting must do for all sets, as one setting must do for all albums. Grouping is tuned without
the database: the decision is a pure function, and is given all faces of a set at once.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import product
from uuid import UUID

import numpy as np

from backend.people.services.calibration import Calibration
from backend.people.services.grouping.deciding import decide
from backend.people.services.grouping.neighbourhood import KnownFace, Neighbourhood
from tests.bench.grouping.labelled import PointSet
from tests.bench.grouping.metrics import ALONE, Groups, agreement
from tests.bench.grouping.rivals import RIVALS, Points, Rival, Setting, distance_range

_DAY = date(2024, 5, 1)
_TRIED = {  # midpoints and scales
    "sface-2021dec": ((1.0, 1.04, 1.08), (0.03, 0.06)),
    "dlib-resnet29-1": ((0.48, 0.5, 0.52), (0.03, 0.05)),
}
Grouping = Callable[[PointSet], Groups]


def goodness(grouping: Grouping, halves: Sequence[PointSet]) -> float:
    """Mean of pairwise F1 and BCubed F, over the sets."""
    scores = [agreement(half.who, grouping(half), half.unsure).mean for half in halves]
    return float(np.mean(scores))


def tune_rival(name: str, halves: Sequence[PointSet], space: str) -> Setting:
    """Of settings that do equally well, the one in the middle."""
    settings = RIVALS[name].settings(*distance_range(_together(halves, space)))
    scores = [
        goodness(partial(_by_rival, rival=RIVALS[name], setting=setting, space=space), halves)
        for setting in settings
    ]
    best = np.flatnonzero(np.array(scores) >= max(scores))
    return settings[int(best[len(best) // 2])]


def tune_ours(halves: Sequence[PointSet], space: str) -> list[tuple[float, Calibration]]:
    """All that was tried, the best first."""
    midpoints, scales = _TRIED[space]
    tried = [
        Calibration(midpoint=midpoint, scale=scale, threshold=threshold, caution=caution)
        for midpoint, scale, threshold, caution in product(
            midpoints, scales, (0.07, 0.1, 0.15, 0.2), (0.5, 0.7, 1.0)
        )
    ]
    scored = [
        (goodness(partial(group_at_once, space=space, calibration=one), halves), one)
        for one in tried
    ]
    return sorted(scored, key=lambda found: -found[0])


def _by_rival(faces: PointSet, *, rival: Rival, setting: Setting, space: str) -> Groups:
    return rival.group(faces.points[space], *setting)


def group_at_once(faces: PointSet, space: str, calibration: Calibration) -> Groups:
    """What grouping decides when it sees all faces at once."""
    photos = {photo: UUID(int=number) for number, photo in enumerate(set(faces.photo.tolist()))}
    columns = zip(faces.photo.tolist(), faces.quality.tolist(), faces.points[space], strict=True)
    known = [
        KnownFace(UUID(int=row), photos[photo], None, quality, _DAY, point)
        for row, (photo, quality, point) in enumerate(columns)
    ]
    moves = decide(Neighbourhood({}, known, {}), calibration, lambda _: set()).moves
    numbers: dict[UUID, int] = {}
    groups = np.full(len(faces), ALONE)
    for face, person in moves.items():
        if person is not None:
            groups[face.int] = numbers.setdefault(person, len(numbers))
    return groups


def _together(halves: Sequence[PointSet], space: str) -> Points:
    return np.concatenate([half.points[space] for half in halves])
