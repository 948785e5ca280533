"""GET /api/v1/models/releases"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.models_releases_list_task import ModelsReleasesListTask
from ...models.release_page import ReleasePage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ReleasePage:
    response_200 = ReleasePage.from_dict(response.json())

    return response_200


def models_releases_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    task: ModelsReleasesListTask | Unset = UNSET,
) -> Operation[ReleasePage]:
    """What answered since when, by whose word and why; the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_task: str | Unset = UNSET
    if not isinstance(task, Unset):
        json_task = task

    params["task"] = json_task

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/releases",
        "params": params,
    }
    return Operation(_kwargs, _parse)
