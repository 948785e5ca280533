"""Examples for the API's reference."""

from typing import Any

from drf_spectacular.utils import OpenApiExample

_SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
_UPLOAD_ID = "01990d3e-6c1a-7d41-8f5b-2d9a8f0c4e77"
_OWNER_ID = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
_STORE = f"https://store.example.com/shiguang/originals/{_OWNER_ID}/{_UPLOAD_ID}"
_SIGNATURE = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=…"


def _request(url: str, headers: dict[str, str]) -> dict[str, Any]:
    return {"method": "PUT", "url": url, "headers": headers, "fields": {}}


def _part(number: int, size: int) -> dict[str, Any]:
    url = f"{_STORE}?uploadId=6f1c…&partNumber={number}&{_SIGNATURE}"
    return {"number": number, "size": size, "request": _request(url, {})}


_PENDING: dict[str, Any] = {
    "id": _UPLOAD_ID,
    "state": "pending",
    "method": "put",
    "request": _request(
        f"{_STORE}?{_SIGNATURE}", {"Content-Type": "image/jpeg", "If-None-Match": "*"}
    ),
    "part_size": None,
    "parts": [],
    "stored_parts": [],
    "expires_at": "2026-05-02T08:00:00Z",
    "asset_id": None,
    "trashed": False,
}
_ENDED = _PENDING | {"request": None}
_KNOWN = _ENDED | {"id": None, "method": None, "expires_at": None, "state": "duplicate"}
_HALF_SENT = _PENDING | {
    "method": "multipart",
    "request": None,
    "part_size": 8_388_608,
    "parts": [_part(2, 4_611_392)],
    "stored_parts": [{"number": 1, "size": 8_388_608}],
}

CHECK = [
    OpenApiExample("One file", value={"checksums": [_SHA256]}, request_only=True),
    OpenApiExample(
        "It is in the library",
        value={"known": {_SHA256: {"asset_id": _UPLOAD_ID, "trashed": False}}},
        response_only=True,
    ),
]

CREATE = [
    OpenApiExample(
        "A photo of 4 MB",
        value={
            "filename": "IMG_0421.jpg",
            "size": 4_194_304,
            "sha256": _SHA256,
            "content_type": "image/jpeg",
            "captured_at_hint": "2026-05-01T10:20:30+08:00",
        },
        request_only=True,
    ),
    OpenApiExample("Send it", value=_PENDING, response_only=True, status_codes=["201"]),
    OpenApiExample(
        "It is in the library, in the trash",
        value=_KNOWN | {"asset_id": _UPLOAD_ID, "trashed": True},
        response_only=True,
        status_codes=["200"],
    ),
]

RESUME = [OpenApiExample("Half of it has arrived", value=_HALF_SENT, response_only=True)]

PARTS = [
    OpenApiExample("The second part", value={"numbers": [2]}, request_only=True),
    OpenApiExample("Send it", value={"parts": [_part(2, 4_611_392)]}, response_only=True),
]

COMPLETE = [
    OpenApiExample(
        "It is a photo now",
        value=_ENDED | {"state": "accepted", "asset_id": _UPLOAD_ID},
        response_only=True,
    )
]
