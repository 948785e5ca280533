"""What is locked opens with a PIN or the password, for a while, and is nowhere else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.lookalikes.models import Kind
from backend.people.models import Suggestion
from backend.photos.models import Asset, Visibility
from backend.photos.services.stacking import make_stack
from tests.backend.access.endpoints import address, api_endpoints
from tests.backend.access.rules import API
from tests.backend.access.rules.contract import Key
from tests.conftest import PASSWORD
from tests.factories import (
    make_album,
    make_asset,
    make_face,
    make_lookalikes,
    make_person,
    make_place,
    make_tag,
    make_text_line,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]
URL = "/api/v1/locked"


def lock(client: APIClient, *assets: Asset) -> None:
    response = client.post(f"{URL}/assets", {"ids": [str(asset.id) for asset in assets]})
    assert response.json()["ids"] == sorted(str(asset.id) for asset in assets)


def opened(client: APIClient, secret: str = PASSWORD) -> APIClient:
    assert client.post(f"{URL}/open", {"secret": secret}).status_code == 200
    return client


def test_it_is_closed_until_the_password_is_given(api: Api, owner: User) -> None:
    client, asset = api(owner), make_asset(owner=owner)
    lock(client, asset)
    refused = client.get(f"{URL}/assets")
    assert (refused.status_code, refused.json()["code"]) == (403, "folder_closed")
    wrong = client.post(f"{URL}/open", {"secret": "wrong"})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_secret")
    items = opened(client).get(f"{URL}/assets").json()["items"]
    assert [item["id"] for item in items] == [str(asset.id)]
    assert client.get(f"{URL}/assets/{asset.id}").status_code == 200
    assert client.get(f"{URL}/assets/{asset.id}/original").status_code == 200
    assert api(owner).get(f"{URL}/assets").status_code == 403, "in another session"


def test_it_closes_by_itself_and_everywhere_at_a_word(api: Api, owner: User, settings: Any) -> None:
    settings.LOCKED_FOLDER_OPEN_FOR = timedelta(seconds=-1)
    assert opened(api(owner)).get(f"{URL}/assets").status_code == 403
    settings.LOCKED_FOLDER_OPEN_FOR = timedelta(minutes=5)
    one, other = opened(api(owner)), opened(api(owner))
    assert other.get(URL).json()["is_open"]
    assert one.post(f"{URL}/close").status_code == 204
    assert other.get(f"{URL}/assets").status_code == 403


def test_a_pin_opens_it_beside_the_password(api: Api, owner: User) -> None:
    client = api(owner)
    assert client.put(f"{URL}/pin", {"pin": "12a4", "secret": PASSWORD}).status_code == 400
    assert client.put(f"{URL}/pin", {"pin": "2468", "secret": "wrong"}).status_code == 403
    assert client.put(f"{URL}/pin", {"pin": "2468", "secret": PASSWORD}).status_code == 204
    assert client.get(URL).json() == {"is_open": False, "expires_at": None, "has_pin": True}
    assert opened(client, "2468").get(URL).json()["is_open"]
    assert client.put(f"{URL}/pin", {"pin": None, "secret": "2468"}).status_code == 204
    assert client.post(f"{URL}/open", {"secret": "2468"}).status_code == 403


def test_without_a_password_nothing_is_locked_before_there_is_a_pin(api: Api, owner: User) -> None:
    owner.set_unusable_password()
    owner.save()
    client, asset = api(owner), make_asset(owner=owner)
    edit = client.patch(f"/api/v1/assets/{asset.id}", {"visibility": "locked"})
    assert (edit.status_code, edit.json()["code"]) == (409, "no_way_in")
    assert client.put(f"{URL}/pin", {"pin": "1357"}).status_code == 204
    lock(client, asset)
    gone = client.put(f"{URL}/pin", {"pin": None, "secret": "1357"})
    assert (gone.status_code, gone.json()["code"]) == (409, "no_way_in")


def test_a_pin_cannot_be_guessed_for_long(
    api: Api, owner: User, settings: Any, redis_client: Redis
) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "locked_folder": "2/day"}
    client = api(owner)
    answers = [client.post(f"{URL}/open", {"secret": "0000"}).status_code for _ in range(3)]
    assert answers == [403, 403, 429]
    assert client.post(f"{URL}/open", {"secret": PASSWORD}).status_code == 429


def test_a_key_sends_the_token_along_and_nobody_elses_works(
    api: Api, owner: User, stranger: User
) -> None:
    lock(api(owner), make_asset(owner=owner))
    token = api(owner).post(f"{URL}/open", {"secret": PASSWORD}).json()["token"]
    _, key = create_api_key(owner=owner, name="test", scopes=[Scope.ASSETS_READ])
    machine = APIClient(headers={"authorization": f"Bearer {key}"})
    assert machine.get(f"{URL}/assets").status_code == 403
    answer = machine.get(f"{URL}/assets", headers={"x-locked-folder": token})
    assert len(answer.json()["items"]) == 1
    for bad in (token + "x", "nonsense"):
        assert machine.get(f"{URL}/assets", headers={"x-locked-folder": bad}).status_code == 403
    theirs = api(stranger).get(f"{URL}/assets", headers={"x-locked-folder": token})
    assert theirs.status_code == 403


def test_what_is_released_is_where_it_was_wanted(api: Api, owner: User) -> None:
    client, asset = api(owner), make_asset(owner=owner, trashed_at=timezone.now())
    lock(client, asset)
    body = {"ids": [str(asset.id)], "visibility": "archive"}
    assert client.post(f"{URL}/assets/release", body).status_code == 403
    released = opened(client).post(f"{URL}/assets/release", body).json()
    assert released["ids"] == [str(asset.id)]
    asset.refresh_from_db()
    assert (asset.visibility, asset.trashed_at) == (Visibility.ARCHIVE, None)


def test_what_is_locked_is_deleted_for_good_there_and_nowhere_else(api: Api, owner: User) -> None:
    client, asset = api(owner), make_asset(owner=owner)
    User.objects.filter(id=owner.id).update(used_bytes=asset.size)
    lock(client, asset)
    elsewhere = client.delete(f"/api/v1/assets/{asset.id}?permanently=true")
    assert elsewhere.status_code == 404
    assert client.delete(f"{URL}/assets/{asset.id}").status_code == 403
    assert opened(client).delete(f"{URL}/assets/{asset.id}").status_code == 204
    assert not Asset.objects.filter(id=asset.id).exists()


def secret_of(owner: User) -> list[str]:
    """A photo of everything there is, its twins and what is known of it; what must not be seen."""
    place = make_place(id=777, name_en="Hideaway", name_zh="隐居处")
    hidden = make_asset(
        owner=owner,
        renditions=True,
        filename="hidden.jpg",
        caption="hideous",
        place=place,
        latitude=30.0,
        longitude=120.0,
        camera_model="Hiddencam",
        is_favorite=True,
    )
    open_one = make_asset(owner=owner, renditions=True)
    person = make_person(owner=owner, name="")
    face = make_face(asset=hidden, person=person)
    Suggestion.objects.filter(face=face).delete()
    make_tag(asset=hidden, slug="hidden-thing")
    make_text_line(asset=hidden, text="hiddentext")
    make_lookalikes(hidden, open_one)
    make_lookalikes(hidden, make_asset(owner=owner, renditions=True), kind=Kind.BURST)
    make_stack(owner=owner, asset_ids=[hidden.id, open_one.id])
    make_album(hidden, open_one, owner=owner)
    return [str(hidden.id), hidden.id.hex, "hidden", "Hideaway", str(face.id)]


def readable_lists() -> list[str]:
    """Every address that answers with something of the asker's own, without naming an object."""
    lists = [
        (route, rule)
        for method, route in api_endpoints()
        if method == "GET" and isinstance(rule := API.get((method, route)), Key)
    ]
    return sorted(
        address(f"api/v1/{route}", rule.parameters)
        for route, rule in lists
        if not route.startswith("locked") and "<" not in address(route, rule.parameters)
    )


def test_what_is_locked_is_in_no_list_of_the_api(api: Api, owner: User) -> None:
    secrets = secret_of(owner)
    client = api(owner)
    seen_before = _everything(client)
    assert secrets[0] in seen_before, "the walk would see it"
    lock(client, Asset.objects.get(id=secrets[0]))
    seen = _everything(opened(client))  # an open folder shows nothing elsewhere either
    assert [secret for secret in secrets if secret in seen] == []
    assert client.get(f"/api/v1/assets/{secrets[0]}").status_code == 404
    faces = client.get("/api/v1/faces", {"asset": secrets[0]}).json()["items"]
    assert faces == []


def _everything(client: APIClient) -> str:
    """What all lists answer, searches among them; event streams never end and are left out."""
    answers = []
    queries: dict[str, list[dict[str, Any]]] = {
        "/api/v1/search": [{"q": "hideous"}],  # answers repeat what was asked for
        "/api/v1/assets": [{}, {"trashed": True}, {"favorite": True}, {"place": 777}],
    }
    for url in readable_lists():
        if url.endswith("/events"):
            continue
        for query in queries.get(url, [{}]):
            response = client.get(url, query)
            if not getattr(response, "streaming", False):
                answers.append(response.content.decode())
    return "\n".join(answers)
