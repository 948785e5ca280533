from typing import Literal, cast

AlbumActivityKind = Literal["added", "commented", "joined", "left", "liked"]


def check_album_activity_kind(value: str) -> AlbumActivityKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumActivityKind, value)
