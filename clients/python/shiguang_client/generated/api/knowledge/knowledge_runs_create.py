"""POST /api/v1/knowledge/bases/{base_id}/runs"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_run import GoldRun
from ...models.new_gold_run_request import NewGoldRunRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldRun:
    response_201 = GoldRun.from_dict(response.json())

    return response_201


def knowledge_runs_create(
    base_id: UUID,
    *,
    body: NewGoldRunRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[GoldRun]:
    """Asks the gold set, of the base as it is or as it would be. Where such a run is under way,
    that is the answer.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/runs".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
