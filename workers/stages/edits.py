"""edits: the photo as its recipe has it, from the original."""

from backend.events.contracts import StageName
from backend.events.results import EditsMade
from workers.media.edited import make_edited, placeholder_of_rendition
from workers.media.header import read_header
from workers.media.limits import refuse_excess

from .contract import Photo
from .faults import photo_at_fault
from .storing import store_picture


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
                store_picture(photo, "edited", made.picture, "image/jpeg"),
                store_picture(photo, "edited_preview", made.preview),
                store_picture(photo, "edited_thumbnail", made.thumbnail),
            ),
            thumbhash=made.thumbhash,
            dominant_color=made.dominant_color,
        )


stage = Edits()
