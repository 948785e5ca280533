"""What networks make things of: registered versions, spaces of points, and versions of stages."""

from .deployments import Deployment, TrafficMinute
from .registry import (
    Alias,
    Dataset,
    Framework,
    ModelAlias,
    ModelFile,
    ModelVersion,
    Origin,
    Release,
)
from .spaces import EmbeddingSpace, MakeableSpace, SpaceState
from .stages import Backfill, BackfillState, StageVersion
from .uploads import ModelUpload, ModelUploadFile, ModelUploadState

__all__ = [
    "Alias",
    "Backfill",
    "BackfillState",
    "Dataset",
    "Deployment",
    "EmbeddingSpace",
    "Framework",
    "MakeableSpace",
    "ModelAlias",
    "ModelFile",
    "ModelUpload",
    "ModelUploadFile",
    "ModelUploadState",
    "ModelVersion",
    "Origin",
    "Release",
    "SpaceState",
    "StageVersion",
    "TrafficMinute",
]
