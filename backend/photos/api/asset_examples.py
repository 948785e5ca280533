"""Examples and refusals for the reference page."""

from drf_spectacular.utils import OpenApiExample

from backend.common.openapi import conflict

NO_WAY_IN = conflict("`no_way_in`: nothing would open the locked folder; set a PIN first.")

_ID = "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e77"

ASSET = OpenApiExample(
    "A photo from Hangzhou",
    response_only=True,
    value={
        "id": _ID,
        "state": "complete",
        "failure": None,
        "filename": "IMG_2041.HEIC",
        "size": 2841733,
        "media_type": "image/heic",
        "width": 4032,
        "height": 3024,
        "thumbhash": "3PcPCoYHeHh4iPd4+PeHj4A=",
        "dominant_color": "#5a7d6c",
        "captured_at": "2024-05-01T01:30:00Z",
        "captured_local_date": "2024-05-01",
        "captured_offset_minutes": 480,
        "captured_at_source": "exif.DateTimeOriginal",
        "camera": {"make": "Apple", "model": "iPhone 15 Pro", "lens": ""},
        "location": {
            "latitude": 30.2431,
            "longitude": 120.1511,
            "altitude": 12.5,
            "place": {
                "id": 1808926,
                "name_en": "Hangzhou",
                "name_zh": "杭州",
                "region_en": "Zhejiang",
                "region_zh": "浙江",
                "country_code": "CN",
                "country_en": "China",
                "country_zh": "中国",
                "latitude": 30.29365,
                "longitude": 120.16142,
            },
        },
        "is_favorite": True,
        "caption": "西湖边的猫",
        "rating": 4,
        "visibility": "timeline",
        "is_edited": False,
        "stack": None,
        "trashed_at": None,
        "uploaded_at": "2024-05-02T08:00:00Z",
        "thumbnail_url": "https://photos.example.org/shiguang/renditions/…/thumbnail.….webp?…",
        "preview_url": "https://photos.example.org/shiguang/renditions/…/preview.….webp?…",
    },
)

EDIT = OpenApiExample(
    "Say what it shows, and when it was",
    request_only=True,
    value={
        "is_favorite": True,
        "caption": "西湖边的猫",
        "captured_at": "2024-05-01T09:30:00+08:00",
    },
)

LAYOUT = OpenApiExample(
    "Two photos",
    response_only=True,
    value={
        "columns": {
            "id": [_ID, "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e78"],
            "ratio": [1.3333, 0.75],
            "captured_at": ["2024-05-01T01:30:00Z", "2024-05-01T01:28:00Z"],
            "captured_local_date": ["2024-05-01", "2024-05-01"],
            "media_type": ["image/heic", "image/jpeg"],
            "kind": ["motion", "photo"],
            "duration_ms": [2433, None],
            "thumbhash": ["3PcPCoYHeHh4iPd4+PeHj4A=", None],
            "is_favorite": [True, False],
            "stack_count": [3, None],
        },
        "next_cursor": None,
    },
)

EDIT_MANY = OpenApiExample(
    "The camera's clock was an hour late all through the trip",
    request_only=True,
    value={
        "filter": {"camera": "ILCE-7M4", "date_from": "2024-05-01", "date_to": "2024-05-05"},
        "changes": {"shift_seconds": 3600, "is_favorite": False},
    },
)

EDITED_MANY = OpenApiExample(
    "One changed, one would be in the future",
    response_only=True,
    value={
        "items": [
            {"id": _ID, "status": "changed", "error": None},
            {
                "id": "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e78",
                "status": "refused",
                "error": {
                    "code": "absurd_date",
                    "detail": "The capture time lies before the first photograph, or in the "
                    "future.",
                },
            },
        ],
        "next_cursor": None,
    },
)

IDS = OpenApiExample("One photo", value={"ids": [_ID]})
