"""DELETE /api/v1/assets/{asset_id}/tags/{slug}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def assets_tags_remove(
    asset_id: UUID,
    slug: str,
) -> Operation[None]:
    """Says that a photo does not show this, nor any kind of it; no later run brings it back."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/assets/{asset_id}/tags/{slug}".format(
            asset_id=quote(str(asset_id), safe=""),
            slug=quote(str(slug), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
