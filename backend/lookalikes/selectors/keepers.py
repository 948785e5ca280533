"""Which photo of a group to keep, and why: in an order of weight, and in codes that have words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from backend.lookalikes.models import Group, Kind
from backend.lookalikes.selectors.groups import photos_of
from backend.photos.models import Asset, MediaType


class Reason(StrEnum):
    """In what the keeper is above every other photo of its group."""

    PIXELS = "higher_resolution"
    ORIGINAL = "original_format"  # what a camera writes, not what a program saved again
    METADATA = "more_metadata"  # when, where, and by which camera
    BYTES = "larger_file"
    SHARP = "sharper"
    FAVORITE = "favorite"
    CAPTION = "captioned"
    PEOPLE = "named_people"


@dataclass(frozen=True, slots=True)
class Suggestion:
    keeper: Asset
    reasons: tuple[Reason, ...]  # the weightiest first; none when it is merely the first that came
    bytes_saved: int  # by keeping it alone


# What a program saved again as PNG has lost no pixel, but what the camera wrote about it; of two
# that tell equally much, the one that loses nothing is no copy of the one that does.
_CAMERAS_OWN = {MediaType.HEIC: 2, MediaType.TIFF: 2, MediaType.JPEG: 1, MediaType.PNG: 1}
# Of two pictures of almost one size, the size says nothing: it is a matter of a trimmed edge.
_STEP_OF_SIZE = 1.1


def _pixels(asset: Asset) -> float:
    return float((asset.width or 0) * (asset.height or 0))


def _originality(asset: Asset) -> float:
    return float(_CAMERAS_OWN.get(MediaType(asset.media_type), 0) if asset.media_type else 0)


def _metadata(asset: Asset) -> float:
    known = (
        asset.captured_at_source.startswith(("exif.", "gps")),
        asset.latitude is not None,
        bool(asset.camera_model),
        bool(asset.lens_model),
    )
    return float(sum(known))


def _named_people(asset: Asset) -> float:
    return float(sum(bool(face.person and face.person.name) for face in asset.faces.all()))


def _sharpness(asset: Asset) -> float:
    fingerprint = getattr(asset, "fingerprint", None)  # one that nobody has looked at has none
    return float(fingerprint.sharpness) if fingerprint else 0.0


@dataclass(frozen=True, slots=True)
class _Criterion:
    reason: Reason
    measure: Callable[[Asset], float]
    step: float = 1.0  # a value counts as more when it is more than so many times the other


_PIXELS = _Criterion(Reason.PIXELS, _pixels, _STEP_OF_SIZE)
_ORIGINAL = _Criterion(Reason.ORIGINAL, _originality)
_METADATA = _Criterion(Reason.METADATA, _metadata)
_BYTES = _Criterion(Reason.BYTES, lambda asset: float(asset.size), _STEP_OF_SIZE)
_SHARP = _Criterion(Reason.SHARP, _sharpness, _STEP_OF_SIZE)
_FAVORITE = _Criterion(Reason.FAVORITE, lambda asset: float(asset.is_favorite))
_CAPTION = _Criterion(Reason.CAPTION, lambda asset: float(bool(asset.caption)))
_PEOPLE = _Criterion(Reason.PEOPLE, _named_people)

# A copy's words can be carried over to the keeper, its pixels cannot. Of a burst all shots have the
# same pixels, and what the owner said of one of them is the best judgement there is.
_ORDER = {
    Kind.DUPLICATE: (
        *(_PIXELS, _METADATA, _ORIGINAL, _BYTES),
        *(_SHARP, _FAVORITE, _CAPTION, _PEOPLE),
    ),
    Kind.BURST: (
        *(_FAVORITE, _CAPTION, _PEOPLE, _SHARP),
        *(_PIXELS, _ORIGINAL, _METADATA, _BYTES),
    ),
}


def suggest(group: Group) -> Suggestion:
    """For a group that came `with_photos`; the same photos always give the same answer."""
    photos = photos_of(group)
    criteria = _ORDER[Kind(group.kind)]
    keeper = _best(photos, criteria)
    others = [photo for photo in photos if photo is not keeper]
    reasons = [
        criterion.reason
        for criterion in criteria
        if all(_is_more(criterion, keeper, other) for other in others)
    ]
    return Suggestion(keeper, tuple(reasons), sum(other.size for other in others))


def best_of_burst(photos: Iterable[Asset]) -> Asset:
    """Of photos that came as those of a group do (`lookalikes.selectors.groups`)."""
    return _best(photos, _ORDER[Kind.BURST])


def _best(photos: Iterable[Asset], criteria: Sequence[_Criterion]) -> Asset:
    """By elimination: each criterion leaves those that are as good as its best, and of those that
    are equal the first that came."""
    left = sorted(photos, key=lambda asset: (asset.uploaded_at, asset.id))
    for criterion in criteria:
        top = max(left, key=criterion.measure)
        left = [photo for photo in left if not _is_more(criterion, top, photo)]
    return left[0]


def _is_more(criterion: _Criterion, one: Asset, other: Asset) -> bool:
    return criterion.measure(one) > criterion.measure(other) * criterion.step


def in_front(best: Asset, photos: Iterable[Asset]) -> list[UUID]:
    """The best of the photos, and then the others as they come."""
    return [best.pk, *(photo.pk for photo in photos if photo != best)]
