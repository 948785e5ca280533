from typing import Literal, cast

ModelsVersionsListTask = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_models_versions_list_task(value: str) -> ModelsVersionsListTask:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelsVersionsListTask, value)
