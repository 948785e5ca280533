from typing import Literal, cast

ModelOrigin = Literal["package", "trained", "uploaded"]


def check_model_origin(value: str) -> ModelOrigin:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelOrigin, value)
