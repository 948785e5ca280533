from typing import Literal, cast

ImportState = Literal["cancelled", "complete", "failed", "running"]


def check_import_state(value: str) -> ImportState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ImportState, value)
