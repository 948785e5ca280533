from typing import Literal, cast

ModelAlias = Literal["challenger", "champion", "previous"]


def check_model_alias(value: str) -> ModelAlias:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelAlias, value)
