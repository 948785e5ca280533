from typing import Literal, cast

StageState = Literal["done", "failed", "ready", "running", "skipped", "waiting"]


def check_stage_state(value: str) -> StageState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StageState, value)
