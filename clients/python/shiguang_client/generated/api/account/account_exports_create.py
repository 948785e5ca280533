"""POST /api/v1/account/exports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.export import Export
from ...models.new_export_request import NewExportRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Export:
    response_202 = Export.from_dict(response.json())

    return response_202


def account_exports_create(
    *,
    body: NewExportRequest | Unset = UNSET,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[Export]:
    """Begins an export of everything: originals by year and month with XMP sidecars, edited
    pictures, albums, people, and a manifest with SHA-256. Its parts appear one after the other;
    look again until `is_ready`. What is in the trash stays out.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/exports",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
