"""POST /api/v1/model-pipelines/{task}/triggers"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.new_trigger import NewTrigger
from ...models.trigger_request import TriggerRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> NewTrigger:
    response_201 = NewTrigger.from_dict(response.json())

    return response_201


def model_triggers_create(
    task: str,
    *,
    body: TriggerRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[NewTrigger]:
    """Makes an address that begins the pipeline; it is shown this once."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-pipelines/{task}/triggers".format(
            task=quote(str(task), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
