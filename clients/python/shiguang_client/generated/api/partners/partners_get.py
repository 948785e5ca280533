"""GET /api/v1/partners/{partnership_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.partnership import Partnership


def _parse(response: httpx.Response) -> Partnership:
    response_200 = Partnership.from_dict(response.json())

    return response_200


def partners_get(
    partnership_id: UUID,
) -> Operation[Partnership]:
    """One partner."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
