"""Panoramas and spheres, as Google's GPano describes them in XMP."""

from backend.events.results import PhotoDetails

from .xmp import Xmp

_GPANO = "{http://ns.google.com/photos/1.0/panorama/}"
_PROJECTIONS = frozenset({"equirectangular", "cylindrical", "cubemap", "fisheye"})
_WIDEST = 1_000_000


def read_panorama(packet: Xmp) -> PhotoDetails:
    """Empty for every other picture."""
    projection = packet.first(f"{_GPANO}ProjectionType").lower()
    if projection not in _PROJECTIONS:
        return {}
    found: PhotoDetails = {"projection": projection}
    width = _pixels(packet.first(f"{_GPANO}FullPanoWidthPixels"))
    height = _pixels(packet.first(f"{_GPANO}FullPanoHeightPixels"))
    if width and height:
        found |= {"full_width": width, "full_height": height}
        top = packet.first(f"{_GPANO}CroppedAreaTopPixels")
        found |= {"full_top": _pixels(top)} if top.isdecimal() else {}
    return found


def _pixels(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 8 and int(value) <= _WIDEST else 0
