"""Examples of the OpenAPI document."""

from drf_spectacular.utils import OpenApiExample

_GRANDMOTHER = "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21"

QUESTION = OpenApiExample(
    "A question",
    value={"text": "How often were we at the lake in 2023?"},
    request_only=True,
)
CHANGED = OpenApiExample(
    "Its filters, changed by hand",
    value={
        "filters": [
            {"kind": "tag", "value": {"tags": ["lake"]}},
            {"kind": "person", "value": {"people": [_GRANDMOTHER]}, "exclude": True},
        ],
        "question": "times",
        "language": "en",
    },
    request_only=True,
)
NEVER = OpenApiExample(
    "An answer; there are no such photos",
    response_only=True,
    value={
        "filters": [
            {
                "kind": "place",
                "value": {"places": ["Japan"]},
                "exclude": False,
                "label": "Japan",
                "span": [23, 28],
                "alternatives": [],
            }
        ],
        "question": "ever",
        "language": "en",
        "read_by": "grammar",
        "left_over": [],
        "sentence": "No photo in the album shows that.",
        "facts": {
            "photos": 0,
            "at_least": False,
            "undated": 0,
            "days": 0,
            "visits": [],
            "places": [],
            "people": [],
        },
        "semantic": "unneeded",
        "items": [],
        "next_cursor": None,
    },
)
GRANDMOTHER = OpenApiExample(
    "My father's mother, whom we call Nana",
    value={"kinds": ["paternal-grandmother"], "words": ["Nana"]},
    request_only=True,
)
