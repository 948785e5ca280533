"""GET /api/v1/models/stages"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.stage_reports import StageReports


def _parse(response: httpx.Response) -> StageReports:
    response_200 = StageReports.from_dict(response.json())

    return response_200


def stages_list() -> Operation[StageReports]:
    """Of which versions the results of every stage are, how many photos lack the one that
    workers make now, and how much computing they would be. Counts the whole ledger.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/stages",
    }
    return Operation(_kwargs, _parse)
