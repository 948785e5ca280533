"""The access-control matrix, played through for every endpoint of the URL configuration."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import ApiKey, Scope, TokenFamily, User
from backend.accounts.services.api_keys import create_api_key
from backend.knowledge.models import KnowledgeBase
from backend.modelhub.models import EmbeddingSpace
from tests.backend.access.endpoints import API_PREFIX, address, api_endpoints, routes
from tests.backend.access.rules import (
    API,
    PAGES,
    Admin,
    AdminInPerson,
    Asked,
    Browser,
    Glass,
    Halfway,
    InPerson,
    Kept,
    Key,
    Member,
    Open,
    Own,
    StoreToken,
)
from tests.backend.access.rules.administration import NEW_USER
from tests.factories import make_asset, sign_app_in

Api = Callable[[User], APIClient]
Endpoint = tuple[str, str]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "store")]


def having(*kinds: type) -> pytest.MarkDecorator:
    chosen = [endpoint for endpoint, rule in API.items() if isinstance(rule, kinds)]
    return pytest.mark.parametrize("endpoint", chosen, ids=" ".join)


def pages(*kinds: type) -> pytest.MarkDecorator:
    chosen = [route for route, rule in PAGES.items() if isinstance(rule, kinds)]
    return pytest.mark.parametrize("route", chosen)


@pytest.fixture(autouse=True)
def short_streams() -> Iterator[None]:
    moment = timedelta(milliseconds=10)
    with override_settings(EVENT_STREAM_LIFETIME=moment):
        yield


def call(client: APIClient, endpoint: Endpoint, owner: User) -> Any:
    """The request that the rule describes, about the owner's objects."""
    method, route = endpoint
    rule = API[endpoint]
    if isinstance(rule, Own | Kept | Asked | Admin | AdminInPerson | Browser | InPerson):
        parameters = rule.make(owner)
    elif isinstance(rule, Glass):
        parameters = rule.make(client, owner)
    else:
        parameters = getattr(rule, "parameters", {})
    sends = getattr(rule, "sends", None)
    send = getattr(client, method.lower())
    response: Any = send(address(API_PREFIX + route, parameters), sends)
    if response.streaming:
        b"".join(response.streaming_content)  # to its end, which frees the slot
    return response


def key_client(owner: User, *scopes: Scope, **fields: object) -> APIClient:
    key, text = create_api_key(owner=owner, name="matrix", scopes=scopes)
    ApiKey.objects.filter(pk=key.pk).update(**fields)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client


def app_client(owner: User, **fields: object) -> APIClient:
    pair = sign_app_in(owner)
    TokenFamily.objects.filter(pk=pair.family.pk).update(**fields or {"address": ""})
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access_token}")
    return client


def problem(response: Any) -> tuple[int, str]:
    assert response["Content-Type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


def test_every_endpoint_has_a_rule_and_every_rule_an_endpoint() -> None:
    assert set(api_endpoints()) == set(API)


def test_every_page_has_a_rule_and_every_rule_a_page() -> None:
    found = {route for route, _ in routes() if not route.startswith(API_PREFIX)}
    assert found == set(PAGES)


@having(Key, Own, Kept, Asked, Admin)
def test_views_declare_the_scope_of_the_matrix(endpoint: Endpoint) -> None:
    method, route = endpoint
    view = dict(routes())[API_PREFIX + route].view_class
    assert view.required_scopes[method] == API[endpoint].scope  # type: ignore[union-attr]


@having(Key, Own, Kept, Admin, AdminInPerson, Glass, Browser, InPerson)
def test_anonymous_is_asked_to_sign_in(endpoint: Endpoint, owner: User) -> None:
    response = call(APIClient(), endpoint, owner)
    assert problem(response) == (401, "not_authenticated")
    assert response["WWW-Authenticate"]


@having(Key, Own, Kept, Asked)
def test_the_owner_may_with_a_session(endpoint: Endpoint, owner: User, api: Api) -> None:
    response = call(api(owner), endpoint, owner)
    assert response.status_code == API[endpoint].ok, response.content  # type: ignore[union-attr]


@having(Key, Own, Kept, Asked)
def test_the_owner_may_with_a_key_of_the_one_scope(endpoint: Endpoint, owner: User) -> None:
    rule = API[endpoint]
    assert isinstance(rule, Key | Own | Kept | Asked)
    response = call(key_client(owner, rule.scope), endpoint, owner)
    assert response.status_code == rule.ok, response.content


@having(Key, Own, Kept, Asked)
def test_the_owner_may_with_an_apps_access_token(endpoint: Endpoint, owner: User) -> None:
    response = call(app_client(owner), endpoint, owner)
    assert response.status_code == API[endpoint].ok, response.content  # type: ignore[union-attr]


@having(Key, Own, Kept, Asked)
def test_a_key_of_every_other_scope_may_not(endpoint: Endpoint, owner: User) -> None:
    needed = API[endpoint].scope  # type: ignore[union-attr]
    others = [scope for scope in Scope if scope != needed]
    assert problem(call(key_client(owner, *others), endpoint, owner)) == (403, "scope_missing")


@having(Admin)
def test_administrators_may_with_a_session_and_with_a_key_of_the_one_scope(
    endpoint: Endpoint, admin: User, api: Api
) -> None:
    rule = API[endpoint]
    assert isinstance(rule, Admin)
    for client in (api(admin), key_client(admin, rule.scope), app_client(admin)):
        assert call(client, endpoint, admin).status_code == rule.ok
        EmbeddingSpace.objects.all().delete()
        KnowledgeBase.objects.all().delete()
        User.objects.filter(email=NEW_USER).delete()


@having(Admin)
def test_nobody_else_may_though_a_key_has_the_scope(
    endpoint: Endpoint, owner: User, admin: User, api: Api
) -> None:
    for client in (api(owner), key_client(owner, *Scope), app_client(owner)):
        assert problem(call(client, endpoint, owner)) == (403, "not_permitted")
    others = [scope for scope in Scope if scope != API[endpoint].scope]  # type: ignore[union-attr]
    assert problem(call(key_client(admin, *others), endpoint, admin)) == (403, "scope_missing")


@having(Glass)
def test_administrators_open_libraries_in_person(
    endpoint: Endpoint, owner: User, admin: User, api: Api
) -> None:
    rule = API[endpoint]
    assert isinstance(rule, Glass)
    for client in (api(admin), app_client(admin)):
        assert call(client, endpoint, owner).status_code == rule.ok


@having(Glass)
def test_no_key_and_nobody_else_opens_a_library(
    endpoint: Endpoint, owner: User, stranger: User, admin: User, api: Api
) -> None:
    for client in (api(owner), api(stranger), app_client(stranger)):
        assert problem(call(client, endpoint, owner)) == (403, "not_permitted")
    keys = key_client(admin, *Scope), key_client(owner, *Scope)
    for client in keys:
        assert problem(call(client, endpoint, owner)) == (401, "not_authenticated")


@having(AdminInPerson)
def test_what_is_for_administrators_in_person_is_for_no_key_and_nobody_else(
    endpoint: Endpoint, owner: User, admin: User, api: Api
) -> None:
    for client in (api(admin), app_client(admin)):
        assert call(client, endpoint, admin).status_code == API[endpoint].ok  # type: ignore[union-attr]
    for client in (api(owner), app_client(owner)):
        assert problem(call(client, endpoint, owner)) == (403, "not_permitted")
    assert problem(call(key_client(admin, *Scope), endpoint, admin)) == (403, "scope_missing")


@having(Own)
def test_for_anybody_else_the_object_does_not_exist(
    endpoint: Endpoint, owner: User, stranger: User, admin: User, api: Api
) -> None:
    askers = (api(stranger), api(admin), key_client(stranger, *Scope), app_client(stranger))
    for client in askers:
        assert problem(call(client, endpoint, owner)) == (404, "not_found")


@having(Kept)
def test_a_knowledge_base_is_for_its_keepers_and_for_administrators(
    endpoint: Endpoint, owner: User, stranger: User, admin: User, api: Api
) -> None:
    if "<" not in endpoint[1]:
        return
    for client in (api(stranger), key_client(stranger, *Scope), app_client(stranger)):
        assert problem(call(client, endpoint, owner)) == (404, "not_found")
    assert call(api(admin), endpoint, owner).status_code == API[endpoint].ok  # type: ignore[union-attr]


@having(Asked)
def test_guests_may_ask_what_is_public(
    endpoint: Endpoint, owner: User, stranger: User, api: Api
) -> None:
    for client in (APIClient(), api(stranger)):
        assert call(client, endpoint, owner).status_code == API[endpoint].ok  # type: ignore[union-attr]


@having(Key, Own, Kept, Asked, Admin)
@pytest.mark.parametrize("end", ["expires_at", "revoked_at"])
def test_a_key_that_is_over_is_refused(endpoint: Endpoint, owner: User, end: str) -> None:
    client = key_client(owner, *Scope, **{end: timezone.now() - timedelta(seconds=1)})
    assert problem(call(client, endpoint, owner)) == (401, "invalid_api_key")


@having(Key, Own, Kept, Asked, Admin)
def test_an_app_that_was_signed_out_is_refused(endpoint: Endpoint, owner: User) -> None:
    client = app_client(owner, revoked_at=timezone.now())
    assert problem(call(client, endpoint, owner)) == (401, "invalid_token")


@having(Key, Own, Kept, Admin)
def test_an_inactive_user_is_refused(endpoint: Endpoint, owner: User, api: Api) -> None:
    session, key = api(owner), key_client(owner, *Scope)
    owner.is_active = False
    owner.save()
    assert problem(call(session, endpoint, owner)) == (401, "not_authenticated")
    assert problem(call(key, endpoint, owner)) == (401, "invalid_api_key")


@having(Key, Own, Kept, Admin, AdminInPerson, Glass, Browser, InPerson)
def test_a_session_needs_the_csrf_token_to_change_anything(endpoint: Endpoint, owner: User) -> None:
    if endpoint[0] == "GET":
        return
    browser = APIClient(enforce_csrf_checks=True)
    browser.force_login(owner)
    assert problem(call(browser, endpoint, owner)) == (403, "csrf_failed")


@having(InPerson)
def test_what_is_for_people_is_for_their_apps_and_for_no_key(
    endpoint: Endpoint, owner: User, stranger: User, api: Api
) -> None:
    assert problem(call(key_client(owner, *Scope), endpoint, owner)) == (401, "not_authenticated")
    assert call(app_client(owner), endpoint, owner).status_code == API[endpoint].ok  # type: ignore[union-attr]
    assert call(api(stranger), endpoint, stranger).status_code == API[endpoint].ok  # type: ignore[union-attr]


@having(Browser)
def test_what_is_for_browsers_is_for_no_app_and_no_key(
    endpoint: Endpoint, owner: User, api: Api
) -> None:
    for client in (key_client(owner, *Scope), app_client(owner)):
        assert problem(call(client, endpoint, owner)) == (401, "not_authenticated")
    assert call(api(owner), endpoint, owner).status_code == API[endpoint].ok  # type: ignore[union-attr]


@having(Browser)
def test_in_browsers_too_the_objects_of_others_do_not_exist(
    endpoint: Endpoint, owner: User, stranger: User, api: Api
) -> None:
    if "<" in endpoint[1]:
        assert problem(call(api(stranger), endpoint, owner)) == (404, "not_found")


@having(Halfway)
def test_the_second_step_is_not_taken_before_the_first(
    endpoint: Endpoint, owner: User, api: Api
) -> None:
    method, route = endpoint
    for client in (APIClient(), api(owner)):
        response = getattr(client, method.lower())(f"/{API_PREFIX}{route}", {"code": "123456"})
        assert problem(response) == (401, "no_half_sign_in")


@having(Open)
def test_open_endpoints_ask_nobody_who_they_are(endpoint: Endpoint, owner: User) -> None:
    response = call(APIClient(), endpoint, owner)
    assert response.status_code not in {401, 403, 404, 500}


@having(StoreToken)
def test_the_store_shows_its_token_and_nothing_else_will_do(
    endpoint: Endpoint, owner: User, api: Api, settings: Any
) -> None:
    url = address(API_PREFIX + endpoint[1], {"source": "s3"})
    for client in (APIClient(), api(owner), key_client(owner, *Scope)):
        assert client.post(url, {"Records": []}).status_code == 401
    store = APIClient()
    store.credentials(HTTP_AUTHORIZATION=f"Bearer {settings.STORAGE_EVENT_TOKEN}")
    assert store.post(url, {"Records": []}).status_code == 204


def test_an_object_that_never_was_looks_like_somebody_elses(
    owner: User, stranger: User, api: Api
) -> None:
    """Neither the code nor the words give away that an identifier is in use."""
    theirs = call(api(stranger), ("GET", "assets/<uuid:asset_id>"), owner).json()
    never = api(stranger).get(f"/api/v1/assets/{uuid4()}").json()
    assert theirs | {"instance": ""} == never | {"instance": ""}


@pytest.mark.parametrize("action", ["trash", "restore"])
def test_naming_the_photos_of_others_among_many_changes_nothing(
    action: str, owner: User, stranger: User, api: Api
) -> None:
    asset = make_asset(owner=owner, trashed_at=timezone.now() if action == "restore" else None)
    before = asset.trashed_at
    answer = api(stranger).post(f"/api/v1/assets/{action}", {"ids": [str(asset.pk)]})
    assert answer.json()["ids"] == []
    nobodys = api(stranger).post(f"/api/v1/assets/{action}", {"ids": [str(uuid4())]})
    theirs, never = (one.json()["items"][0] for one in (answer, nobodys))
    assert theirs | {"id": ""} == never | {"id": ""}
    asset.refresh_from_db()
    assert asset.trashed_at == before


@pages(Open)
def test_open_pages_ask_nobody_who_they_are(route: str) -> None:
    """405 is for pages that only take forms; those of a provider show nothing without one."""
    rule = PAGES[route]
    assert isinstance(rule, Open)
    response = Client().get(address(route, rule.parameters))
    assert response.status_code in {200, 302, 401, 405, 409, 503}
    assert "sign-in?next=" not in response.get("Location", "")


@pages(Member)
def test_visitors_are_sent_to_sign_in_and_members_see_their_page(
    route: str, owner: User, api: Api
) -> None:
    rule = PAGES[route]
    assert isinstance(rule, Member)
    client, url = api(owner), address(route, rule.make(owner))
    visitor = Client().get(url)
    assert visitor.status_code == 302
    assert visitor["Location"].startswith("/sign-in?next=")
    assert client.get(url).status_code == rule.ok
    owner.is_active = False
    owner.save()
    assert client.get(url).status_code == 302


def test_keys_are_for_the_api_and_not_for_pages(owner: User) -> None:
    assert key_client(owner, *Scope).get("/").status_code == 302
