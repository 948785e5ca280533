"""GET /api/v1/moderation/cases/{case_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_case_detail import ModerationCaseDetail


def _parse(response: httpx.Response) -> ModerationCaseDetail:
    response_200 = ModerationCaseDetail.from_dict(response.json())

    return response_200


def moderation_case(
    case_id: UUID,
) -> Operation[ModerationCaseDetail]:
    """One case, with its picture. That somebody looked is written into the audit."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/cases/{case_id}".format(
            case_id=quote(str(case_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
