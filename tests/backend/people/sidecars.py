"""Sidecars that name faces, and photos in which faces were found."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from backend.accounts.models import User
from backend.events.results import FacesFound, FacesToGroup, FoundFace
from backend.people.models import Face
from backend.people.services.naming import name_faces
from backend.photos.models import Asset
from backend.photos.services.sidecars import put_sidecar
from tests.factories import make_asset
from workers.results.recorder import record

Box = tuple[float, float, float, float]  # left, top, width and height, in fractions

LEFT: Box = (0.1, 0.2, 0.2, 0.3)
RIGHT: Box = (0.6, 0.2, 0.2, 0.3)

_DIGIKAM = """<?xml version="1.0" encoding="UTF-8"?>
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:digiKam="http://www.digikam.org/ns/1.0/"
    xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
    xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
    xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
   <mwg-rs:Regions rdf:parseType="Resource">
    <mwg-rs:AppliedToDimensions stDim:w="{width}" stDim:h="{height}" stDim:unit="pixel"/>
    <mwg-rs:RegionList>
     <rdf:Bag>
{regions}
     </rdf:Bag>
    </mwg-rs:RegionList>
   </mwg-rs:Regions>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
_REGION = """      <rdf:li>
       <rdf:Description mwg-rs:Name="{name}" mwg-rs:Type="Face">
        <mwg-rs:Area stArea:x="{x:.6g}" stArea:y="{y:.6g}" stArea:w="{w:.6g}" stArea:h="{h:.6g}"
          stArea:unit="normalized"/>
       </rdf:Description>
      </rdf:li>"""


def digikam(*people: tuple[str, Box], size: tuple[int, int] = (4000, 3000)) -> bytes:
    """As digiKam writes it: attributes, and the centre of each face."""
    regions = [
        _REGION.format(name=name, x=left + width / 2, y=top + height / 2, w=width, h=height)
        for name, (left, top, width, height) in people
    ]
    text = _DIGIKAM.format(width=size[0], height=size[1], regions="\n".join(regions))
    return text.encode()


def photo(owner: User, **fields: Any) -> Asset:
    """Its metadata is read."""
    return make_asset(owner=owner, **{"metadata": {"orientation": 1}, **fields})


def find_faces(asset: Asset, *boxes: Box, version: str = "faces-1") -> None:
    """As the stages of faces and people do."""
    faces = tuple(
        FoundFace(*box, landmarks=(), score=0.9, quality=0.8, points=(), crop_key=f"{box}{version}")
        for box in boxes
    )
    record(asset_id=asset.id, result=FacesFound(faces), model_version=version)
    record(asset_id=asset.id, result=FacesToGroup(), model_version=version)


def hear(asset: Asset, content: bytes) -> UUID | None:
    """A sidecar comes, and is heard once the photo's metadata is read again."""
    put_sidecar(owner=asset.owner, asset_id=asset.id, content=content)
    return name_faces(asset_id=asset.id)


def names(asset: Asset) -> Mapping[float, str | None]:
    """Whose the faces are, by their left edge."""
    faces = Face.objects.filter(asset=asset).select_related("person").order_by("left")
    return {face.left: face.person.name if face.person else None for face in faces}
