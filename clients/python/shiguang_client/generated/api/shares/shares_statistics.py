"""GET /api/v1/shares/{share_id}/statistics"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.link_statistics import LinkStatistics


def _parse(response: httpx.Response) -> LinkStatistics:
    response_200 = LinkStatistics.from_dict(response.json())

    return response_200


def shares_statistics(
    share_id: UUID,
) -> Operation[LinkStatistics]:
    """How often guests came and downloaded, by day. Nothing is kept of who they are."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares/{share_id}/statistics".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
