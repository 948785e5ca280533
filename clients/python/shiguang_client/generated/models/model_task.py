from typing import Literal, cast

ModelTask = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_model_task(value: str) -> ModelTask:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelTask, value)
