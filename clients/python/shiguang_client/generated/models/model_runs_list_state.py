from typing import Literal, cast

ModelRunsListState = Literal[
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


def check_model_runs_list_state(value: str) -> ModelRunsListState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelRunsListState, value)
