"""Faces that a photo's sidecar names, where they are in the picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from backend.photos.models import Asset, Sidecar, SidecarKind
from backend.photos.sidecars import Region
from backend.photos.sidecars.facts import from_json
from backend.photos.sidecars.orienting import upright


@dataclass(frozen=True, slots=True)
class NamedRegion:
    """`region` is in fractions of the upright picture."""

    name: str
    region: Region


def named_regions(asset: Asset) -> list[NamedRegion]:
    """None before the photo's metadata is read: nobody knows then how the picture is turned."""
    if asset.width is None or asset.height is None or not asset.metadata:
        return []
    sidecar = Sidecar.objects.filter(asset=asset, kind=SidecarKind.XMP).only("facts").first()
    return [] if sidecar is None else list(_upright(sidecar, asset, (asset.width, asset.height)))


def _upright(sidecar: Sidecar, asset: Asset, size: tuple[int, int]) -> Iterator[NamedRegion]:
    facts = from_json(sidecar.facts)
    orientation = asset.metadata.get("orientation", 1)  # films are shown as they are
    for person in facts.people:
        if person.region is not None:
            region = upright(
                person.region, applied_to=facts.applied_to, size=size, orientation=orientation
            )
            if region is not None:
                yield NamedRegion(person.name, region)
