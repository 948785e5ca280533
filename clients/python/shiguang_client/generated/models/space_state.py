from typing import Literal, cast

SpaceState = Literal["building", "current", "retired", "standby"]


def check_space_state(value: str) -> SpaceState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(SpaceState, value)
