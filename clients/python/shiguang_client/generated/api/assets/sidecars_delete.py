"""DELETE /api/v1/assets/{asset_id}/sidecar/{kind}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.sidecars_delete_kind import SidecarsDeleteKind


def _parse(response: httpx.Response) -> None:
    return None


def sidecars_delete(
    asset_id: UUID,
    kind: SidecarsDeleteKind,
) -> Operation[None]:
    """Forgets a sidecar; the photo is described by its own file again."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/assets/{asset_id}/sidecar/{kind}".format(
            asset_id=quote(str(asset_id), safe=""),
            kind=quote(str(kind), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
