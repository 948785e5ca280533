from typing import Literal, cast

GoldRunState = Literal["done", "failed", "running", "waiting"]


def check_gold_run_state(value: str) -> GoldRunState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(GoldRunState, value)
