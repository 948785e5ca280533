"""Examples for the reference page."""

from drf_spectacular.utils import OpenApiExample

KYOTO = OpenApiExample(
    "A trip",
    response_only=True,
    value={
        "id": "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e77",
        "kind": "trip",
        "title": "京都、大阪 · 2023年4月",
        "title_en": "Kyoto, Osaka · April 2023",
        "title_zh": "京都、大阪 · 2023年4月",
        "name": "",
        "first_day": "2023-04-02",
        "last_day": "2023-04-09",
        "shown_from": "2023-04-10",
        "shown_until": "2023-04-23",
        "person": None,
        "photo_count": 48,
        "cover": {
            "id": "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e78",
            "dominant_color": "#5a7d6c",
            "thumbnail_url": "https://photos.example.org/shiguang/renditions/…/thumbnail.….webp?…",
        },
        "is_saved": False,
        "is_hidden": False,
        "seen_at": None,
    },
)

RENAME = OpenApiExample(
    "Name it, and keep it", request_only=True, value={"name": "蜜月", "is_saved": True}
)

PERIOD = OpenApiExample(
    "Nothing of that spring",
    request_only=True,
    value={"first_day": "2020-03-01", "last_day": "2020-05-31"},
)

REGION = OpenApiExample(
    "Nothing from there", request_only=True, value={"country": "CN", "region": "Zhejiang"}
)
