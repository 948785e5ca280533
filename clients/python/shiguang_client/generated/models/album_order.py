from typing import Literal, cast

AlbumOrder = Literal["manual", "newest", "oldest"]


def check_album_order(value: str) -> AlbumOrder:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumOrder, value)
