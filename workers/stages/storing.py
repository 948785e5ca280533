"""Pictures that stages make, on their way into the store."""

from backend.events.results import MadeRendition
from backend.storage import keys
from workers.media.renditions import EncodedPicture

from .contract import Photo

_SUFFIXES = {"image/webp": "webp", "image/jpeg": "jpg"}


def store_picture(
    photo: Photo, kind: str, picture: EncodedPicture, content_type: str = "image/webp"
) -> MadeRendition:
    """`kind` as in `photos.models.RenditionKind`. The store's errors pass."""
    suffix = _SUFFIXES[content_type]
    key = keys.rendition(photo.owner_id, photo.asset_id, kind, picture.content, suffix=suffix)
    photo.store.put(key, picture.content, content_type=content_type)
    return MadeRendition(
        kind=kind,
        object_key=key,
        width=picture.width,
        height=picture.height,
        size=len(picture.content),
        content_type=content_type,
    )
