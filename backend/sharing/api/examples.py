"""Examples for the reference page."""

from drf_spectacular.utils import OpenApiExample

_ID = "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e77"

NEW_LINK = OpenApiExample(
    "Photos of a weekend, for a week",
    request_only=True,
    value={
        "assets": [_ID],
        "title": "西湖的周末",
        "password": "龙井茶2024",
        "expires_at": "2030-05-08T00:00:00Z",
    },
)
NEW_ALBUM_LINK = OpenApiExample(
    "An album to which guests may add",
    request_only=True,
    value={"album_id": _ID, "allows_upload": True, "reviews_uploads": False, "max_uploads": 500},
)
CHANGE_LINK = OpenApiExample(
    "Another password, and no downloads any more",
    request_only=True,
    value={"password": "明前龙井", "allows_download": False},
)
NAME_LINK = OpenApiExample(
    "An address that is easily said", request_only=True, value={"slug": "our-wedding"}
)
CHOICE = OpenApiExample("One photo more", request_only=True, value={"add": [_ID]})
UPLOAD_IDS = OpenApiExample("One photo", value={"ids": [_ID]})
UNLOCK = OpenApiExample("The password", request_only=True, value={"password": "龙井茶2024"})
REPORT = OpenApiExample(
    "I am in it, and was not asked",
    request_only=True,
    value={"reason": "privacy", "words": "第三张照片里是我家的门牌。"},
)
SUSPENSION = OpenApiExample(
    "What its owner is told",
    request_only=True,
    value={"reason": "照片中的人没有同意公开。"},
)
GUEST_UPLOAD = OpenApiExample(
    "A photo of mine, for all of us",
    request_only=True,
    value={
        "filename": "IMG_2041.JPG",
        "size": 2841733,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "content_type": "image/jpeg",
        "guest_name": "小王",
    },
)
PART_NUMBERS = OpenApiExample("Parts 3 and 4", request_only=True, value={"numbers": [3, 4]})
SHARED_ASSET = OpenApiExample(
    "A photo, without its place",
    response_only=True,
    value={
        "id": _ID,
        "media_type": "image/heic",
        "width": 4032,
        "height": 3024,
        "thumbhash": "3PcPCoYHeHh4iPd4+PeHj4A=",
        "dominant_color": "#5a7d6c",
        "captured_at": "2024-05-01T01:30:00Z",
        "captured_local_date": "2024-05-01",
        "caption": "西湖边的猫",
        "location": None,
        "thumbnail_url": "https://photos.example.org/shiguang/renditions/…/thumbnail.….webp?…",
        "preview_url": "https://photos.example.org/shiguang/renditions/…/preview.….webp?…",
        "playback_url": None,
    },
)
