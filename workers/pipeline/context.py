"""Builds the `Photo` that a stage is given."""

from dataclasses import fields
from pathlib import Path
from uuid import UUID

from backend.events.contracts import STAGES, StageName
from backend.events.results import RecognisedWords
from backend.modelhub.selectors.spaces import spaces_to_fill
from backend.people.selectors.drawn_faces import drawn_faces
from backend.photos.selectors.photo_context import photo_context, recognised_words
from backend.storage import store
from workers.stages.contract import DrawnFace, Photo

from . import networks

_READS_WORDS = frozenset({StageName.SEMANTIC})


def photo_for(stage: StageName, asset_id: UUID, workdir: Path) -> Photo | None:
    """The photo as the database knows it now; None when it was deleted."""
    context = photo_context(asset_id=asset_id)
    if context is None:
        return None
    words = recognised_words(asset_id=asset_id) if stage in _READS_WORDS else RecognisedWords()
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    return Photo(
        **values,
        recognised=words,
        drawn_faces=_drawn_faces(asset_id) if stage is StageName.FACES else (),
        spaces=spaces_of(stage),
        store=store(),
        workdir=workdir,
    )


def spaces_of(stage: StageName) -> tuple[str, ...]:
    """Versions of the spaces that the stage is to fill; in a new installation, the network's."""
    kind = STAGES[stage].fills
    if kind is None:
        return ()
    return spaces_to_fill(kind=kind) or (networks.FIRST_SPACES[kind],)


def _drawn_faces(asset_id: UUID) -> tuple[DrawnFace, ...]:
    return tuple(DrawnFace(*row) for row in drawn_faces(asset_id=asset_id))
