"""POST /api/v1/model-runs/{run_id}/rollback"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.roll_back_run_request import RollBackRunRequest
from ...models.run import Run
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Run:
    response_202 = Run.from_dict(response.json())

    return response_202


def model_runs_roll_back(
    run_id: UUID,
    *,
    body: RollBackRunRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Run]:
    """The version before the run's answers again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-runs/{run_id}/rollback".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
