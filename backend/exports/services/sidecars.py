"""What the library knows of a photo, as its sidecar says it."""

from backend.exports.moments import taken_at
from backend.people.models import Face
from backend.photos.models import Asset, Visibility
from backend.photos.sidecars import PersonInPhoto, Region, SidecarFacts
from backend.photos.sidecars.orienting import SIDEWAYS, as_stored
from backend.photos.sidecars.writing import write_xmp
from backend.tags.models import Tag

_UNKNOWN = "uploaded"  # the source of a time that nobody knew


def sidecar_of(asset: Asset) -> str:
    """Of a photo that came with its owner, the faces of named people and the owner's tags. Boxes
    are those of the picture as it was taken, before its orientation is applied."""
    if not (asset.width and asset.height):
        return write_xmp(_facts(asset))
    size = asset.width, asset.height
    return write_xmp(_facts(asset), size=size[::-1] if _orientation(asset) in SIDEWAYS else size)


def _facts(asset: Asset) -> SidecarFacts:
    rated = asset.rating or asset.rating_edited
    return SidecarFacts(
        caption=asset.caption,
        rating=asset.rating if rated else None,
        tags=tuple(_word(row.tag, asset.owner.language) for row in asset.asset_tags.all()),
        captured_at=None if asset.captured_at_source == _UNKNOWN else taken_at(asset),
        latitude=asset.latitude,
        longitude=asset.longitude,
        altitude=asset.altitude,
        people=tuple(_person(face, _orientation(asset)) for face in asset.faces.all()),
        is_favorite=asset.is_favorite,
        is_archived=asset.visibility == Visibility.ARCHIVE,
    )


def _word(tag: Tag, language: str) -> str:
    return tag.name_en if language == "en" else tag.name_zh


def _orientation(asset: Asset) -> int:
    orientation: int = asset.metadata.get("orientation", 1)
    return orientation


def _person(face: Face, orientation: int) -> PersonInPhoto:
    region = Region(face.left, face.top, face.width, face.height)
    name = face.person.name if face.person else ""
    return PersonInPhoto(name, as_stored(region, orientation=orientation))
