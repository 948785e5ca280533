"""PROPFIND, PROPPATCH, OPTIONS and GET, by the RFC."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.webdav.models import Entry
from tests.backend.webdav.client import DAV, Dav, problem

USE = b'<propfind xmlns="DAV:"><prop>&b;</prop></propfind>'
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + USE
EXTERNAL = b'<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + USE
WINDOWS = (
    '<Win32LastModifiedTime xmlns="urn:schemas-microsoft-com:">Fri, 14 Jul 2017 02:40:00 GMT'
    "</Win32LastModifiedTime>"
)


def prop(*names: str) -> bytes:
    return f'<propfind xmlns="DAV:"><prop>{"".join(names)}</prop></propfind>'.encode()


def patch(content: str) -> bytes:
    return (
        f'<propertyupdate xmlns="DAV:"><set><prop>{content}</prop></set></propertyupdate>'.encode()
    )


def text(answer: Any) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return str(content.decode())


def test_the_root_shows_three_folders(dav: Dav) -> None:
    assert set(dav.list("")) == {"Uploads", "Timeline", "Albums"}
    (itself,) = dav.list("", depth="0").values()
    assert itself.find(f"{DAV}resourcetype/{DAV}collection") is not None


def test_options_says_what_is_spoken_and_asks_nobody_who_they_are(db: None) -> None:
    answer = Client().options("/dav/")
    assert (answer.status_code, answer["DAV"]) == (200, "1, 3")
    assert "PROPFIND" in answer["Allow"]


@pytest.mark.parametrize("depth", ["infinity", ""])
def test_the_whole_tree_at_once_is_refused_as_the_rfc_says(dav: Dav, depth: str) -> None:
    answer = dav.ask("PROPFIND", "", b"", **({"Depth": depth} if depth else {}))
    assert answer.status_code == 403
    assert b"<d:propfind-finite-depth/>" in answer.content
    assert problem(dav.ask("PROPFIND", "", Depth="7")) == (400, "invalid_input")


def test_what_is_not_there_is_said_property_by_property(dav: Dav) -> None:
    asked = prop('<displayname/><x:unheard xmlns:x="urn:x"/><getetag/>')
    answer = text(dav.ask("PROPFIND", "Uploads", asked, Depth="0"))
    assert "<d:displayname>Uploads</d:displayname>" in answer
    missing = answer.partition("200 OK")[2]
    assert '<x:unheard xmlns:x="urn:x"/>' in missing
    assert "<d:getetag/>" in missing
    assert "404 Not Found" in missing


def test_names_alone(dav: Dav) -> None:
    asked = b'<propfind xmlns="DAV:"><propname/></propfind>'
    answer = text(dav.ask("PROPFIND", "Uploads", asked, Depth="0"))
    assert "<d:displayname/>" in answer
    assert "404" not in answer


def test_quota_is_told_when_it_is_asked_for(dav: Dav, owner: User) -> None:
    asked = prop("<quota-available-bytes/><quota-used-bytes/>")
    assert "404 Not Found" in text(dav.ask("PROPFIND", "", asked, Depth="0"))  # there is no limit
    User.objects.filter(pk=owner.pk).update(quota_bytes=1000, used_bytes=400)
    answer = text(dav.ask("PROPFIND", "", asked, Depth="0"))
    assert "<d:quota-available-bytes>600</d:quota-available-bytes>" in answer
    assert "<d:quota-used-bytes>400</d:quota-used-bytes>" in answer


@pytest.mark.parametrize("body", [BOMB, EXTERNAL, b"<propfind", b'<other xmlns="DAV:"/>', b"\xff"])
def test_xml_that_is_not_plain_is_refused(dav: Dav, body: bytes) -> None:
    assert problem(dav.ask("PROPFIND", "", body, Depth="0")) == (400, "malformed_body")


def test_a_body_too_long_is_refused(dav: Dav) -> None:
    assert problem(dav.ask("PROPFIND", "", b" " * 70_000, Depth="0")) == (413, "body_too_large")
    many = prop(*(f"<p{n}/>" for n in range(101)))
    assert problem(dav.ask("PROPFIND", "", many, Depth="0")) == (400, "invalid_input")


@pytest.mark.parametrize("name", ["<&>\"'.jpg", "拾光 50%.jpg", "e\u0301.jpg", "~#?;=+.jpg"])
def test_names_of_any_script_survive(dav: Dav, photos: list[bytes], name: str) -> None:
    assert dav.put(f"Uploads/{name}", photos[0]).status_code == 201
    (path,) = dav.list("Uploads")
    assert dav.get(path) == (200, photos[0])


@pytest.mark.parametrize(
    "content",
    [
        "<lastmodified>1500000000</lastmodified>",
        "<getlastmodified>Fri, 14 Jul 2017 02:40:00 GMT</getlastmodified>",
        WINDOWS,
    ],
)
def test_the_time_of_a_file_can_be_set(dav: Dav, photos: list[bytes], content: str) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    answer = dav.ask("PROPPATCH", "Uploads/a.jpg", patch(content))
    assert answer.status_code == 207
    assert "200 OK" in text(answer)
    assert Entry.objects.get().modified_at == datetime.fromtimestamp(1_500_000_000, UTC)


def test_changes_of_properties_are_made_together_or_not_at_all(
    dav: Dav, photos: list[bytes]
) -> None:
    dav.put("Uploads/a.jpg", photos[0])
    before = Entry.objects.get().modified_at
    both = patch("<lastmodified>1500000000</lastmodified><displayname>b</displayname>")
    answer = text(dav.ask("PROPPATCH", "Uploads/a.jpg", both))
    assert "403 Forbidden" in answer
    assert "424 Failed Dependency" in answer
    assert Entry.objects.get().modified_at == before
    wrong = patch("<lastmodified>yesterday</lastmodified>")
    assert "409 Conflict" in text(dav.ask("PROPPATCH", "Uploads/a.jpg", wrong))
    assert dav.ask("PROPPATCH", "Uploads/none.jpg", both).status_code == 404


def test_ranges_and_conditions_of_downloads(dav: Dav, photos: list[bytes]) -> None:
    whole = photos[0]
    etag = dav.put("Uploads/a.jpg", whole)["ETag"]
    assert dav.get("Uploads/a.jpg", Range="bytes=10-19") == (206, whole[10:20])
    assert dav.get("Uploads/a.jpg", Range="bytes=10-") == (206, whole[10:])
    assert dav.get("Uploads/a.jpg", Range="bytes=-10") == (206, whole[-10:])
    refused = dav.ask("GET", "Uploads/a.jpg", Range=f"bytes={len(whole)}-")
    assert problem(refused) == (416, "range_not_satisfiable")
    assert refused["Content-Range"] == f"bytes */{len(whole)}"
    assert dav.get("Uploads/a.jpg", Range=f"bytes={'9' * 5000}-") == (200, whole)
    assert dav.get("Uploads/a.jpg", Range="bytes=10-19", If_Range='"other"') == (200, whole)
    assert dav.get("Uploads/a.jpg", If_None_Match=etag)[0] == 304
    head = dav.ask("HEAD", "Uploads/a.jpg")
    assert (head.status_code, head["Content-Length"]) == (200, str(len(whole)))
    assert head["ETag"] == etag
    head = dav.ask("HEAD", "Uploads/a.jpg", Range="bytes=10-19")
    assert (head.status_code, head["Content-Length"]) == (200, str(len(whole)))
    assert dav.ask("GET", "Uploads").status_code == 200


def test_other_methods_are_not_spoken(dav: Dav) -> None:
    answer = dav.ask("LOCK", "Uploads")
    assert answer.status_code == 405
    assert "LOCK" not in answer["Allow"]


def test_a_large_folder_is_listed_by_as_many_queries_as_a_small_one(
    dav: Dav, owner: User, django_assert_num_queries: Any
) -> None:
    now = datetime(2024, 5, 1, tzinfo=UTC)
    for count in (1, 4500):
        Entry.objects.all().delete()
        Entry.objects.bulk_create(
            Entry(owner=owner, name=f"{number}.jpg", modified_at=now) for number in range(count)
        )
        # the key (twice: it notes its use once a minute), and the folder
        with django_assert_num_queries(3 if count == 1 else 2):
            answer = dav.ask("PROPFIND", "Uploads", Depth="1")
            pieces = list(answer.streaming_content)
        assert sum(piece.count(b"<d:response>") for piece in pieces) == count + 1
        assert max(map(len, pieces)) < 200_000
