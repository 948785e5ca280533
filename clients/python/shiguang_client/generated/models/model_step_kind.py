from typing import Literal, cast

ModelStepKind = Literal[
    "approve",
    "back_fill",
    "canary",
    "deploy",
    "evaluate",
    "gate",
    "gather",
    "register",
    "release",
    "shadow_test",
    "smoke_test",
    "train",
    "watch",
]


def check_model_step_kind(value: str) -> ModelStepKind:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelStepKind, value)
