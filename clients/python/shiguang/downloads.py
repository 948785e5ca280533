"""Bytes out of the album: a file is whole under its name, or it has another name.

What has come so far lies in `<name>.part`, and is gone on with by a range request (RFC 9110,
section 14). A file is checked against its SHA-256 before it gets its name.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from shiguang.errors import StoreError, UrlExpired
from shiguang.files import Found
from shiguang.hashing import sha256_of
from shiguang.journal import Journal
from shiguang_client.backoff import RETRIED_STATUSES, Backoff

_REFUSED = frozenset({httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file of the album's. sha256: "" where the album does not know it."""

    url: str
    size: int
    sha256: str


@dataclass(slots=True)
class Downloader:
    """Safe to share between threads, each with files of its own. `check` may raise to stop."""

    http: httpx.Client
    journal: Journal
    backoff: Backoff
    check: Callable[[], None] = lambda: None

    def has(self, path: Path, wanted: Wanted) -> bool:
        """Whether the file lies there already, with this very content."""
        try:
            status = path.stat()
        except FileNotFoundError:
            return False
        if status.st_size != wanted.size:
            return False
        if not wanted.sha256:
            return True
        found = Found(path, status.st_size, status.st_mtime_ns)
        known = self.journal.recall(found)
        if known is None:
            known = sha256_of(found, check=self.check)
            self.journal.remember(found, known)
        return known == wanted.sha256

    def fetch(self, path: Path, wanted: Wanted, *, modified_at: float) -> None:
        """Raises StoreError, UrlExpired where a new address has to be asked for, and OSError."""
        partial = path.with_name(f"{path.name}.part")
        path.parent.mkdir(parents=True, exist_ok=True)
        if _length(partial) > wanted.size:
            partial.unlink()
        self._complete(partial, wanted)
        if wanted.sha256 and _digest(partial, self.check) != wanted.sha256:
            partial.unlink()  # the next run begins it anew
            raise StoreError("what arrived is not what the album has; run it again")
        os.utime(partial, (modified_at, modified_at))
        partial.replace(path)
        if wanted.sha256:
            status = path.stat()
            found = Found(path, status.st_size, status.st_mtime_ns)
            self.journal.remember(found, wanted.sha256)

    def _complete(self, partial: Path, wanted: Wanted) -> None:
        """Goes on after each break; one that brought something is not counted."""
        vain = 0
        while (length := _length(partial)) < wanted.size:
            answer = None
            try:
                answer = self._receive(partial, wanted.url, begin=length)
                reason = f"the store answered {answer.status_code}"
            except httpx.TransportError as error:
                reason = str(error) or type(error).__name__
            if _length(partial) > length:
                vain = 0
                continue
            vain += 1
            if vain >= self.backoff.attempts:
                raise StoreError(f"{reason}, {vain} times")
            self.backoff.wait(vain - 1, answer)

    def _receive(self, partial: Path, url: str, *, begin: int) -> httpx.Response:
        """Appends what comes; a store that gives all of it instead of the rest is begun with."""
        headers = {"Range": f"bytes={begin}-", "Accept-Encoding": "identity"}
        with self.http.stream("GET", url, headers=headers) as answer:
            if answer.status_code in _REFUSED:
                raise UrlExpired(f"the store answered {answer.status_code}")
            if answer.is_success:
                appended = answer.status_code == httpx.codes.PARTIAL_CONTENT
                with partial.open("ab" if appended else "wb") as file:
                    for chunk in answer.iter_raw():  # as it comes: nothing waits to be lost
                        self.check()
                        file.write(chunk)
            elif answer.status_code not in RETRIED_STATUSES:
                raise StoreError(f"the store answered {answer.status_code}")
            return answer


def _length(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _digest(path: Path, check: Callable[[], None]) -> str:
    status = path.stat()
    return sha256_of(Found(path, status.st_size, status.st_mtime_ns), check=check)
