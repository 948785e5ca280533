from typing import Literal, cast

OpenVisibility = Literal["archive", "timeline"]


def check_open_visibility(value: str) -> OpenVisibility:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(OpenVisibility, value)
