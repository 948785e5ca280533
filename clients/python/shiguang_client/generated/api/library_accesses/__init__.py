from .library_accesses_album import library_accesses_album
from .library_accesses_album_assets import library_accesses_album_assets
from .library_accesses_albums import library_accesses_albums
from .library_accesses_asset import library_accesses_asset
from .library_accesses_assets import library_accesses_assets
from .library_accesses_delete import library_accesses_delete

__all__ = [
    "library_accesses_delete",
    "library_accesses_albums",
    "library_accesses_album",
    "library_accesses_album_assets",
    "library_accesses_assets",
    "library_accesses_asset",
]
