"""How a photo is shown: by its recipe, once what it makes is there."""

from dataclasses import dataclass
from pathlib import PurePath

from backend.common import errors
from backend.events.recipes import Affine, placement, shown_size
from backend.photos.models import Asset, Rendition, RenditionKind

_EDITED = {
    RenditionKind.THUMBNAIL: RenditionKind.EDITED_THUMBNAIL,
    RenditionKind.PREVIEW: RenditionKind.EDITED_PREVIEW,
    RenditionKind.FULL_SIZE: RenditionKind.EDITED,
}


def shown_rendition(asset: Asset, kind: RenditionKind) -> Rendition | None:
    """Of a photo that came with its renditions; None until there is one."""
    found = {rendition.kind: rendition for rendition in asset.renditions.all()}
    return found.get(_EDITED.get(kind, kind)) or found.get(kind)


def lent_rendition(asset: Asset, kind: RenditionKind) -> Rendition | None:
    """The same for others, who never see what the owner has cropped away: neither while the edited
    picture is being made nor in the film of a motion photo."""
    if not asset.recipe:
        return shown_rendition(asset, kind)
    edited = _EDITED.get(kind)
    return next((made for made in asset.renditions.all() if made.kind == edited), None)


def size_shown(asset: Asset) -> tuple[int, int] | None:
    """Width and height in pixels as the recipe leaves them; None while the photo's are unknown."""
    if not asset.width or not asset.height:
        return None
    return shown_size(asset.recipe or (), width=asset.width, height=asset.height)


def placement_shown(asset: Asset) -> Affine | None:
    """Where what was found in the original lies in the picture that is shown; None: where it is."""
    if not asset.recipe or not asset.width or not asset.height:
        return None
    return placement(asset.recipe, width=asset.width, height=asset.height)


@dataclass(frozen=True, slots=True)
class EditedFile:
    object_key: str
    filename: str
    size: int  # bytes


def edited_file(asset: Asset) -> EditedFile:
    """The photo as its recipe makes it, in full size, and a name for it. Raises Conflict:
    `not_edited`, or `photo_not_ready` until it is made."""
    if not asset.recipe:
        raise errors.Conflict("The photo is not edited.", code="not_edited")
    made = next((r for r in asset.renditions.all() if r.kind == RenditionKind.EDITED), None)
    if made is None:
        raise errors.Conflict("The edited picture is still being made.", code="photo_not_ready")
    name = f"{PurePath(asset.filename).stem}-edited.jpg"
    return EditedFile(made.object_key, name, made.size)
