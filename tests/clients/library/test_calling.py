"""Operations are carried out: pages, refusals, keys against doing things twice, files."""

import json
from uuid import uuid4

import pytest

from backend.albums.models import Album as Collection
from shiguang_client import ApiError, Client, NotUnderstood
from shiguang_client.generated.api.albums import albums_create, albums_get, albums_list
from shiguang_client.generated.api.jobs import jobs_get
from shiguang_client.generated.api.shares import shares_create, shares_qr_png, shares_qr_svg
from shiguang_client.generated.models import NewAlbumRequest, NewLinkRequest
from tests.clients.conftest import NO_WAITING, Album
from tests.clients.scripted import Answer, scripted

ALBUM = NewAlbumRequest(title="春节")


def test_a_list_is_read_to_its_end_page_by_page(client: Client) -> None:
    made = {client.call(albums_create(body=NewAlbumRequest(title=str(n)))).id for n in range(5)}
    assert {album.id for album in client.items(albums_list(limit=2))} == made


def test_a_refusal_tells_what_is_wrong_and_where(client: Client) -> None:
    with pytest.raises(ApiError) as caught:
        client.call(albums_create(body=NewAlbumRequest(title="x" * 500)))
    assert (caught.value.status, caught.value.code) == (400, "invalid_input")
    (error,) = caught.value.problem["errors"]
    assert error["pointer"] == "#/title"
    with pytest.raises(ApiError) as missing:
        client.call(albums_get(uuid4()))
    assert missing.value.code == "not_found"


def test_what_is_made_is_made_once_though_the_answer_was_lost(album: Album, client: Client) -> None:
    operation = albums_create(body=ALBUM, idempotency_key=str(uuid4()))
    first, again = client.call(operation), client.call(operation)
    assert first.id == again.id
    assert Collection.objects.count() == 1


def test_every_making_bears_a_key_of_its_own_and_keeps_it_in_all_tries() -> None:
    answers = [Answer(502), Answer(502), Answer(400)]
    with scripted(answers) as server, Client(server.url, backoff=NO_WAITING) as client:
        for _ in range(2):
            with pytest.raises(ApiError):
                client.call(albums_create(body=ALBUM))
    first, *others = [asked.headers["Idempotency-Key"] for asked in server.asked]
    assert others[:2] == [first, first]
    assert others[2] != first


def test_files_arrive_as_they_are(client: Client) -> None:
    collection = client.call(albums_create(body=ALBUM))
    link = client.call(shares_create(body=NewLinkRequest(album_id=collection.id)))
    assert client.call(shares_qr_png(link.id)).startswith(b"\x89PNG")
    assert b"<svg" in client.call(shares_qr_svg(link.id))
    with client.stream(shares_qr_png(link.id)) as response:
        assert b"".join(response.iter_bytes()).startswith(b"\x89PNG")


def test_a_choice_that_is_newer_than_the_client_passes_through(client: Client) -> None:
    document = client.call(albums_create(body=ALBUM)).to_dict() | {"order": "by_colour"}
    answer = Answer(200, json.dumps(document).encode())
    with scripted([answer]) as server, Client(server.url) as newer:
        assert newer.call(albums_get(uuid4())).to_dict()["order"] == "by_colour"


def test_an_album_of_another_version_is_told_from_none() -> None:
    with (
        scripted([Answer(200, b"{}")]) as server,
        Client(server.url) as client,
        pytest.raises(NotUnderstood, match="another version"),
    ):
        client.call(jobs_get())
