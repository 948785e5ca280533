"""Who may do what in an album: every request, asked by every role and by those who are out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.albums.models import Album, AlbumRole
from backend.albums.services.conversing import add_comment
from backend.albums.services.filling import add_photos
from backend.albums.services.inviting import invite
from backend.albums.services.members import remove_member
from tests.factories import make_album, make_asset, make_member, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

V, C, M, OWNER = AlbumRole.VIEWER, AlbumRole.CONTRIBUTOR, AlbumRole.MANAGER, AlbumRole.OWNER
_ORDER = [V, C, M, OWNER]

# method, path, body, the lowest role that may, the status of the answer
REQUESTS: list[tuple[str, str, object, AlbumRole, int]] = [
    ("get", "", None, V, 200),
    ("get", "/assets", None, V, 200),
    ("get", "/assets/{photo}", None, V, 200),
    ("get", "/assets/{photo}/original", None, V, 200),
    ("get", "/members", None, V, 200),
    ("get", "/comments", None, V, 200),
    ("get", "/comments?asset={photo}", None, V, 200),
    ("get", "/activity", None, V, 200),
    ("post", "/activity/seen", {"activity": "{photo}"}, V, 204),
    ("post", "/comments", {"text": "hello"}, V, 201),
    ("put", "/like", None, V, 204),
    ("delete", "/like", None, V, 204),
    ("put", "/assets/{photo}/like", None, V, 204),
    ("delete", "/assets/{photo}/like", None, V, 204),
    ("post", "/assets", {"ids": ["{photo}"]}, C, 200),
    ("post", "/assets/remove", {"ids": ["{photo}"]}, C, 200),
    ("patch", "", {"title": "new"}, M, 200),
    ("patch", "", {"order": "oldest"}, M, 200),
    ("patch", "", {"cover": "{photo}"}, M, 200),
    ("post", "/assets/{photo}/move", {"behind": None}, M, 204),
    ("get", "/invitations", None, M, 200),
    ("post", "/invitations", {"email": "new@example.org", "role": "viewer"}, M, 201),
    ("delete", "/invitations/{invitation}", None, M, 204),
    ("patch", "/members/{other}", {"role": "manager"}, M, 204),
    ("delete", "/members/{other}", None, M, 204),
    ("patch", "", {"allows_comments": False}, OWNER, 200),
    ("patch", "", {"parent": None}, OWNER, 200),
    ("delete", "/comments/{comment}", None, OWNER, 204),
    ("post", "/transfer", {"user": "{other}"}, OWNER, 200),
    ("delete", "", None, OWNER, 204),
]
NAMES = [
    f"{method} {path or '/'} {sorted(body) if isinstance(body, dict) else ''}"
    for method, path, body, *_ in REQUESTS
]


@dataclass
class Scene:
    """An album with a photo, a member beside the asker, an open invitation and a comment."""

    owner: User
    album: Album = field(init=False)
    names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        photo = make_asset(owner=self.owner, renditions=True)
        self.album = make_album(photo, owner=self.owner, order="manual")
        other = make_user()
        make_member(self.album, other, AlbumRole.CONTRIBUTOR)
        album_id = self.album.pk
        said = add_comment(user=other, album_id=album_id, text="hi", asset_id=None)
        asked = invite(user=self.owner, album_id=album_id, email="asked@example.org", role=V)
        self.names = {
            "{photo}": str(photo.pk),
            "{other}": str(other.pk),
            "{comment}": str(said.pk),
            "{invitation}": str(asked.pk),
        }

    def ask(self, client: APIClient, method: str, path: str, body: object) -> Any:
        address = f"/api/v1/albums/{self.album.pk}{self._named(path)}"
        sent = {"data": self._named(body), "format": "json"} if body is not None else {}
        return getattr(client, method)(address, **sent)

    def _named(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._named(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._named(inner) for inner in value]
        if isinstance(value, str):
            for name, known in self.names.items():
                value = value.replace(name, known)
        return value


@pytest.fixture
def scene(owner: User) -> Scene:
    return Scene(owner)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("request_", REQUESTS, ids=NAMES)
@pytest.mark.parametrize("role", _ORDER)
def test_each_role_may_what_it_may_and_no_more(
    role: AlbumRole,
    request_: tuple[str, str, object, AlbumRole, int],
    scene: Scene,
    stranger: User,
    api: Callable[[User], APIClient],
) -> None:
    method, path, body, least, ok = request_
    asker = scene.owner
    if role != OWNER:
        asker = stranger
        make_member(scene.album, stranger, role)
    answer = scene.ask(api(asker), method, path, body)
    if _ORDER.index(role) >= _ORDER.index(least):
        assert answer.status_code == ok, answer.content
    else:
        assert answer.status_code == 403, answer.content
        assert answer.json()["code"] in {"role_too_low", "not_permitted"}


@pytest.mark.parametrize("request_", REQUESTS, ids=NAMES)
def test_for_those_who_are_out_the_album_does_not_exist(
    request_: tuple[str, str, object, AlbumRole, int],
    scene: Scene,
    stranger: User,
    admin: User,
    api: Callable[[User], APIClient],
) -> None:
    method, path, body, _, _ = request_
    asked = make_user(email="asked@example.org")  # who has not accepted yet
    removed = make_user()
    make_member(scene.album, removed, M)
    theirs = make_asset(owner=removed)
    add_photos(user=removed, album_id=scene.album.pk, asset_ids=[theirs.pk])
    remove_member(user=scene.owner, album_id=scene.album.pk, member_id=removed.pk)
    for client in (api(stranger), api(admin), api(asked), api(removed)):
        answer = scene.ask(client, method, path, body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert scene.ask(APIClient(), method, path, body).status_code == 401


@pytest.mark.parametrize("request_", REQUESTS, ids=NAMES)
def test_a_members_key_needs_the_scope(
    request_: tuple[str, str, object, AlbumRole, int], scene: Scene, stranger: User
) -> None:
    method, path, body, _, _ = request_
    make_member(scene.album, stranger, M)
    needed = Scope.ALBUMS_READ if method == "get" else Scope.ALBUMS_WRITE
    _, text = create_api_key(
        owner=stranger, name="narrow", scopes=[scope for scope in Scope if scope != needed]
    )
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    answer = scene.ask(client, method, path, body)
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")
