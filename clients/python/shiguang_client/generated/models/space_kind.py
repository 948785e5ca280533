from typing import Literal, cast

SpaceKind = Literal["faces", "semantic", "visual"]


def check_space_kind(value: str) -> SpaceKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SpaceKind, value)
