from typing import Literal, cast

ModelsReleasesListTask = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_models_releases_list_task(value: str) -> ModelsReleasesListTask:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelsReleasesListTask, value)
