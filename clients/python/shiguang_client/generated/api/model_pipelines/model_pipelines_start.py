"""POST /api/v1/model-pipelines/{task}/runs"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.run import Run
from ...models.start_run_request import StartRunRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Run:
    response_201 = Run.from_dict(response.json())

    return response_201


def model_pipelines_start(
    task: str,
    *,
    body: StartRunRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Run]:
    """Begins a run. Several of one pipeline may be on their way; their candidates stand beside
    the champion one after the other.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-pipelines/{task}/runs".format(
            task=quote(str(task), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
