"""POST /api/v1/people/edits/{edit_id}/undo"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.edited import Edited
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Edited:
    response_200 = Edited.from_dict(response.json())

    return response_200


def people_undo(
    edit_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Edited]:
    """Takes an edit back; the undo is an edit itself, and can be undone.

    Refused (`edited_since`) where what it changed has been changed again by the owner; what the
    machine did since gives way.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/people/edits/{edit_id}/undo".format(
            edit_id=quote(str(edit_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
