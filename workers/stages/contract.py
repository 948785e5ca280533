"""What a stage is: a function of one photo's bytes and the models in use.

A stage reads the photo it is given, asks the engine for what a network can tell, may put derived
objects into the store (under names made of their content), and returns a result. It writes nothing
else: `workers/results` records the result, in one transaction with the ledger.

A stage raises `PermanentStageError` when the photo is at fault and `TransientStageError` when the
surroundings are. Anything else that escapes counts as transient, until the attempts are used up.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from backend.common.errors import PermanentStageError, TransientStageError
from backend.events.contracts import StageName
from backend.events.results import RecognisedWords, StageResult
from backend.storage.store import ObjectStore


@dataclass(frozen=True, slots=True)
class DrawnFace:
    """A face that the owner drew by hand; the box is in fractions of the upright picture."""

    id: UUID
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FilmPart:
    """Where a film lies in the photo that carries it: bytes from the start, and how many."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Photo:
    """Everything a stage may know about one photo, read from the database when the stage starts.

    `spaces` are the versions of the embedding spaces that this stage is to fill: the one in use
    first; empty for a stage that fills none. `workdir` is a folder of this run alone, removed when
    the photo's stages here have ended. `is_wanted` asks the database once more: a stage that takes
    minutes stops when the photo was deleted or put into the trash. `note_progress` tells that
    something was finished which the next run need not do again: failures are counted from there.
    """

    asset_id: UUID
    owner_id: UUID
    owner_time_zone: str  # IANA name
    filename: str
    size: int  # bytes, as declared and accepted
    sha256: str  # lower-case hexadecimal, as declared
    media_type: str  # "" until verified
    original_key: str
    preview_key: str | None  # None until renditions are made
    uploaded_at: datetime
    captured_at_hint: datetime | None  # the client's file modification time
    latitude: float | None
    longitude: float | None
    recognised: RecognisedWords
    drawn_faces: tuple[DrawnFace, ...]
    spaces: tuple[str, ...]
    store: ObjectStore
    workdir: Path
    recipe: tuple[Mapping[str, Any], ...] = ()  # backend.events.recipes
    film: FilmPart | None = None  # of a motion photo, once its metadata was read
    is_wanted: Callable[[], bool] = lambda: True
    note_progress: Callable[[], None] = lambda: None

    def original(self) -> Path:
        """The original's bytes as a file in `workdir`, fetched once.

        Raises PermanentStageError("original_missing") when the store has no such object; the
        store's own `Unavailable` passes through, and counts as transient.
        """
        path = self.workdir / "original"
        if not path.exists():
            try:
                self.store.download(self.original_key, path)
            except FileNotFoundError:
                raise PermanentStageError(
                    "The uploaded file is no longer in the store.", code="original_missing"
                ) from None
        return path

    def preview(self) -> bytes:
        """The preview rendition (WebP bytes); errors as for `original`."""
        try:
            if self.preview_key is None:
                raise FileNotFoundError
            return self.store.read(self.preview_key)
        except FileNotFoundError:
            raise TransientStageError(
                "The preview is not in the store.", code="preview_missing"
            ) from None


class Stage(Protocol):
    """One module of `workers/stages` each, exposing an instance called `stage`."""

    name: StageName

    def model_version(self) -> str:
        """Version of what computes the result: a network's, or the stage's own ("renditions-1").

        Not of the spaces that it fills: the ledger keeps `Photo.spaces` beside it.
        """

    def run(self, photo: Photo) -> StageResult: ...
