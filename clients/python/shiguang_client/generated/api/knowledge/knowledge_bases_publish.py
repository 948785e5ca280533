"""POST /api/v1/knowledge/bases/{base_id}/publish"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.published import Published
from ...models.publishing_request import PublishingRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Published:
    response_200 = Published.from_dict(response.json())

    return response_200


def knowledge_bases_publish(
    base_id: UUID,
    *,
    body: PublishingRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Published]:
    """From now on it is answered from what was pending.

    A base with a gold set is checked before (`POST .../check`): `check_needed` where exactly
    what is pending was not compared with what is live, and `check_worse` where answers that are
    right would be wrong, unless `accept_worse` says that they may.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/publish".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
