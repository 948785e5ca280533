"""Examples for the reference."""

from drf_spectacular.utils import OpenApiExample

_PHOTO = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b21"
_OTHER = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b22"
_DOWNLOAD = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b40"

CHOSEN = OpenApiExample("Two photos", value={"ids": [_PHOTO, _OTHER]}, request_only=True)
DAYS = OpenApiExample(
    "A summer", value={"days": {"from": "2025-06-01", "to": "2025-08-31"}}, request_only=True
)
ALL = OpenApiExample("All of it", value={}, request_only=True)
LOCKED_TOO = OpenApiExample(
    "With the locked folder, which is open", value={"includes_locked": True}, request_only=True
)
KEPT = OpenApiExample(
    "albums/西湖~3a1e7b10.json, in short",
    value={
        "id": "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b10",
        "title": "西湖",
        "order": "oldest",
        "photos": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
        "parent": {"id": "019aa9c4-4f2e-7a31-9d0b-52c7e86f1d44"},
    },
    request_only=True,
)
PLAN = OpenApiExample(
    "Two photos, one of which is still being edited",
    value={
        "id": _DOWNLOAD,
        "title": "photos",
        "is_ready": True,
        "photo_count": 2,
        "size": 8_000_700,
        "expires_at": "2026-11-23T08:00:00Z",
        "parts": [
            {
                "number": 1,
                "filename": "photos.zip",
                "photo_count": 2,
                "size": 8_000_700,
                "url": f"https://album.example.org/api/v1/downloads/{_DOWNLOAD}/parts/1",
            }
        ],
        "left_out": [{"asset_id": _OTHER, "filename": "IMG_2.jpg", "reason": "not_ready"}],
        "previews": [],
        "is_preparing": False,
    },
    response_only=True,
)
