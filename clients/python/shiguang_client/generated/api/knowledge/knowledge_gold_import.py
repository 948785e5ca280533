"""POST /api/v1/knowledge/bases/{base_id}/gold/import"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.gold_file_request import GoldFileRequest
from ...models.gold_import import GoldImport
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> GoldImport:
    response_200 = GoldImport.from_dict(response.json())

    return response_200


def knowledge_gold_import(
    base_id: UUID,
    *,
    body: GoldFileRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[GoldImport]:
    """Takes every line that makes sense, and says of each other why not. What has the `id` or
    the words of one that is there changes it; nothing is deleted.

    JSONL: `{"id", "question", "language", "answerable", "sources": [{"document", "heading"} or
    {"question"}], "answer"}` a line, where a `document` is named by its address or title. CSV:
    the same columns, and in `sources` one a line as `document # heading` or `? question`.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/knowledge/bases/{base_id}/gold/import".format(
            base_id=quote(str(base_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
