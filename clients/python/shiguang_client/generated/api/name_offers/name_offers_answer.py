"""POST /api/v1/name-offers/{offer_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited import Edited
from ...models.offer_answer_request import OfferAnswerRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def name_offers_answer(
    offer_id: UUID,
    *,
    body: OfferAnswerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """`accept` gives your person the name, as an edit that can be undone; `refuse` is for good.
    Nobody is merged, and the relative is not told.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/name-offers/{offer_id}".format(
            offer_id=quote(str(offer_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
