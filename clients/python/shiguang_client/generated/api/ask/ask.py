"""POST /api/v1/ask"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.ask_answer import AskAnswer
from ...models.ask_request import AskRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AskAnswer:
    response_200 = AskAnswer.from_dict(response.json())

    return response_200


def ask(
    *,
    body: AskRequest | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AskAnswer]:
    """Answers a sentence: 去年国庆和奶奶在北京, "how often were we at the lake in 2023?".

    It becomes filters, all of which hold of the photos that are found; show them, let them be
    changed, and send them back in place of the text. A question is answered in a sentence too,
    in its own language, which is put together from the rows found. Names that the album does
    not know (`unknown_name`) are refused in filters, and left over in a text.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/ask",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
