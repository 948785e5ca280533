"""GET /api/v1/duplicates"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.duplicate_group_page import DuplicateGroupPage
from ...models.duplicates_list_kind import DuplicatesListKind
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DuplicateGroupPage:
    response_200 = DuplicateGroupPage.from_dict(response.json())

    return response_200


def duplicates_list(
    *,
    cursor: str | Unset = UNSET,
    kind: DuplicatesListKind | Unset = UNSET,
    limit: int | Unset = 20,
) -> Operation[DuplicateGroupPage]:
    """Copies of one picture, and bursts; each group with the photo that we should keep."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/duplicates",
        "params": params,
    }
    return Operation(_kwargs, _parse)
