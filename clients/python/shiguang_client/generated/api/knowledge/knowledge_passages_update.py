"""PATCH /api/v1/knowledge/editing/passages/{passage_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_passage import KnowledgePassage
from ...models.patched_passage_edit_request import PatchedPassageEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgePassage:
    response_200 = KnowledgePassage.from_dict(response.json())

    return response_200


def knowledge_passages_update(
    passage_id: UUID,
    *,
    body: PatchedPassageEditRequest | Unset = UNSET,
) -> Operation[KnowledgePassage]:
    """Changes its words, or whether it is answered from, once that is published. The answer
    has another id: a passage never changes, another takes its place.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/knowledge/editing/passages/{passage_id}".format(
            passage_id=quote(str(passage_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
