from drf_spectacular.utils import OpenApiExample

WISH = OpenApiExample(
    "Photos and albums",
    value={
        "url": "https://example.com/shiguang",
        "description": "our backup",
        "events": ["asset.processed", "asset.deleted", "album.changed"],
    },
    request_only=True,
)
SWITCH_OFF = OpenApiExample("Switch it off", value={"enabled": False}, request_only=True)
SINCE = OpenApiExample("Since Monday", value={"since": "2026-11-16T00:00:00Z"}, request_only=True)
