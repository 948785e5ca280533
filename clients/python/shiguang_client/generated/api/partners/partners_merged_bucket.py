"""GET /api/v1/partners/timeline/buckets/{bucket}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.merged_page import MergedPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> MergedPage:
    response_200 = MergedPage.from_dict(response.json())

    return response_200


def partners_merged_bucket(
    bucket: str,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[MergedPage]:
    """Photos of a day or a month, your own and those that partners show you, the newest first.
    A partner's photo says whose it is, and is reached through that partner: you cannot edit
    it.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/timeline/buckets/{bucket}".format(
            bucket=quote(str(bucket), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
