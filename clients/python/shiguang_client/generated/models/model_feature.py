from typing import Literal, cast

ModelFeature = Literal[
    "comments", "duplicates", "people", "poems", "questions", "search", "shares", "tags"
]


def check_model_feature(value: str) -> ModelFeature:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelFeature, value)
