"""Hands each result to the service that records it; runs inside the ledger's transaction."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from backend.events.results import (
    EditsMade,
    Embedded,
    FacesFound,
    FacesToGroup,
    FullSizeMade,
    LookalikesToFind,
    MetadataRead,
    PlaceLookedUp,
    PlaybackMade,
    RenditionsMade,
    StageResult,
    TagsFound,
    TextRead,
    Verified,
)
from backend.lookalikes.services.recording import find_lookalikes, record_fingerprint
from backend.people.services.grouping import group_faces
from backend.people.services.naming import name_faces
from backend.people.services.recording import record_faces
from backend.photos.services.films import record_film, record_playback
from backend.photos.services.live_photos import record_half
from backend.photos.services.recording import (
    record_edits,
    record_full_size,
    record_metadata,
    record_renditions,
    record_verification,
)
from backend.photos.services.sidecars import with_sidecars
from backend.photos.services.stack_candidates import note_candidate
from backend.places.services.recording import record_place
from backend.search.services.indexing import index_asset
from backend.search.services.recording import record_embedding, record_text
from backend.tags.services.recording import record_tags


def _group_faces(*, asset_id: UUID, result: FacesToGroup, model_version: str) -> None:  # noqa: ARG001
    """Grouping reads what it needs from the database, so there is no result to hand over. A sidecar
    that has come before the faces names them now."""
    group_faces(asset_id=asset_id)
    name_faces(asset_id=asset_id)


def _record_metadata(*, asset_id: UUID, result: MetadataRead, model_version: str) -> None:
    """What lies beside the file stands above what the file itself says, and names faces that were
    found before it came."""
    told = with_sidecars(asset_id=asset_id, read=result)
    record_metadata(asset_id=asset_id, result=told, model_version=model_version)
    record_film(asset_id=asset_id, film=result.film)
    record_half(asset_id=asset_id, identifier=result.content_identifier)
    name_faces(asset_id=asset_id)


def _record_renditions(*, asset_id: UUID, result: RenditionsMade, model_version: str) -> None:
    record_renditions(asset_id=asset_id, result=result, model_version=model_version)
    record_fingerprint(asset_id=asset_id, fingerprint=result.fingerprint)


def _find_lookalikes(*, asset_id: UUID, result: LookalikesToFind, model_version: str) -> None:  # noqa: ARG001
    """As for grouping, there is no result to hand over."""
    find_lookalikes(asset_id=asset_id)
    note_candidate(asset_id=asset_id)


RECORDERS: Mapping[type[StageResult], Callable[..., None]] = MappingProxyType(
    {
        Verified: record_verification,
        MetadataRead: _record_metadata,
        RenditionsMade: _record_renditions,
        EditsMade: record_edits,
        FullSizeMade: record_full_size,
        PlaceLookedUp: record_place,
        FacesFound: record_faces,
        FacesToGroup: _group_faces,
        TagsFound: record_tags,
        TextRead: record_text,
        Embedded: record_embedding,
        LookalikesToFind: _find_lookalikes,
        PlaybackMade: record_playback,
    }
)

# Results that change the words by which a photo is found.
_INDEXED = (MetadataRead, PlaceLookedUp, TagsFound, TextRead, FacesToGroup, Embedded)


def record(*, asset_id: UUID, result: StageResult, model_version: str) -> None:
    """Writes a stage's result, and the search document that follows from it; idempotent."""
    RECORDERS[type(result)](asset_id=asset_id, result=result, model_version=model_version)
    if isinstance(result, _INDEXED):
        index_asset(asset_id=asset_id)
