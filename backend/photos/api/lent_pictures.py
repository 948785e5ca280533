"""Pictures of a photo for others than its owner, who never see what a crop has taken away."""

from backend.photos.api.asset_serializers import thumbhash_of
from backend.photos.api.film_serializers import film_url
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.pictures import lent_rendition
from backend.storage.links import view_url


def lent_picture_url(asset: Asset, kind: RenditionKind) -> str | None:
    """Of a rendition that was fetched along with the photo; None until it is made."""
    lent = lent_rendition(asset, kind)
    return None if lent is None else view_url(lent.object_key)


def lent_film_url(asset: Asset, kind: RenditionKind) -> str | None:
    """None beside an edited photo: the film shows what was cropped away."""
    return None if asset.recipe else film_url(asset, kind)


def lent_thumbhash_of(asset: Asset) -> str | None:
    """None of an edited photo: until the edit is made, it is of the whole picture."""
    return None if asset.recipe else thumbhash_of(asset)
