"""Albums, what is in them, who is in them, and what is said there."""

from .album import Album, AlbumOrder
from .conversation import ActivityKind, AlbumActivity, AlbumComment, AlbumLike
from .entry import AlbumEntry
from .member import AlbumInvitation, AlbumMember, AlbumRole

__all__ = [
    "ActivityKind",
    "Album",
    "AlbumActivity",
    "AlbumComment",
    "AlbumEntry",
    "AlbumInvitation",
    "AlbumLike",
    "AlbumMember",
    "AlbumOrder",
    "AlbumRole",
]
