"""PATCH /api/v1/partners/{partnership_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.partnership import Partnership
from ...models.patched_partner_change_request import PatchedPartnerChangeRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Partnership:
    response_200 = Partnership.from_dict(response.json())

    return response_200


def partners_change(
    partnership_id: UUID,
    *,
    body: PatchedPartnerChangeRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Partnership]:
    """Who shows says what is seen, from the next request on; who sees says `in_timeline`."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/partners/{partnership_id}".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
