"""A client of the store, as phones and browsers are: it knows nothing but the signed request."""

from collections.abc import Mapping

import httpx

from backend.storage.store import PresignedRequest


def send(
    request: PresignedRequest, content: bytes, *, headers: Mapping[str, str] | None = None
) -> httpx.Response:
    """Sends the bytes as the request says; `headers` replace its own."""
    if request.method == "POST":
        return httpx.post(request.url, data=dict(request.fields), files={"file": ("name", content)})
    return httpx.put(
        request.url, content=content, headers=request.headers if headers is None else headers
    )
