"""What speaks for and against two photos being one picture, or of one burst."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from backend.lookalikes.models import Fingerprint, Kind
from backend.lookalikes.selectors.candidates import BURST_GAP
from backend.lookalikes.services.comparing import likeness
from backend.photos.models import Asset, MediaType

# Chosen on one half of the photos of tests/bench/lookalikes.py, and reported there on the other.
COPY = 0.98
BURST = 0.45

_SAME_MOMENT = timedelta(seconds=1)  # a copy often loses the fraction of the second
_LEAST_TEXT = 20  # characters that tell pages and screenshots of one layout apart
_SAME_TEXT = 0.5  # of the shorter text's letter pairs, as a small copy is read less well
_MOVING = (MediaType.GIF, MediaType.WEBP)
_BY_THE_CAMERA = ("exif.DateTimeOriginal", "exif.DateTimeDigitized")


@dataclass(frozen=True, slots=True)
class Look:
    """A photo as it is compared: `fingerprint` with its asset and owner, and the text in it."""

    fingerprint: Fingerprint
    text: str

    @property
    def asset(self) -> Asset:
        return self.fingerprint.asset


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: Kind
    likeness: float


def judge(one: Look, other: Look) -> Verdict | None:
    """Symmetric, and drawn from the two photos alone, so that the order of arrival has no part."""
    alike = likeness(bytes(one.fingerprint.luma), bytes(other.fingerprint.luma))
    if (
        alike >= COPY
        and _moves(one.asset) == _moves(other.asset)
        and not _at_other_moments(one.asset, other.asset)
        and _may_say_same(one, other)
    ):
        return Verdict(Kind.DUPLICATE, alike)
    if alike >= BURST and _within_a_burst(one.asset, other.asset):
        return Verdict(Kind.BURST, alike)
    return None


def _moves(asset: Asset) -> bool:
    """A moving picture is no copy of a still that looks like its first frame. The frames of other
    formats are no animation: pages of a document, or a telephone's pictures beside the picture."""
    return asset.media_type in _MOVING and int(asset.metadata.get("frames", 1)) > 1


def _at_other_moments(one: Asset, other: Asset) -> bool:
    """Two cameras' times that differ are two shots, however alike; a copy keeps the time or has
    none. Either the instant or the clock on the wall may agree: a copy may have lost its zone."""
    if not (_is_dated(one) and _is_dated(other)):
        return False
    apart = min(
        abs(one.captured_at - other.captured_at), abs(_wall_clock(one) - _wall_clock(other))
    )
    both_precise = one.captured_at.microsecond and other.captured_at.microsecond
    return apart >= _SAME_MOMENT or bool(both_precise and apart)


def _within_a_burst(one: Asset, other: Asset) -> bool:
    """By the camera's times, or by those that the owner gave instead."""
    return (
        (_is_dated(one) or one.captured_at_edited)
        and (_is_dated(other) or other.captured_at_edited)
        and one.camera_model != ""
        and (one.camera_make, one.camera_model) == (other.camera_make, other.camera_model)
        and abs(one.captured_at - other.captured_at) <= BURST_GAP
    )


def _is_dated(asset: Asset) -> bool:
    return asset.captured_at_source in _BY_THE_CAMERA


def _wall_clock(asset: Asset) -> datetime:
    """What the photographer's clock showed, without a zone."""
    if asset.captured_offset_minutes is None:
        zone = ZoneInfo(asset.owner.time_zone)
        return asset.captured_at.astimezone(zone).replace(tzinfo=None)
    return asset.captured_at.replace(tzinfo=None) + timedelta(minutes=asset.captured_offset_minutes)


def _may_say_same(one: Look, other: Look) -> bool:
    """Pages of one layout are not copies when other words are on them."""
    if min(len(one.text), len(other.text)) < _LEAST_TEXT:
        return True
    left, right = (Counter(pairwise(text)) for text in (one.text, other.text))
    return (left & right).total() >= _SAME_TEXT * min(left.total(), right.total())
