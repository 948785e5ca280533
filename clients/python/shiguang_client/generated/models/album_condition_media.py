from typing import Literal, cast

AlbumConditionMedia = Literal["photo", "video"]


def check_album_condition_media(value: str) -> AlbumConditionMedia:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumConditionMedia, value)
