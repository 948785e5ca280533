from typing import Literal, cast

AlbumFilledResult = Literal["absent", "added", "not_found", "not_yours", "present", "removed"]


def check_album_filled_result(value: str) -> AlbumFilledResult:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(AlbumFilledResult, value)
