"""Every list of the API: as many queries for five rows as for one, and of photos sparse fields."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.http import urlencode
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.backend.access import oversight_objects
from tests.backend.access.lists import LISTS, Listing
from tests.conftest import PASSWORD

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

PREFIX = "/api/v1/"
# They have rows of their own, but no number of them that grows with the library.
FIXED = {
    "changes",  # tests/backend/changes
    "partners/timeline/buckets",  # sums, made in the database
    "partners/{partnership_id}/timeline/buckets",
    "timeline/buckets",
}
# What a list of photos, people, places or albums is made of.
SPARSE = {
    *("Asset", "AlbumAsset", "SharedAsset", "MergedAsset", "Hit"),
    *("Person", "PersonFace", "PlaceWithCount", "Album", "Memory"),
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = Client().get("/api/openapi.json").json()
    return loaded


def lists(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The path, the operation and the name of what each item is."""
    schemas = document["components"]["schemas"]
    for path, methods in document["paths"].items():
        answers = methods.get("get", {}).get("responses", {})
        content = answers.get("200", {}).get("content", {}).get("application/json", {})
        name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
        items = schemas.get(name, {}).get("properties", {}).get("items", {})
        if "items" in items:
            of = items["items"].get("$ref", "").rpartition("/")[2]
            yield path.removeprefix(PREFIX), methods["get"], of


def test_every_list_is_tested_here(document: dict[str, Any]) -> None:
    assert {path for path, _, _ in lists(document)} == LISTS.keys() | FIXED


@pytest.fixture
def asking(api: Api, owner: User) -> Callable[[Listing], Any]:
    """An owner who may see everything, installation included, and asks for a list."""
    owner.is_staff = owner.is_superuser = True
    owner.save(update_fields=["is_staff", "is_superuser"])
    client = api(owner)

    def ask(listing: Listing, **more: Any) -> Any:
        cache.clear()
        if listing.opens_locked:
            client.post(f"{PREFIX}locked/open", {"secret": PASSWORD})
        path = listing.path
        if listing.opens_library is not None:
            path = path.format(access=_opened(client, listing.opens_library))
        address = f"{PREFIX}{path}?{urlencode(listing.asked | more, doseq=True)}"
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(address)
        return answer, [query["sql"] for query in captured]

    return ask


def _opened(client: APIClient, member: User) -> str:
    """The access by which this client looks at the member's library."""
    address = f"{PREFIX}users/{member.pk}/library-accesses"
    client.post(address, {"reason": oversight_objects.REASON})
    opened: str = client.get(address).json()["items"][0]["id"]
    return opened


@pytest.mark.parametrize("path", sorted(LISTS))
def test_a_list_takes_the_same_queries_however_long_it_is(
    path: str, owner: User, asking: Any
) -> None:
    listing = LISTS[path](owner)
    listing.add()
    asking(listing)  # what is read once and remembered
    answer, few = asking(listing)
    assert answer.status_code == 200, answer.json()
    shorter = len(answer.json()["items"])
    assert shorter > 0
    for _ in range(4):
        listing.add()
    answer, many = asking(listing)
    assert len(answer.json()["items"]) > shorter
    assert len(many) == len(few), "\n".join(many)


def test_lists_of_photos_and_people_have_sparse_fields(document: dict[str, Any]) -> None:
    without = {
        path
        for path, operation, of in lists(document)
        if of in SPARSE and "fields" not in {one["name"] for one in operation["parameters"]}
    }
    assert without == set()


def test_they_hold_what_is_asked_for_alone(
    document: dict[str, Any], owner: User, asking: Any
) -> None:
    for path, _, of in lists(document):
        if of not in SPARSE:
            continue
        listing = LISTS[path](owner)
        listing.add()
        answer, _ = asking(listing, fields="id")
        assert answer.status_code == 200, (path, answer.json())
        items = answer.json()["items"]
        found = [item["asset"] for item in items] if of == "Hit" else items
        assert found, path
        assert {name for item in found for name in item} == {"id"}, path
        refused, _ = asking(listing, fields="id,nonsense")
        code = refused.json()["errors"][0]["code"]
        assert (refused.status_code, code) == (400, "unknown_field"), path
