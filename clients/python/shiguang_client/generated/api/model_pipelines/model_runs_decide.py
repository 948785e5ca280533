"""POST /api/v1/model-runs/{run_id}/decisions"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.decide_request import DecideRequest
from ...models.decision import Decision
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Decision:
    response_201 = Decision.from_dict(response.json())

    return response_201


def model_runs_decide(
    run_id: UUID,
    *,
    body: DecideRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Decision]:
    """Approves the run's candidate, or rejects it, which ends the run."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/model-runs/{run_id}/decisions".format(
            run_id=quote(str(run_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
