from typing import Literal, cast

BackfillState = Literal["cancelled", "complete", "running"]


def check_backfill_state(value: str) -> BackfillState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(BackfillState, value)
