"""GET /api/v1/knowledge/bases/{base_id}/passages"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_editing_passages_list_kind import KnowledgeEditingPassagesListKind
from ...models.knowledge_passage_page import KnowledgePassagePage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> KnowledgePassagePage:
    response_200 = KnowledgePassagePage.from_dict(response.json())

    return response_200


def knowledge_editing_passages_list(
    base_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    document: UUID | Unset = UNSET,
    kind: KnowledgeEditingPassagesListKind | Unset = UNSET,
    limit: int | Unset = 50,
    q: str | Unset = UNSET,
) -> Operation[KnowledgePassagePage]:
    """The passages of a base as they would be, document by document."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    json_document: str | Unset = UNSET
    if not isinstance(document, Unset):
        json_document = str(document)
    params["document"] = json_document

    json_kind: str | Unset = UNSET
    if not isinstance(kind, Unset):
        json_kind = kind

    params["kind"] = json_kind

    params["limit"] = limit

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/passages".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
