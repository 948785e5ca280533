from typing import Literal, cast

Visibility = Literal["archive", "locked", "timeline"]


def check_visibility(value: str) -> Visibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Visibility, value)
