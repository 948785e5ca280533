"""GET /api/v1/knowledge/bases/{base_id}/gold/export"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_gold_export_format import KnowledgeGoldExportFormat
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> str:
    return response.text


def knowledge_gold_export(
    base_id: UUID,
    *,
    format_: KnowledgeGoldExportFormat | Unset = "jsonl",
) -> Operation[str]:
    """The gold set as a file that can be imported again, here or elsewhere."""

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases/{base_id}/gold/export".format(
            base_id=quote(str(base_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
