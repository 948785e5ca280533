from collections.abc import Mapping

from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace, SpaceState

# Half a unit apart, two faces may be one person or two.
FACE_CALIBRATION = {
    "midpoint": 0.5,
    "scale": 0.04,
    "threshold": 0.5,
    "caution": 1.0,
    "margin": 0.05,
    "ask": 0.1,
    "slope": 0.06,
}


def make_space(
    *,
    kind: SpaceKind,
    version: str,
    dimensions: int,
    state: SpaceState | None = None,
    calibration: Mapping[str, float] | None = None,
    leading: int | None = None,
) -> EmbeddingSpace:
    """The space of that version. Unless a state is given, a kind's first is the current one, and
    later ones are complete and stand by. A space of faces is calibrated by FACE_CALIBRATION."""
    if calibration is None:
        calibration = FACE_CALIBRATION if kind == SpaceKind.FACES else {}
    first = not EmbeddingSpace.objects.filter(kind=kind, state=SpaceState.CURRENT).exists()
    space, _ = EmbeddingSpace.objects.get_or_create(
        kind=kind,
        version=version,
        defaults={
            "dimensions": dimensions,
            "leading": leading,
            "calibration": dict(calibration),
            "state": state or (SpaceState.CURRENT if first else SpaceState.STANDBY),
        },
    )
    return space
