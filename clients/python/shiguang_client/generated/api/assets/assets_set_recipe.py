"""PUT /api/v1/assets/{asset_id}/recipe"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asset import Asset
from ...models.recipe_request import RecipeRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Asset:
    response_200 = Asset.from_dict(response.json())

    return response_200


def assets_set_recipe(
    asset_id: UUID,
    *,
    body: RecipeRequest,
    if_match: str | Unset = UNSET,
) -> Operation[Asset]:
    """Has the photo shown otherwise; the original is never touched.

    The pictures are made in the background, and until then the original's are shown. Boxes of
    faces and of text are answered where they lie in the picture that is shown.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/assets/{asset_id}/recipe".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
