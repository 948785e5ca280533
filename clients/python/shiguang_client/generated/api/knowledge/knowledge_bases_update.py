"""PATCH /api/v1/knowledge/bases/{base_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_base import KnowledgeBase
from ...models.patched_knowledge_base_edit_request import PatchedKnowledgeBaseEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgeBase:
    response_200 = KnowledgeBase.from_dict(response.json())

    return response_200


def knowledge_bases_update(
    base_id: UUID,
    *,
    body: PatchedKnowledgeBaseEditRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[KnowledgeBase]:
    """Changes it at once; who may ask and edit is its owner's to say."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/knowledge/bases/{base_id}".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
