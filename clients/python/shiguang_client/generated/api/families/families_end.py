"""DELETE /api/v1/families/{family_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def families_end(
    family_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Ends it, as its founder. Names that were accepted stay; all offers are withdrawn."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/families/{family_id}".format(
            family_id=quote(str(family_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
