"""How requests say who is asking: an API key, or tokens that renew themselves."""

import threading
from collections.abc import AsyncGenerator, Callable, Generator

import httpx

from shiguang_client.generated.api.token.token_refresh import token_refresh
from shiguang_client.generated.models.refresh_request import RefreshRequest
from shiguang_client.generated.models.token_pair import TokenPair

Flow = Generator[httpx.Request, httpx.Response, None]


class ApiKey(httpx.Auth):
    def __init__(self, key: str) -> None:
        self.key = key

    def auth_flow(self, request: httpx.Request) -> Flow:
        _show(request, self.key)
        yield request


class Tokens(httpx.Auth):
    """An access token, renewed by the refresh token when it has expired; safe between threads.

    A refresh token is good for one exchange: `renewed` is told each new pair, to be kept.
    """

    requires_response_body = True

    def __init__(
        self, access: str, refresh: str, *, renewed: Callable[[TokenPair], None] | None = None
    ) -> None:
        self.access = access
        self.refresh = refresh
        self._renewed = renewed
        self._renewing = threading.Lock()

    def auth_flow(self, request: httpx.Request) -> Flow:
        shown = self.access
        _show(request, shown)
        response = yield request
        if response.status_code != httpx.codes.UNAUTHORIZED:
            return
        with self._renewing:
            if self.access == shown:  # otherwise another thread was faster
                answer = yield self._renewal(request.url)
                if not answer.is_success:
                    return
                self._keep(answer)
        _show(request, self.access)
        yield request

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        raise RuntimeError("these tokens are for synchronous clients")
        yield request  # type: ignore[unreachable]  # makes it a generator

    def _renewal(self, url: httpx.URL) -> httpx.Request:
        options = token_refresh(body=RefreshRequest(refresh_token=self.refresh)).request
        address = url.copy_with(raw_path=options["url"].encode())
        return httpx.Request(options["method"], address, json=options["json"])

    def _keep(self, answer: httpx.Response) -> None:
        pair = TokenPair.from_dict(answer.json())
        self.access, self.refresh = pair.access_token, pair.refresh_token
        if self._renewed:
            self._renewed(pair)


def _show(request: httpx.Request, token: str) -> None:
    request.headers["Authorization"] = f"Bearer {token}"
