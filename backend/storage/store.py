"""The object-store contract: what the product asks of a bucket."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StoredObject:
    key: str
    size: int
    etag: str
    last_modified: datetime


@dataclass(frozen=True, slots=True)
class StoredPart:
    number: int  # from 1
    size: int
    etag: str


@dataclass(frozen=True, slots=True)
class PresignedRequest:
    """A request that the client may send as it stands; `fields` is a form's (POST policies)."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)


class ObjectStore(Protocol):
    """One bucket. Every method raises `errors.Unavailable` when the store does not answer."""

    def head(self, key: str) -> StoredObject | None: ...

    def download(self, key: str, path: Path) -> None:
        """Raises FileNotFoundError when there is no such object."""

    def read(self, key: str) -> bytes:
        """The whole object, for renditions and crops. Raises FileNotFoundError."""

    def reading(self, key: str, *, start: int = 0) -> AbstractContextManager[Iterator[bytes]]:
        """The object from the byte `start` on, in pieces; the connection ends with the block.

        Raises FileNotFoundError at once, and Unavailable also between two pieces.
        """

    def put(self, key: str, content: bytes, *, content_type: str) -> None: ...

    def copy(self, source: str, key: str) -> None:
        """Within the store: no byte passes through here. Raises FileNotFoundError."""

    def upload(self, key: str, path: Path, *, content_type: str) -> None:
        """A file of any size; the object is there as a whole, or not at all."""

    def keys_below(self, prefix: str) -> list[str]:
        """Up to a thousand keys that begin with this, in order."""

    def objects_after(self, key: str) -> list[StoredObject]:
        """Up to a thousand objects of the bucket whose keys come after this one, in order."""

    def delete(self, keys: Iterable[str]) -> None:
        """Deletes what exists; a missing object is no error."""

    def presign_get(
        self, key: str, *, expires_in: timedelta, download_as: str | None = None
    ) -> str: ...

    def presign_view(
        self, key: str, *, valid_for: timedelta = ..., window: timedelta = ..., cached: bool = True
    ) -> str:
        """For showing a derived object: the same URL for a window of time, so that it is cached
        (or, if it must not be, is kept nowhere), good for at least `valid_for` more."""

    def presign_put(
        self, key: str, *, size: int, content_type: str, expires_in: timedelta
    ) -> PresignedRequest:
        """Bound to the size and the content type, and to a key under which nothing stands yet.

        Sent once more, the store refuses it (412): the URL outlives the upload, and must not serve
        to put other bytes in the place of an accepted original.
        """

    def presign_post(
        self, key: str, *, size: int, content_type: str, expires_in: timedelta
    ) -> PresignedRequest:
        """A form policy bound to the size and the content type."""

    def create_multipart(self, key: str, *, content_type: str) -> str: ...

    def presign_part(
        self, key: str, multipart_id: str, number: int, *, size: int, expires_in: timedelta
    ) -> PresignedRequest: ...

    def put_part(self, key: str, multipart_id: str, number: int, content: bytes) -> None:
        """A part that passes through here. Raises FileNotFoundError for a multipart upload that was
        completed or aborted."""

    def list_parts(self, key: str, multipart_id: str) -> list[StoredPart]:
        """Raises FileNotFoundError when the multipart upload was completed or aborted."""

    def complete_multipart(self, key: str, multipart_id: str, parts: Sequence[StoredPart]) -> None:
        """May raise FileNotFoundError when the multipart upload was completed or aborted."""

    def abort_multipart(self, key: str, multipart_id: str) -> None:
        """Drops the parts; one that was completed or aborted before is left as it is."""
