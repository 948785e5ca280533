"""A long film made in parts that are kept in the store, so that no more than one is ever lost.

A part is named after what it is made of and how, like the film itself: one that is in the store is
finished. They go when the film is there; what an ended run leaves behind, the relay sweeps away
(`backend.photos.services.film_parts`).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from backend.common.errors import TransientStageError
from backend.storage import keys
from workers.media.errors import PictureError
from workers.media.films import limits, parts
from workers.media.films.playback import CONTENT_TYPE, Plan
from workers.media.films.probe import Film

from .contract import Photo

_TURN = 2.5 * 3600  # seconds; well within the stage's time limit, with a part and the joining


@dataclass(slots=True)
class _Scratch:
    """`made`: how many parts this run has made, and not found."""

    photo: Photo
    made_of: str
    folder: Path
    made: int = 0

    def part(self, name: str, make: Callable[..., None]) -> Path:
        """From the store, or made now and kept there."""
        path = self.folder / name
        key = keys.film_part(self.photo.owner_id, self.photo.asset_id, self.made_of, name)
        try:
            self.photo.store.download(key, path)
        except FileNotFoundError:
            make(path, is_wanted=self.photo.is_wanted)
            self.photo.store.upload(key, path, content_type=CONTENT_TYPE)
            self.photo.note_progress()
            self.made += 1
        return path


def make(photo: Photo, path: Path, film: Film, plan: Plan, output: Path, *, made_of: str) -> None:
    """Raises NotWanted, PictureError, and TransientStageError (`to_be_continued`): another run goes
    on where this one has stopped, so that a film may take longer than a run."""
    folder = output.with_name("parts")
    folder.mkdir(exist_ok=True)
    scratch = _Scratch(photo, f"{made_of} {parts.SECONDS}", folder)
    pictures = _pictures(scratch, path, film, plan)
    sound = None
    if film.audio_index is not None:
        sound = scratch.part("sound.mp4", partial(parts.encode_sound, path, film, plan))
    parts.join(pictures, sound, output, is_wanted=photo.is_wanted)
    for part in folder.iterdir():  # the disk is needed for the next one
        part.unlink()


def discard(photo: Photo) -> None:
    """Deletes the parts; where there are none, nothing happens."""
    while found := photo.store.keys_below(keys.film_parts(photo.owner_id, photo.asset_id)):
        photo.store.delete(found)


def _pictures(scratch: _Scratch, path: Path, film: Film, plan: Plan) -> list[Path]:
    count = parts.count_for(film, plan)
    turn_ends = time.monotonic() + _TURN
    made: list[Path] = []
    for number in range(count):
        is_last = number == count - 1
        encode = partial(parts.encode_pictures, path, film, number, is_last=is_last)
        made.append(scratch.part(f"{number:05}.mp4", encode))
        if sum(part.stat().st_size for part in made) > limits.MAX_OUTPUT:
            raise PictureError(
                "What was made of the film would be larger than is allowed.",
                code="output_too_large",
            )
        if scratch.made and time.monotonic() > turn_ends and not is_last:
            raise TransientStageError(
                f"{number + 1} of {count} parts of the film are encoded.", code="to_be_continued"
            )
    return made
