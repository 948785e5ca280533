"""edits: the photo as its recipe has it, from the original."""

from backend.events.contracts import StageName
from backend.events.results import EditsMade, MadeRendition
from backend.storage import keys
from workers.media.edited import make_edited, placeholder_of_rendition
from workers.media.header import read_header
from workers.media.limits import refuse_excess
from workers.media.renditions import EncodedPicture

from .contract import Photo
from .faults import photo_at_fault


class Edits:
    """Without a recipe nothing is made: the renditions of the original are shown again."""

    name = StageName.EDITS

    def model_version(self) -> str:
        return "edits-1"

    def run(self, photo: Photo) -> EditsMade:
        """Raises PermanentStageError with the codes of `verify`; the store's errors pass."""
        if not photo.recipe:
            return EditsMade((), (), *placeholder_of_rendition(photo.preview()))
        path = photo.original()
        with photo_at_fault():
            header = read_header(path)
            refuse_excess(header)
            made = make_edited(path, header, photo.recipe)
        return EditsMade(
            recipe=photo.recipe,
            renditions=(
                _store(photo, "edited", made.picture, "jpg", "image/jpeg"),
                _store(photo, "edited_preview", made.preview, "webp", "image/webp"),
                _store(photo, "edited_thumbnail", made.thumbnail, "webp", "image/webp"),
            ),
            thumbhash=made.thumbhash,
            dominant_color=made.dominant_color,
        )


def _store(
    photo: Photo, kind: str, picture: EncodedPicture, suffix: str, content_type: str
) -> MadeRendition:
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


stage = Edits()
