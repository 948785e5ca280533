"""Clients that upload pictures over the API, and a store that reports them, badly.

A client does what ours do: it tries again for as long as the answer is that somebody is not there.
The notifications come twice and out of order, from before the client's `complete` to long after.
"""

import random
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.storage import keys

from .pictures import Picture

_GIVE_UP_AFTER = 120  # seconds


@dataclass(frozen=True, slots=True)
class Uploaded:
    owner: User
    picture: Picture
    asset_id: str


class Notifications:
    """Every notification is delivered twice; which one when, chance decides."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._waiting: list[dict[str, Any]] = []
        self._lock = Lock()
        self.delivered = 0

    def add(self, key: str, content: bytes) -> None:
        body = {
            "event_type": "create",
            "key": f"/buckets/{settings.S3_BUCKET}/{key}",
            "message": {
                "new_entry": {
                    "name": key.rsplit("/", 1)[-1],
                    "attributes": {"file_size": len(content), "mtime": int(time.time())},
                }
            },
        }
        with self._lock:
            self._waiting += [body, body]

    def deliver(self, count: int) -> None:
        with self._lock:
            self._chance.shuffle(self._waiting)
            batch, self._waiting = self._waiting[:count], self._waiting[count:]
        client = APIClient()
        for body in batch:
            answer = client.post(
                "/api/v1/storage-events/seaweedfs",
                body,
                headers={"Authorization": f"Bearer {settings.STORAGE_EVENT_TOKEN}"},
            )
            assert answer.status_code < 500 or answer.status_code == 503, answer.content
            self.delivered += 1

    def deliver_all(self) -> None:
        while self._waiting:
            self.deliver(50)


def upload_all(
    wishes: Iterable[tuple[User, Picture]], *, notifications: Notifications, clients: int, seed: int
) -> list[Uploaded]:
    """Uploads everything, several at a time; returns where each picture ended up."""
    shuffled = list(wishes)
    random.Random(seed).shuffle(shuffled)

    def work(share: Sequence[tuple[User, Picture]]) -> list[Uploaded]:
        try:
            return [_upload(owner, picture, notifications) for owner, picture in share]
        finally:
            connection.close()

    with ThreadPoolExecutor(clients) as pool:
        shares = [shuffled[start::clients] for start in range(clients)]
        return [one for done in pool.map(work, shares) for one in done]


def _upload(owner: User, picture: Picture, notifications: Notifications) -> Uploaded:
    client = APIClient()
    client.force_authenticate(owner)
    wish = {
        "filename": picture.filename,
        "size": len(picture.content),
        "sha256": picture.declared_sha256,
        "content_type": "image/jpeg",
    }
    begun = _insist(lambda: client.post("/api/v1/uploads", wish))
    if begun["state"] == "duplicate":
        return Uploaded(owner, picture, begun["asset_id"])
    _insist_on_put(begun["request"], picture.content)
    notifications.add(keys.original(owner.pk, begun["id"]), picture.content)
    notifications.deliver(2)
    ended = _insist(lambda: client.post(f"/api/v1/uploads/{begun['id']}/complete"))
    return Uploaded(owner, picture, ended["asset_id"])


def _insist(ask: Callable[[], Any]) -> dict[str, Any]:
    """Asks until the answer is not that some part is away."""
    deadline = time.monotonic() + _GIVE_UP_AFTER
    while (answer := ask()).status_code == 503 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert answer.status_code in {200, 201}, (answer.status_code, answer.content)
    body: dict[str, Any] = answer.json()
    return body


def _insist_on_put(request: dict[str, Any], content: bytes) -> None:
    deadline = time.monotonic() + _GIVE_UP_AFTER
    while (status := _put(request, content)) >= 500 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert status in {200, 412}, status  # 412: an earlier try arrived, and its answer was lost


def _put(request: dict[str, Any], content: bytes) -> int:
    """The store's answer; 599 when there is none."""
    url = urlsplit(request["url"])
    assert url.hostname
    store = HTTPConnection(url.hostname, url.port, timeout=20)
    try:
        store.request(request["method"], f"{url.path}?{url.query}", content, request["headers"])
        return store.getresponse().status
    except (HTTPException, OSError):
        return 599
    finally:
        store.close()
