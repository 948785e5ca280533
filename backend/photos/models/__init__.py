"""The photo's own tables: the upload that brought it, the asset, its renditions, its stages; and
what owners make of photos: stacks, a locked folder, a trash that is being emptied."""

from .asset import Asset, AssetState, MediaType, Visibility
from .film import Film
from .found_capture import FoundCapture
from .live_photo import LiveHalf, LivePhoto
from .locked_folder import LockedFolder
from .rendition import Rendition, RenditionKind
from .sidecar import Sidecar, SidecarKind
from .stack import Stack, StackCandidate, StackOrigin, Unstacked
from .stage_run import StageRun, StageState
from .timeline_tally import TimelineSpan, TimelineTally
from .trash_emptying import TrashEmptying
from .upload import Upload, UploadMethod, UploadState

__all__ = [
    "Asset",
    "AssetState",
    "Film",
    "FoundCapture",
    "LiveHalf",
    "LivePhoto",
    "LockedFolder",
    "MediaType",
    "Rendition",
    "RenditionKind",
    "Sidecar",
    "SidecarKind",
    "Stack",
    "StackCandidate",
    "StackOrigin",
    "StageRun",
    "StageState",
    "TimelineSpan",
    "TimelineTally",
    "TrashEmptying",
    "Unstacked",
    "Upload",
    "UploadMethod",
    "UploadState",
    "Visibility",
]
