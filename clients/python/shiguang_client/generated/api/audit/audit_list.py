"""GET /api/v1/audit"""

import datetime
from typing import Any
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.audit_entry_page import AuditEntryPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AuditEntryPage:
    response_200 = AuditEntryPage.from_dict(response.json())

    return response_200


def audit_list(
    *,
    action: str | Unset = UNSET,
    actor: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    since: datetime.datetime | Unset = UNSET,
    target_id: UUID | Unset = UNSET,
    target_type: str | Unset = UNSET,
    until: datetime.datetime | Unset = UNSET,
) -> Operation[AuditEntryPage]:
    """What administrators have done, and which accounts were joined, the latest first; nothing
    of it is ever changed.
    """

    params: dict[str, Any] = {}

    params["action"] = action

    params["actor"] = actor

    params["cursor"] = cursor

    params["limit"] = limit

    json_since: str | Unset = UNSET
    if not isinstance(since, Unset):
        json_since = since.isoformat()
    params["since"] = json_since

    json_target_id: str | Unset = UNSET
    if not isinstance(target_id, Unset):
        json_target_id = str(target_id)
    params["target_id"] = json_target_id

    params["target_type"] = target_type

    json_until: str | Unset = UNSET
    if not isinstance(until, Unset):
        json_until = until.isoformat()
    params["until"] = json_until

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/audit",
        "params": params,
    }
    return Operation(_kwargs, _parse)
