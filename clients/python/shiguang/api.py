"""The public REST API, one method an operation, with retries.

Every operation used here may be repeated: asking twice for the same upload gives the same upload,
completing twice is one completion. The only exceptions, signing in and making a key, are sent once.
"""

from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Any, Self, cast

import httpx

from shiguang import __version__
from shiguang.backoff import RETRIED_STATUSES, Backoff
from shiguang.errors import ApiError, NotSignedIn, Unreachable
from shiguang.shapes import (
    Account,
    Asset,
    Failure,
    Jobs,
    Known,
    Part,
    SearchPage,
    Upload,
)

CHECK_LIMIT = 1000  # checksums in one question, by the API's own limit


class Api:
    """A connection to one server; safe to share between threads.

    Raises `ApiError` when the server refuses, `NotSignedIn` on 401 and `Unreachable` when nothing
    answers after all retries.
    """

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        backoff: Backoff | None = None,
        timeout: float = 30.0,
    ) -> None:
        headers = {"User-Agent": f"shiguang/{__version__}", "Accept": "application/json"}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        self.url = url.rstrip("/")
        self.backoff = backoff or Backoff()
        self.http = httpx.Client(
            base_url=f"{self.url}/api/v1", headers=headers, timeout=httpx.Timeout(timeout)
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.http.close()

    # account

    def account(self) -> Account:
        return cast(Account, self.call("GET", "/account"))

    # uploads

    def known(self, checksums: Sequence[str]) -> dict[str, Known]:
        """Which of these SHA-256 checksums (at most `CHECK_LIMIT`) the library already holds."""
        answer = self.call("POST", "/uploads/check", json={"checksums": list(checksums)})
        return cast("dict[str, Known]", answer["known"])

    def create_upload(
        self, *, filename: str, size: int, sha256: str, captured_at_hint: str, lane: str
    ) -> tuple[Upload, bool]:
        """The upload, and whether it was there already (a resumed one)."""
        response = self.send(
            "POST",
            "/uploads",
            json={
                "filename": filename,
                "size": size,
                "sha256": sha256,
                "captured_at_hint": captured_at_hint,
                "lane": lane,
            },
        )
        return cast(Upload, response.json()), response.status_code == httpx.codes.OK

    def upload(self, upload_id: str) -> Upload:
        return cast(Upload, self.call("GET", f"/uploads/{upload_id}"))

    def presign_parts(self, upload_id: str, numbers: Sequence[int]) -> list[Part]:
        path = f"/uploads/{upload_id}/parts"
        answer = self.call("POST", path, json={"numbers": list(numbers)})
        return cast("list[Part]", answer["parts"])

    def complete_upload(self, upload_id: str) -> Upload:
        return cast(Upload, self.call("POST", f"/uploads/{upload_id}/complete"))

    # progress

    def jobs(self) -> Jobs:
        return cast(Jobs, self.call("GET", "/jobs"))

    def failures(self) -> Iterator[Failure]:
        return self._pages("/jobs/failures", {})

    def replay_failures(self) -> int:
        """Run every failed stage again; the number of stages."""
        return int(self.call("POST", "/jobs/failures/replay")["replayed"])

    # library

    def assets(self, **filters: str) -> Iterator[Asset]:
        return self._pages("/assets", filters)

    def search(self, words: str, *, limit: int) -> SearchPage:
        return cast(SearchPage, self.call("GET", "/search", params={"q": words, "limit": limit}))

    # albums

    def album_for_folder(self, path: str) -> str:
        """The id of the album that stands for a folder, made where there is none yet."""
        return str(self.call("POST", "/albums/folders", json={"path": path})["id"])

    def add_to_album(self, album_id: str, asset_ids: Sequence[str]) -> int:
        """Puts photos into an album; how many of them were not in it before."""
        body = {"ids": list(asset_ids)}
        answer = self.call("POST", f"/albums/{album_id}/assets", json=body)
        return sum(item["result"] == "added" for item in answer["items"])

    # transport

    def call(self, method: str, path: str, **options: Any) -> Any:
        """The decoded JSON of an answer; None when it has no body."""
        response = self.send(method, path, **options)
        try:
            return response.json() if response.content else None
        except ValueError as error:
            raise Unreachable(f"what answers at {self.url} is no album") from error

    def send(self, method: str, path: str, *, retry: bool = True, **options: Any) -> httpx.Response:
        attempts = self.backoff.attempts if retry else 1
        for attempt in range(attempts):
            final = attempt == attempts - 1
            try:
                response = self.http.request(method, path, **options)
            except httpx.TransportError as error:
                if final:
                    raise Unreachable(f"{self.url} does not answer: {_words(error)}") from error
                self.backoff.wait(attempt)
                continue
            if response.status_code in RETRIED_STATUSES and not final:
                self.backoff.wait(attempt, response)
                continue
            return _checked(response)
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _pages(self, path: str, params: dict[str, str]) -> Iterator[Any]:
        """Every item of a cursor list; pages are fetched as they are needed."""
        query = dict(params)
        while True:
            page = self.call("GET", path, params=query)
            yield from page["items"]
            if not page["next_cursor"]:
                return
            query["cursor"] = page["next_cursor"]


def problem_of(response: httpx.Response) -> dict[str, Any]:
    """The problem document of an answer, or the best that can be said without one."""
    try:
        document = response.json()
    except ValueError:
        document = None
    if isinstance(document, dict):
        return document
    return {"title": f"HTTP {response.status_code} {response.reason_phrase}".strip()}


def _checked(response: httpx.Response) -> httpx.Response:
    if response.is_success:
        return response
    if response.is_redirect:
        # Following would turn a POST into a GET; the address itself should be put right.
        target = response.headers.get("Location", "")
        raise ApiError(response.status_code, {"detail": f"the server redirects to {target}"})
    if response.status_code == httpx.codes.UNAUTHORIZED:
        raise NotSignedIn("the server does not accept this key; run `shiguang login URL` again")
    raise ApiError(response.status_code, problem_of(response))


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__
