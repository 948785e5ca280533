from typing import Literal, cast

StageName = Literal[
    "edits",
    "faces",
    "full_size",
    "lookalikes",
    "metadata",
    "ocr",
    "people",
    "places",
    "playback",
    "renditions",
    "semantic",
    "tags",
    "verify",
]


def check_stage_name(value: str) -> StageName:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(StageName, value)
