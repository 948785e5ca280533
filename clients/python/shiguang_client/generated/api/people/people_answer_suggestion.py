"""POST /api/v1/people/suggestions/{suggestion_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.answer_request import AnswerRequest
from ...models.edited import Edited
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def people_answer_suggestion(
    suggestion_id: UUID,
    *,
    body: AnswerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """Answers a question: `same` gives the face to the person, or merges the two people;
    `different` keeps them apart for ever; `unsure` asks again later.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/suggestions/{suggestion_id}".format(
            suggestion_id=quote(str(suggestion_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
