"""The grids that are searched, and what the search chooses for the product.

    python -m tests.bench.grouping --tune        prints what `people.services.calibration` holds

Grouping is tried without the database: the decision is a pure function, and is given all faces of
an album at once.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import product
from uuid import UUID

import numpy as np

from backend.people.services.calibration import RECOGNISABLE, Calibration
from backend.people.services.grouping.deciding import decide
from backend.people.services.grouping.neighbourhood import KnownFace, Neighbourhood
from tests.bench.grouping.labelled import PointSet
from tests.bench.grouping.metrics import ALONE, Groups
from tests.bench.grouping.nested import Setting, Trial, strangers_apart, try_all
from tests.bench.grouping.rivals import RIVALS, distance_range

Albums = Mapping[str, Sequence[PointSet]]  # by set, the folds
_DAY = date(2024, 5, 1)
_MIDPOINTS = {
    "sface-2021dec": (1.0, 1.05, 1.1, 1.15),
    "dlib-resnet29-1": (0.41, 0.44, 0.47, 0.5),
}
_SCALES = (0.03, 0.06)
_THRESHOLDS = (0.1, 0.2, 0.3)
_CAUTIONS = (0.5, 1.0)
_TAIL = (1e-4, 1e-3)  # of strangers' pairs: a tenfold, where pairs are as near as one person's


def grid_of(space: str) -> list[Setting]:
    return list(product(_MIDPOINTS[space], _SCALES, _THRESHOLDS, _CAUTIONS))


def try_ours(albums: Albums, space: str) -> Trial:
    return try_all(
        albums,
        grid_of(space),
        lambda faces, setting: group_at_once(faces, space, calibration_from(setting)),
    )


def crowding_of(faces: PointSet, space: str) -> float:
    """By how much nearer two must be to be a tenth as often strangers. To two decimals."""
    apart = strangers_apart(faces, space, clear=RECOGNISABLE)
    nearer, near = np.quantile(apart, _TAIL)
    return round(float(near - nearer), 2)


def try_rival(name: str, albums: Albums, space: str) -> Trial:
    """The grid spans the distances that occur; no label has a say in it."""
    points = np.concatenate([fold.points[space] for folds in albums.values() for fold in folds])
    return try_all(
        albums,
        RIVALS[name].settings(*distance_range(points)),
        partial(_by_rival, name=name, space=space),
    )


def calibration_from(setting: Setting, *, crowding: float = 0.0) -> Calibration:
    midpoint, scale, threshold, caution = map(float, setting)
    return Calibration(
        midpoint=midpoint, scale=scale, threshold=threshold, caution=caution, crowding=crowding
    )


def _by_rival(faces: PointSet, setting: Setting, *, name: str, space: str) -> Groups:
    return RIVALS[name].group(faces.points[space], *setting)


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
