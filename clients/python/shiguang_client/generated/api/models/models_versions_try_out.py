"""PUT /api/v1/models/versions/{version_id}/challenger"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.model_version_answer import ModelVersionAnswer


def _parse(response: httpx.Response) -> ModelVersionAnswer:
    response_200 = ModelVersionAnswer.from_dict(response.json())

    return response_200


def models_versions_try_out(
    version_id: UUID,
) -> Operation[ModelVersionAnswer]:
    """Makes it the one that is tried out beside the champion, in the place of another."""

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/models/versions/{version_id}/challenger".format(
            version_id=quote(str(version_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
