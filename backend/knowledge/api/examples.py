"""Examples for the reference."""

from drf_spectacular.utils import OpenApiExample

QUESTION = OpenApiExample(
    "A question",
    value={
        "question": "回收站里的照片会保留多久？",
        "bases": [],
        "language": None,
        "conversation_id": None,
        "stream": False,
    },
    request_only=True,
)
FEEDBACK = OpenApiExample(
    "Not helpful",
    value={"verdict": "unhelpful", "remark": "It does not say where the button is."},
    request_only=True,
)
NEW_BASE = OpenApiExample(
    "A base for members",
    value={
        "slug": "house-rules",
        "name": "House rules",
        "description": "How we share photos in this family.",
        "visibility": "members",
        "threshold": None,
        "editors": [],
    },
    request_only=True,
)
BASE_EDIT = OpenApiExample(
    "A threshold of its own",
    value={"threshold": 0.3},
    request_only=True,
)
NEW_DOCUMENT = OpenApiExample(
    "A page of the web",
    value={"address": "https://example.org/handbook/photos.html"},
    request_only=True,
)
NEW_GOLD = OpenApiExample(
    "A question that can be answered",
    value={
        "question": "Who may delete an album?",
        "is_answerable": True,
        "sources": [{"question": "Who may delete an album?"}],
        "note": "",
    },
    request_only=True,
)
GOLD_FROM_ANSWER = OpenApiExample(
    "A question that was asked",
    value={"exchange_id": "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10"},
    request_only=True,
)
GOLD_FILE = OpenApiExample(
    "A line of JSON",
    value={
        "format": "jsonl",
        "content": '{"question": "Can I print a book?", "answerable": false, "sources": []}',
    },
    request_only=True,
)
HIT_TEST = OpenApiExample(
    "As it would be",
    value={"question": "How long is the trash kept?", "view": "next"},
    request_only=True,
)
NEW_PASSAGE = OpenApiExample(
    "An approved answer",
    value={
        "questions": ["Who may delete an album?", "谁可以删除相册？"],
        "text": "Its owner, and nobody else.",
        "headings": [],
    },
    request_only=True,
)
PUBLISHING = OpenApiExample(
    "All the same",
    value={"accept_worse": True},
    request_only=True,
)
NEW_RUN = OpenApiExample(
    "What is pending",
    value={"view": "next"},
    request_only=True,
)
NEW_VERSION = OpenApiExample(
    "New text",
    value={"text": "# House rules\n\nAsk before you share a photo of somebody."},
    request_only=True,
)
PASSAGE_EDIT = OpenApiExample(
    "No longer answered from",
    value={"is_enabled": False},
    request_only=True,
)
GOLD_EDIT = OpenApiExample(
    "No answer any more",
    value={"is_answerable": False, "sources": []},
    request_only=True,
)
GROUP_ANSWER = OpenApiExample(
    "For every way it was asked",
    value={"text": "Its owner, and nobody else."},
    request_only=True,
)
GROUP_ATTACHMENT = OpenApiExample(
    "To a passage that says it",
    value={"passage_id": "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10"},
    request_only=True,
)
GROUP_GOLD = OpenApiExample(
    "Something nobody has written",
    value={"is_answerable": False, "sources": []},
    request_only=True,
)
NEW_IMPORT = OpenApiExample(
    "A base from elsewhere",
    value={"slug": "house-rules", "size": 48213},
    request_only=True,
)
