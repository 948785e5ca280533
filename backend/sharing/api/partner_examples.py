"""Examples for the reference page."""

from drf_spectacular.utils import OpenApiExample

from backend.sharing.api import examples

_ID = "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e77"

INVITE = OpenApiExample(
    "Photos of our daughter, since she was born",
    request_only=True,
    value={"email": "li@example.org", "people": [_ID], "since": "2024-05-01"},
)
CHANGE = OpenApiExample(
    "All photos, without their places",
    request_only=True,
    value={"people": None, "includes_location": False},
)
IN_TIMELINE = OpenApiExample("Show them among mine", request_only=True, value={"in_timeline": True})
SAVE = OpenApiExample("One photo", request_only=True, value={"ids": [_ID]})
SAVED = OpenApiExample(
    "It is mine now too",
    response_only=True,
    value={
        "items": [
            {
                "id": _ID,
                "result": "saved",
                "asset_id": "0199b2f5-0b7a-7e55-8a51-5e9c4f1b2d30",
            }
        ]
    },
)
MERGED = OpenApiExample(
    "A partner's photo",
    response_only=True,
    value={
        "items": [
            examples.SHARED_ASSET.value
            | {"partner": {"partnership_id": "0199b2f5-0b7a-7e55-8a51-5e9c4f1b2d30", "name": "Li"}}
        ],
        "next_cursor": None,
    },
)
