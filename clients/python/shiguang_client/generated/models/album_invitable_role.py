from typing import Literal, cast

AlbumInvitableRole = Literal["contributor", "manager", "viewer"]


def check_album_invitable_role(value: str) -> AlbumInvitableRole:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumInvitableRole, value)
