from typing import Literal, cast

ModelRunState = Literal[
    "cancelled",
    "expired",
    "failed",
    "nothing_to_learn",
    "rejected",
    "released",
    "rolled_back",
    "running",
    "unfit",
    "waiting",
]


def check_model_run_state(value: str) -> ModelRunState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelRunState, value)
