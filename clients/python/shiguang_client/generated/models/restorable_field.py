from typing import Literal, cast

RestorableField = Literal["captured_at", "location"]


def check_restorable_field(value: str) -> RestorableField:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(RestorableField, value)
