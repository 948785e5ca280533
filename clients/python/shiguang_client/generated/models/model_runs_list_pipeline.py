from typing import Literal, cast

ModelRunsListPipeline = Literal[
    "faces", "grouping", "moderation", "ocr", "poems", "sentiment", "tag_head", "tags", "text"
]


def check_model_runs_list_pipeline(value: str) -> ModelRunsListPipeline:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(ModelRunsListPipeline, value)
