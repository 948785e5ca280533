"""POST /api/v1/model-runs/{run_id}/fork"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.fork_run_request import ForkRunRequest
from ...models.run import Run
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Run:
    response_201 = Run.from_dict(response.json())

    return response_201


def model_runs_fork(
    run_id: UUID,
    *,
    body: ForkRunRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Run]:
    """A new run that goes on from a finished step of this one, with what came before it."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-runs/{run_id}/fork".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
