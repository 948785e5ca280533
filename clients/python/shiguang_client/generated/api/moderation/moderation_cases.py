"""GET /api/v1/moderation/cases"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_case_page import ModerationCasePage
from ...models.moderation_cases_state import ModerationCasesState
from ...models.moderation_cases_subject import ModerationCasesSubject
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ModerationCasePage:
    response_200 = ModerationCasePage.from_dict(response.json())

    return response_200


def moderation_cases(
    *,
    appealed: bool | None | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    state: ModerationCasesState | Unset = UNSET,
    subject: ModerationCasesSubject | Unset = UNSET,
) -> Operation[ModerationCasePage]:
    """What waits for an administrator, the latest first. A photo that its owner has taken out
    of every public link is not among it, nor is anything else of a library.
    """

    params: dict[str, Any] = {}

    json_appealed: bool | None | Unset
    if isinstance(appealed, Unset):
        json_appealed = UNSET
    else:
        json_appealed = appealed
    params["appealed"] = json_appealed

    params["cursor"] = cursor

    params["limit"] = limit

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    json_subject: str | Unset = UNSET
    if not isinstance(subject, Unset):
        json_subject = subject

    params["subject"] = json_subject

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/cases",
        "params": params,
    }
    return Operation(_kwargs, _parse)
