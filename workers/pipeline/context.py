"""Builds the `Photo` that a stage is given."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from uuid import UUID

from backend.events.contracts import StageName
from backend.events.results import RecognisedWords
from backend.people.selectors.drawn_faces import drawn_faces
from backend.photos.selectors.photo_context import is_wanted, photo_context, recognised_words
from backend.storage import store
from workers.stages.contract import DrawnFace, FilmPart, Photo

_READS_WORDS = frozenset({StageName.SEMANTIC})


def photo_for(
    stage: StageName, asset_id: UUID, workdir: Path, *, spaces: Sequence[str] = ()
) -> Photo | None:
    """The photo as the database knows it now; None when it was deleted.

    spaces: versions of the embedding spaces that the stage is to fill.
    """
    context = photo_context(asset_id=asset_id)
    if context is None:
        return None
    words = recognised_words(asset_id=asset_id) if stage in _READS_WORDS else RecognisedWords()
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    part = values.pop("film_part")
    return Photo(
        **values,
        recognised=words,
        drawn_faces=_drawn_faces(asset_id) if stage is StageName.FACES else (),
        spaces=tuple(spaces),
        store=store(),
        workdir=workdir,
        film=None if part is None else FilmPart(*part),
        is_wanted=lambda: is_wanted(asset_id=asset_id),
    )


def _drawn_faces(asset_id: UUID) -> tuple[DrawnFace, ...]:
    return tuple(DrawnFace(*row) for row in drawn_faces(asset_id=asset_id))
