"""`If-Match` at every address where something is edited: none is passed over in silence."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import resolve
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.conditional import EDITS, Conditional
from backend.photos.api.asset_views import AssetListView
from tests.backend.access.endpoints import API_PREFIX, address, routes
from tests.backend.access.rules import API, Admin, AdminInPerson, Browser, InPerson, Kept, Key, Own

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]

ADMINISTRATORS = Admin | AdminInPerson
EVERYTHING = sorted(
    endpoint
    for endpoint, rule in API.items()
    if endpoint[0] in EDITS
    and isinstance(rule, Key | Own | Kept | ADMINISTRATORS | Browser | InPerson)
)
# What others may change as well, or what has several fields of which another may be the later one.
TAGGED = sorted(
    (method, path)
    for path, methods in {
        "account": ["PATCH"],
        "albums/<uuid:album_id>": ["PATCH", "DELETE"],
        "assets/<uuid:asset_id>": ["PATCH", "DELETE"],
        "assets/<uuid:asset_id>/recipe": ["PUT", "DELETE"],
        "assets/<uuid:asset_id>/sidecar": ["PUT"],
        "assets/<uuid:asset_id>/sidecar/<slug:kind>": ["DELETE"],
        "families/<uuid:family_id>": ["PATCH", "DELETE"],
        "families/<uuid:family_id>/consent": ["PATCH"],
        "knowledge/bases/<uuid:base_id>": ["PATCH", "DELETE"],
        "memories/<uuid:memory_id>": ["PATCH", "DELETE"],
        "operations/settings": ["PATCH"],
        "partners/<uuid:partnership_id>": ["PATCH", "DELETE"],
        "people/<uuid:person_id>": ["PATCH"],
        "people/<uuid:person_id>/relations": ["PUT"],
        "shares/<uuid:share_id>": ["PATCH", "DELETE"],
        "stacks/<uuid:stack_id>": ["PATCH", "DELETE"],
        "users/<uuid:user_id>": ["PATCH"],
        "webhooks/<uuid:webhook_id>": ["PATCH", "DELETE"],
    }.items()
    for method in methods
)


class Edit:
    """The request of a rule, about one object of whoever may."""

    def __init__(self, endpoint: tuple[str, str], api: Api, owner: User, admin: User) -> None:
        self.method, route = endpoint
        self.rule: Any = API[endpoint]
        asker = admin if isinstance(self.rule, ADMINISTRATORS) else owner
        make = getattr(self.rule, "make", None)
        parameters = make(owner) if make else getattr(self.rule, "parameters", {})
        self.client, self.url = api(asker), address(API_PREFIX + route, parameters)

    def send(self, tag: str) -> Any:
        send = getattr(self.client, self.method.lower())
        return send(self.url, self.rule.sends, headers={"If-Match": tag})

    @property
    def whole(self) -> str:
        """Where the tag is read: parts have that of the whole."""
        view = resolve(self.url).func.view_class  # type: ignore[attr-defined]  # Django's as_view
        return self.url if hasattr(view, "get") else self.url.rsplit("/", 1)[0]


@pytest.mark.parametrize("endpoint", EVERYTHING, ids=" ".join)
def test_an_edit_that_depends_on_what_is_no_more_is_refused_everywhere(
    endpoint: tuple[str, str], api: Api, owner: User, admin: User
) -> None:
    answer = Edit(endpoint, api, owner, admin).send('"of long ago"')
    assert (answer.status_code, answer.json()["code"]) == (412, "precondition_failed")


@pytest.mark.parametrize("endpoint", TAGGED, ids=" ".join)
def test_it_goes_through_with_the_tag_that_was_read(
    endpoint: tuple[str, str], api: Api, owner: User, admin: User
) -> None:
    edit = Edit(endpoint, api, owner, admin)
    seen = edit.client.get(edit.whole)["ETag"]
    assert edit.send('"of long ago"').status_code == 412
    assert edit.client.get(edit.whole)["ETag"] == seen  # nothing has happened
    done = edit.send(seen)
    assert done.status_code == edit.rule.ok, done.content
    if done.status_code == 200:
        assert done["ETag"] == edit.client.get(edit.whole)["ETag"]


def test_everything_that_is_read_and_edited_at_one_address_has_a_tag() -> None:
    views = {view.view_class for route, view in routes() if route.startswith(API_PREFIX)}
    edited = {view for view in views if hasattr(view, "patch") or hasattr(view, "put")}
    of_one = {view for view in edited if hasattr(view, "get")} - {AssetListView}
    assert {view for view in of_one if not issubclass(view, Conditional)} == set()
