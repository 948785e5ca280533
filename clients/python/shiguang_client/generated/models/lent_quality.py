from typing import Literal, cast

LentQuality = Literal["full_size", "original", "playback", "preview"]


def check_lent_quality(value: str) -> LentQuality:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(LentQuality, value)
