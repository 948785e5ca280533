from typing import Literal, cast

ModelsDatasetsListTask = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_models_datasets_list_task(value: str) -> ModelsDatasetsListTask:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelsDatasetsListTask, value)
