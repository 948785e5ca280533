"""GET /api/v1/knowledge/runs/{run_id}/results"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_result_page import GoldResultPage
from ...models.knowledge_runs_results_list_language import KnowledgeRunsResultsListLanguage
from ...models.knowledge_runs_results_list_outcome import KnowledgeRunsResultsListOutcome
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldResultPage:
    response_200 = GoldResultPage.from_dict(response.json())

    return response_200


def knowledge_runs_results_list(
    run_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    language: KnowledgeRunsResultsListLanguage | Unset = UNSET,
    limit: int | Unset = 50,
    outcome: KnowledgeRunsResultsListOutcome | Unset = UNSET,
    right: bool | None | Unset = UNSET,
) -> Operation[GoldResultPage]:
    """What came of each question: whether it was found, where, and what was answered."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_language: str | Unset = UNSET
    if not isinstance(language, Unset):
        json_language = language

    params["language"] = json_language

    params["limit"] = limit

    json_outcome: str | Unset = UNSET
    if not isinstance(outcome, Unset):
        json_outcome = outcome

    params["outcome"] = json_outcome

    json_right: bool | None | Unset
    if isinstance(right, Unset):
        json_right = UNSET
    else:
        json_right = right
    params["right"] = json_right

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/runs/{run_id}/results".format(
            run_id=quote(str(run_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
