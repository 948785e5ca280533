"""GET /api/v1/knowledge/bases/{base_id}/check"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.publishing_check import PublishingCheck


def _parse(response: httpx.Response) -> PublishingCheck:
    response_200 = PublishingCheck.from_dict(response.json())

    return response_200


def knowledge_check_get(
    base_id: UUID,
) -> Operation[PublishingCheck]:
    """Whether what is pending right now was compared with what is live, and how it came out."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/check".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
