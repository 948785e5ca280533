from typing import Literal, cast

Task = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_task(value: str) -> Task:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(Task, value)
