"""Moves one file's bytes into the object store, by the requests that the API signed."""

from collections.abc import Callable, Iterator
from typing import BinaryIO
from uuid import UUID

import httpx

from shiguang.api import Api
from shiguang.errors import ChangedWhileReading, StoreError, UrlExpired
from shiguang.files import Found
from shiguang_client.backoff import RETRIED_STATUSES, Backoff
from shiguang_client.generated.models import Part, PresignedRequest, Upload

CHUNK_BYTES = 256 * 1024
PARTS_ASKED_AT_ONCE = 20
RENEWALS = 3
_ALREADY_THERE = 412  # an earlier try arrived, and its answer was lost; completing checks the size

Sent = Callable[[int], None]  # bytes on their way; negative when a try was in vain
Renew = Callable[[], Upload]


class Transfer:
    """Sends files with one pool of connections; safe to share between threads.

    Raises `StoreError` when the store refuses or stays silent, `ApiError` when the API does, and
    `ChangedWhileReading` when the file is no longer the one that was hashed.
    """

    def __init__(self, api: Api, *, backoff: Backoff | None = None, connections: int = 8) -> None:
        self.api = api
        self.backoff = backoff or api.backoff
        self.http = httpx.Client(
            timeout=httpx.Timeout(60.0, connect=15.0),
            limits=httpx.Limits(max_connections=connections),
        )

    def close(self) -> None:
        self.http.close()

    def send(self, found: Found, upload: Upload, *, renew: Renew, sent: Sent) -> None:
        """Put the bytes where `upload` says; `renew` asks the API for the upload once more."""
        with found.open() as file:
            found.ensure_unchanged(file)
            if upload.method == "multipart":
                self._send_parts(file, found.size, upload, sent)
            else:
                self._send_whole(file, found.size, upload, renew, sent)
            found.ensure_unchanged(file)

    def _send_whole(
        self, file: BinaryIO, size: int, upload: Upload, renew: Renew, sent: Sent
    ) -> None:
        for renewal in range(RENEWALS):
            request = upload.request
            if request is None:
                raise StoreError("the server gave no address to send the file to")
            try:
                self.put(request, file, 0, size, sent)
                return
            except UrlExpired:
                if renewal == RENEWALS - 1:
                    raise
                upload = renew()

    def _send_parts(self, file: BinaryIO, total: int, upload: Upload, sent: Sent) -> None:
        upload_id, part_size = upload.id, upload.part_size
        if not upload_id or not part_size:
            raise StoreError("the server did not say how to cut the file")
        count = -(-total // part_size)
        stored = {part.number: part.size for part in upload.stored_parts}
        missing: list[int] = []
        for number in range(1, count + 1):
            size = min(part_size, total - (number - 1) * part_size)
            if stored.get(number) == size:
                sent(size)
            else:
                missing.append(number)
        signed = {part.number: part for part in upload.parts}
        for index, number in enumerate(missing):
            if number not in signed:
                wanted = missing[index : index + PARTS_ASKED_AT_ONCE]
                signed = {p.number: p for p in self.api.presign_parts(upload_id, wanted)}
            self._send_part(file, upload_id, signed[number], part_size, sent)

    def _send_part(
        self, file: BinaryIO, upload_id: UUID, part: Part, part_size: int, sent: Sent
    ) -> None:
        offset = (part.number - 1) * part_size
        for renewal in range(RENEWALS):
            try:
                self.put(part.request, file, offset, part.size, sent)
                return
            except UrlExpired:
                if renewal == RENEWALS - 1:
                    raise
                part = self.api.presign_parts(upload_id, [part.number])[0]

    def put(
        self, request: PresignedRequest, file: BinaryIO, offset: int, size: int, sent: Sent
    ) -> None:
        """A piece of the file, by this request. Raises UrlExpired, for who can ask for another."""
        reason = ""
        for attempt in range(self.backoff.attempts):
            tally = _Tally(sent)
            answer: httpx.Response | None = None
            try:
                answer = self.http.request(
                    request.method,
                    request.url,
                    headers={**request.headers.additional_properties, "Content-Length": str(size)},
                    content=_read(file, offset, size, tally),
                )
                if answer.is_success or answer.status_code == _ALREADY_THERE:
                    return
                reason = _refusal(answer)
            except httpx.TransportError as error:
                reason = str(error) or type(error).__name__
            except StoreError:
                tally.take_back()
                raise
            tally.take_back()
            if attempt < self.backoff.attempts - 1:
                self.backoff.wait(attempt, answer)
        raise StoreError(f"{reason}, {self.backoff.attempts} times")


def _refusal(answer: httpx.Response) -> str:
    """Words for a refusal that may pass; raises for one that trying again cannot change."""
    words = f"the store answered {answer.status_code}"
    if answer.status_code in {401, 403}:
        raise UrlExpired(words)
    if answer.status_code not in RETRIED_STATUSES:
        raise StoreError(words)
    return words


class _Tally:
    """Counts what one try has sent, so that a failed try can be subtracted from the progress."""

    def __init__(self, sent: Sent) -> None:
        self._sent = sent
        self._bytes = 0

    def add(self, count: int) -> None:
        self._bytes += count
        self._sent(count)

    def take_back(self) -> None:
        if self._bytes:
            self._sent(-self._bytes)
        self._bytes = 0


def _read(file: BinaryIO, offset: int, size: int, tally: _Tally) -> Iterator[bytes]:
    file.seek(offset)
    left = size
    while left:
        chunk = file.read(min(CHUNK_BYTES, left))
        if not chunk:
            raise ChangedWhileReading("the file became shorter while it was sent")
        left -= len(chunk)
        tally.add(len(chunk))
        yield chunk
