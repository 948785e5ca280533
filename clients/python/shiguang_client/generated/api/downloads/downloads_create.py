"""POST /api/v1/downloads"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.download_plan import DownloadPlan
from ...models.new_download_request import NewDownloadRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DownloadPlan:
    response_201 = DownloadPlan.from_dict(response.json())

    return response_201


def downloads_create(
    *,
    body: NewDownloadRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[DownloadPlan]:
    """Plans a download of chosen photos, or of all photos of some days: originals, the films of
    live photos, and edited pictures beside them. The answer has the ZIP files to fetch, each of
    bounded size. At most 20,000 photos (`too_many_photos`); more of them are an export.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/downloads",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
