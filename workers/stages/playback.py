"""playback: a film as it plays everywhere, and a few silent seconds of it.

It may take hours, so nothing is made twice: the objects are named after what they are made of and
how, and one that is in the store is finished. A long film is made in parts, of which the same holds
(`film_parts`). The photo may go away meanwhile; then the work stops.
"""

from dataclasses import replace
from pathlib import Path
from types import ModuleType

from backend.common.errors import PermanentStageError
from backend.events.contracts import StageName
from backend.events.results import MadeRendition, PlaybackMade
from backend.storage import keys
from workers.confined.programs import NotWanted
from workers.media.errors import PictureError
from workers.media.films import animation, parts, playback
from workers.media.films.probe import Film
from workers.media.signatures import identify_file

from . import film_parts
from .contract import Photo
from .faults import photo_at_fault
from .film import film_file, probed


class Playback:
    name = StageName.PLAYBACK

    def model_version(self) -> str:
        return "playback-1"

    def run(self, photo: Photo) -> PlaybackMade:
        """Raises PermanentStageError: `cancelled` when the photo was put into the trash, and codes
        such as `undecodable`, `took_too_long`, `film_too_long`, `output_too_large`."""
        try:
            return self._run(photo)
        except NotWanted:
            film_parts.discard(photo)
            raise PermanentStageError(
                "The photo was put into the trash while its film was being encoded.",
                code="cancelled",
            ) from None

    def _run(self, photo: Photo) -> PlaybackMade:
        if not photo.is_wanted():
            raise NotWanted
        path = film_file(photo, photo.film)
        with photo_at_fault():
            film = probed(path, identify_file(path))
            shown = _make(photo, "playback", playback, path, film)
        # It takes seconds, and is not worth losing what took hours.
        unhindered = replace(photo, is_wanted=lambda: True)
        try:
            return PlaybackMade((shown, _make(unhindered, "animation", animation, path, film)))
        except PictureError:  # the film plays all the same
            return PlaybackMade((shown,))


def _make(photo: Photo, kind: str, recipes: ModuleType, path: Path, film: Film) -> MadeRendition:
    """Unless it was made before: its name says of what and how."""
    plan = recipes.plan_for(film)
    made_of = f"{photo.sha256} {photo.film} {plan.recipe}"
    key = keys.film(photo.owner_id, photo.asset_id, kind, made_of, suffix=recipes.SUFFIX)
    stored = photo.store.head(key)
    if stored is None:
        output = path.with_name(f"{path.name}.{kind}")
        if isinstance(plan, playback.Plan) and parts.count_for(film, plan) > 1:
            playback.refuse_too_long(film, plan)
            film_parts.make(photo, path, film, plan, output, made_of=made_of)
        else:
            recipes.make(path, film, plan, output, is_wanted=photo.is_wanted)
        photo.store.upload(key, output, content_type=recipes.CONTENT_TYPE)
        film_parts.discard(photo)
        size = output.stat().st_size
        output.unlink()  # the disk is needed for the next one
    else:
        size = stored.size
    return MadeRendition(kind, key, plan.width, plan.height, size, recipes.CONTENT_TYPE)


stage = Playback()
