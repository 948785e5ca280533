from typing import Literal, cast

Extent = Literal["country", "place", "region"]


def check_extent(value: str) -> Extent:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Extent, value)
