from typing import Literal, cast

ModelStepState = Literal["cancelled", "done", "failed", "running", "waiting"]


def check_model_step_state(value: str) -> ModelStepState:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelStepState, value)
