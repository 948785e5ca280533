from typing import Literal, cast

ModelRunReason = Literal["feedback", "first", "fork", "manual", "schedule", "webhook"]


def check_model_run_reason(value: str) -> ModelRunReason:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelRunReason, value)
