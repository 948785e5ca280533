"""POST /api/v1/models/versions/{version_id}/promote"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.reason_request import ReasonRequest
from ...models.release import Release
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Release:
    response_201 = Release.from_dict(response.json())

    return response_201


def models_versions_promote(
    version_id: UUID,
    *,
    body: ReasonRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Release]:
    """Makes it the one that answers; the one before is kept for rolling back."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/models/versions/{version_id}/promote".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
