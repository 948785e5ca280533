"""What goes wrong while an archive is sent is seen by the client, and harms nobody else."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import psutil
import pytest
from django.conf import settings as configured
from django.test import override_settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.exports.models import ArchivePart
from backend.exports.services.sending import BrokenOff
from backend.photos.models import Asset
from backend.storage import store as configured_store
from tests.backend.exports.stored import bytes_of, files_in, some_bytes, stored_photo
from tests.faults.proxy import FaultProxy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

Api = Callable[[User], APIClient]
LARGE = 24 * 1024 * 1024  # more than lies in the buffers of sockets on the way


@pytest.fixture
def client(owner: User, api: Api) -> APIClient:
    return api(owner)


@pytest.fixture
def proxy() -> Iterator[FaultProxy]:
    """Between the product and its store."""
    address = urlsplit(configured.S3_ENDPOINT_URL or "")
    with FaultProxy(str(address.hostname), int(address.port or 80)) as proxy:
        with override_settings(S3_ENDPOINT_URL=proxy.url):
            configured_store.cache_clear()
            yield proxy
        configured_store.cache_clear()


def plan(client: APIClient, *photos: Asset) -> str:
    ids = [str(photo.pk) for photo in photos]
    planned = client.post("/api/v1/downloads", {"ids": ids}).json()
    return str(planned["parts"][0]["url"])


def received(pieces: Iterator[bytes]) -> bytes:
    """What a client has when the connection breaks."""
    kept: list[bytes] = []
    with pytest.raises(BrokenOff):
        kept.extend(pieces)
    return b"".join(kept)


def test_a_store_that_breaks_off_breaks_the_download_off_and_it_can_be_gone_on_with(
    owner: User, client: APIClient, proxy: FaultProxy
) -> None:
    photos = [stored_photo(owner, some_bytes(n, LARGE), filename=f"{n}.jpg") for n in (1, 2)]
    url = plan(client, *photos)
    answer: Any = client.get(url)
    pieces = iter(answer.streaming_content)
    begun = next(pieces) + next(pieces)
    proxy.break_down()
    begun += received(pieces)
    assert len(begun) < int(answer["Content-Length"])
    proxy.recover()
    asked = {"Range": f"bytes={len(begun)}-", "If-Range": answer["ETag"]}
    rest = bytes_of(client.get(url, headers=asked))
    files = files_in(begun + rest)
    assert files == {f"{n}.jpg": some_bytes(n, LARGE) for n in (1, 2)}
    assert ArchivePart.objects.get().revision == 1  # the store was away: nothing is missing


def test_a_store_that_is_away_is_no_reason_to_leave_anything_out(
    owner: User, client: APIClient, proxy: FaultProxy
) -> None:
    url = plan(client, stored_photo(owner))
    proxy.break_down()
    answer: Any = client.get(url)
    assert len(received(iter(answer.streaming_content))) < int(answer["Content-Length"])
    proxy.recover()
    assert len(files_in(bytes_of(client.get(url)))) == 1


def spoil(photo: Asset, how: str) -> None:
    if how == "missing":
        configured_store().delete([photo.original_key])
    else:
        content = some_bytes("other", photo.size + {"longer": 5, "shorter": -5}[how])
        configured_store().put(photo.original_key, content, content_type="image/jpeg")


@pytest.mark.parametrize("how", ["missing", "longer", "shorter"])
def test_an_object_that_is_not_as_it_was_fails_once_and_is_left_out_then(
    owner: User, client: APIClient, how: str
) -> None:
    good, bad = (stored_photo(owner, some_bytes(n), filename=f"{n}.jpg") for n in (1, 2))
    url = plan(client, good, bad)
    spoil(bad, how)
    first: Any = client.get(url)
    assert len(received(iter(first.streaming_content))) < int(first["Content-Length"])
    second = client.get(url, headers={"Range": "bytes=10-", "If-Range": first["ETag"]})
    assert second.status_code == 200
    assert set(files_in(bytes_of(second))) == {"1.jpg"}
    listed = client.get(url.partition("/parts/")[0]).json()["left_out"]
    assert [(one["filename"], one["reason"]) for one in listed] == [("2.jpg", "missing")]


def test_what_is_trashed_while_it_is_sent_is_sent_no_more(owner: User, client: APIClient) -> None:
    photos = [stored_photo(owner, some_bytes(n)) for n in range(2)]
    answer: Any = client.get(plan(client, *photos))
    pieces = iter(answer.streaming_content)
    next(pieces)
    Asset.objects.filter(pk=photos[1].pk).update(trashed_at=photos[1].uploaded_at)
    with pytest.raises(BrokenOff):
        list(pieces)


def connections_to_the_store() -> int:
    port = urlsplit(configured.S3_ENDPOINT_URL or "").port
    return sum(
        bool(one.raddr) and one.raddr.port == port and one.status == psutil.CONN_ESTABLISHED
        for one in psutil.Process().net_connections("tcp")
    )


def test_who_leaves_midway_gives_the_thread_and_the_connection_back(
    owner: User, client: APIClient, settings: Any
) -> None:
    settings.ARCHIVE_STREAMS_PER_PROCESS = 1
    url = plan(client, stored_photo(owner, some_bytes(1, LARGE)))
    before = connections_to_the_store()
    for _ in range(3):
        answer: Any = client.get(url)
        pieces = iter(answer.streaming_content)
        next(pieces), next(pieces)
        answer._iterator.close()  # the test client's own, which spares the test's transaction
        assert connections_to_the_store() <= before
    assert len(files_in(bytes_of(client.get(url)))) == 1


def test_so_many_at_a_time_and_the_next_is_asked_to_wait(
    owner: User, client: APIClient, settings: Any
) -> None:
    settings.ARCHIVE_STREAMS_PER_PROCESS = 1
    url = plan(client, stored_photo(owner))
    answer: Any = client.get(url)
    refused = client.get(url)
    assert (refused.status_code, refused.json()["code"]) == (503, "downloads_busy")
    assert int(refused["Retry-After"]) > 0
    bytes_of(answer)
    bytes_of(client.get(url))
