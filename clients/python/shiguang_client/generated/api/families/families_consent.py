"""PATCH /api/v1/families/{family_id}/consent"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.family import Family
from ...models.patched_consent_request import PatchedConsentRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Family:
    response_200 = Family.from_dict(response.json())

    return response_200


def families_consent(
    family_id: UUID,
    *,
    body: PatchedConsentRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Family]:
    """Consents to giving names, to taking them, or withdraws either, which holds at once."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/families/{family_id}/consent".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
