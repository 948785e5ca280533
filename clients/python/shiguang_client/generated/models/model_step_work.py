from typing import Literal, cast

ModelStepWork = Literal["choice", "heavy", "human", "quick", "waiting"]


def check_model_step_work(value: str) -> ModelStepWork:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelStepWork, value)
