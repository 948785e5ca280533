from typing import Literal, cast

ModelsTasksRollBackTask = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_models_tasks_roll_back_task(value: str) -> ModelsTasksRollBackTask:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelsTasksRollBackTask, value)
