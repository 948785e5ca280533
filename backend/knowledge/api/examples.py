"""Examples for the reference."""

from drf_spectacular.utils import OpenApiExample

QUESTION = OpenApiExample(
    "A question",
    value={
        "question": "回收站里的照片会保留多久？",
        "bases": [],
        "conversation_id": None,
        "stream": False,
    },
    request_only=True,
)
