"""Hands each result to the service that records it; runs inside the ledger's transaction."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from backend.events.results import (
    Embedded,
    FacesFound,
    FacesToGroup,
    MetadataRead,
    PlaceLookedUp,
    RenditionsMade,
    StageResult,
    TagsFound,
    TextRead,
    Verified,
)
from backend.people.services.grouping import group_faces
from backend.people.services.recording import record_faces
from backend.photos.services.recording import (
    record_metadata,
    record_renditions,
    record_verification,
)
from backend.places.services.recording import record_place
from backend.search.services.indexing import index_asset
from backend.search.services.recording import record_embedding, record_text
from backend.tags.services.recording import record_tags


def _group_faces(*, asset_id: UUID, result: FacesToGroup, model_version: str) -> None:  # noqa: ARG001
    """Grouping reads what it needs from the database, so there is no result to hand over."""
    group_faces(asset_id=asset_id)


RECORDERS: Mapping[type[StageResult], Callable[..., None]] = MappingProxyType(
    {
        Verified: record_verification,
        MetadataRead: record_metadata,
        RenditionsMade: record_renditions,
        PlaceLookedUp: record_place,
        FacesFound: record_faces,
        FacesToGroup: _group_faces,
        TagsFound: record_tags,
        TextRead: record_text,
        Embedded: record_embedding,
    }
)

# Results that change the words by which a photo is found.
_INDEXED = (MetadataRead, PlaceLookedUp, TagsFound, TextRead, FacesToGroup, Embedded)


def record(*, asset_id: UUID, result: StageResult, model_version: str) -> None:
    """Writes a stage's result, and the search document that follows from it; idempotent."""
    RECORDERS[type(result)](asset_id=asset_id, result=result, model_version=model_version)
    if isinstance(result, _INDEXED):
        index_asset(asset_id=asset_id)
