"""DELETE /api/v1/assets/{asset_id}/sidecar/{kind}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sidecars_delete_kind import SidecarsDeleteKind
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def sidecars_delete(
    asset_id: UUID,
    kind: SidecarsDeleteKind,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[None]:
    """Forgets a sidecar; the photo is described by its own file again."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/assets/{asset_id}/sidecar/{kind}".format(
            asset_id=quote(str(asset_id), safe=""),
            kind=quote(str(kind), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
