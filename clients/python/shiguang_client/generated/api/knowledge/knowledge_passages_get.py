"""GET /api/v1/knowledge/passages/{passage_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.read_passage import ReadPassage


def _parse(response: httpx.Response) -> ReadPassage:
    response_200 = ReadPassage.from_dict(response.json())

    return response_200


def knowledge_passages_get(
    passage_id: UUID,
) -> Operation[ReadPassage]:
    """A passage as it stands in its document: what a citation leads to."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/passages/{passage_id}".format(
            passage_id=quote(str(passage_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
