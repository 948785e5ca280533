"""GET /api/v1/memories"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.memories_list_kind import MemoriesListKind
from ...models.memory_page import MemoryPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> MemoryPage:
    response_200 = MemoryPage.from_dict(response.json())

    return response_200


def memories_list(
    *,
    current: bool | None | Unset = UNSET,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    hidden: bool | None | Unset = UNSET,
    kind: MemoriesListKind | Unset = UNSET,
    limit: int | Unset = 24,
    saved: bool | None | Unset = UNSET,
) -> Operation[MemoryPage]:
    """Memories that were brought up so far, the latest first. They are made once a day."""

    params: dict[str, Any] = {}

    json_current: bool | None | Unset
    if isinstance(current, Unset):
        json_current = UNSET
    else:
        json_current = current
    params["current"] = json_current

    params["cursor"] = cursor

    params["fields"] = fields

    json_hidden: bool | None | Unset
    if isinstance(hidden, Unset):
        json_hidden = UNSET
    else:
        json_hidden = hidden
    params["hidden"] = json_hidden

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["limit"] = limit

    json_saved: bool | None | Unset
    if isinstance(saved, Unset):
        json_saved = UNSET
    else:
        json_saved = saved
    params["saved"] = json_saved

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/memories",
        "params": params,
    }
    return Operation(_kwargs, _parse)
