"""DELETE /api/v1/knowledge/bases/{base_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def knowledge_bases_delete(
    base_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Deletes it with everything in it. What was asked and answered stays in the record."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/knowledge/bases/{base_id}".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
