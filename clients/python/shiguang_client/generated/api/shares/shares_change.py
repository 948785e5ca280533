"""PATCH /api/v1/shares/{share_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.link import Link
from ...models.patched_link_terms_request import PatchedLinkTermsRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Link:
    response_200 = Link.from_dict(response.json())

    return response_200


def shares_change(
    share_id: UUID,
    *,
    body: PatchedLinkTermsRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Link]:
    """Sets what is given and leaves the rest; it holds for the next request of any guest."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/shares/{share_id}".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
