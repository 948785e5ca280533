from typing import Literal, cast

AlbumRole = Literal["contributor", "manager", "owner", "viewer"]


def check_album_role(value: str) -> AlbumRole:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumRole, value)
