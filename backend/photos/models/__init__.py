"""The photo's own tables: the upload that brought it, the asset, its renditions, its stages."""

from .asset import Asset, AssetState, MediaType
from .rendition import Rendition, RenditionKind
from .stage_run import StageRun, StageState
from .upload import Upload, UploadMethod, UploadState

__all__ = [
    "Asset",
    "AssetState",
    "MediaType",
    "Rendition",
    "RenditionKind",
    "StageRun",
    "StageState",
    "Upload",
    "UploadMethod",
    "UploadState",
]
