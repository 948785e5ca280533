"""GET /api/v1/shares/{share_id}/qr.svg"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> bytes:
    return response.content


def shares_qr_svg(
    share_id: UUID,
) -> Operation[bytes]:
    """The link's address as a QR code, to be scaled at will: with its key, which lasts."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares/{share_id}/qr.svg".format(
            share_id=quote(str(share_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
