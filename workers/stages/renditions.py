"""renditions: the preview that the networks look at, and the thumbnail of the timeline.

Those of a film are made of its poster.
"""

from pathlib import Path

from backend.events.contracts import StageName
from backend.events.results import PictureFingerprint, RenditionsMade
from workers.media.films.containers import is_film
from workers.media.films.poster import poster_header, take_poster
from workers.media.header import Header, read_header
from workers.media.limits import refuse_excess
from workers.media.renditions import make_renditions
from workers.media.signatures import identify_file

from .contract import Photo
from .faults import photo_at_fault
from .film import probed
from .storing import store_picture


class Renditions:
    """Decodes the original once, and stores what is shown instead of it."""

    name = StageName.RENDITIONS

    def model_version(self) -> str:
        return "renditions-2"

    def run(self, photo: Photo) -> RenditionsMade:
        """Raises PermanentStageError with the codes of `verify`; the store's errors pass."""
        original = photo.original()
        with photo_at_fault():
            made = make_renditions(*_picture(original))
        return RenditionsMade(
            renditions=(
                store_picture(photo, "preview", made.preview),
                store_picture(photo, "thumbnail", made.thumbnail),
            ),
            thumbhash=made.thumbhash,
            dominant_color=made.dominant_color,
            fingerprint=PictureFingerprint(
                made.fingerprint.luma, made.fingerprint.phash, made.fingerprint.sharpness
            ),
        )


def _picture(path: Path) -> tuple[Path, Header]:
    media_type = identify_file(path)
    if is_film(media_type):
        film = probed(path, media_type)
        return take_poster(path, film), poster_header(film)
    header = read_header(path)
    refuse_excess(header)
    return path, header


stage = Renditions()
