"""Who may come to the endpoints in the manner of others, and whom they quote to whom."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import ApiKey, Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.knowledge.models import Exchange, KnowledgeBase, Visibility
from tests.backend.access.endpoints import routes
from tests.backend.access.rules import PAGES
from tests.backend.access.rules.contract import Elsewhere
from tests.factories import sign_app_in
from tests.factories.knowledge import keep, make_base, make_passage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "without_worker")]

HERE = "tests/backend/knowledge/test_foreign_access.py"
SECRET = "The alarm code of the cellar is 4711."
ASKED = "What is the alarm code of the cellar?"
COMPLETIONS, MODELS, RETRIEVAL = (
    "/v1/chat/completions",
    "/v1/models",
    "/external-knowledge/retrieval",
)
SETTING = {"top_k": 5, "score_threshold": 0}


def everything_about(client: APIClient, name: str) -> list[Any]:
    """Whatever the endpoints answer when somebody asks for it, streamed and not."""
    message = {"model": name, "messages": [{"role": "user", "content": ASKED}]}
    query = {"knowledge_id": name, "query": ASKED, "retrieval_setting": SETTING}
    streamed = client.post(COMPLETIONS, message | {"stream": True})
    own = {"question": ASKED, "bases": [] if name == "knowledge" else [name]}
    answers = [
        client.get(MODELS),
        client.get(f"{MODELS}/{name}"),
        client.post(COMPLETIONS, message),
        client.post(RETRIEVAL, query),
        client.post("/api/v1/knowledge/ask", own),
    ]
    streams = [streamed, client.post("/api/v1/knowledge/ask", own | {"stream": True})]
    bodies = [
        b"".join(one.streaming_content) if one.streaming else one.content  # type: ignore[attr-defined]
        for one in (*answers, *streams)
    ]
    return [*zip((one.status_code for one in (*answers, *streams)), bodies, strict=True)]


def key_client(user: User, *scopes: Scope, **fields: object) -> APIClient:
    key, text = create_api_key(owner=user, name="matrix", scopes=scopes)
    ApiKey.objects.filter(pk=key.pk).update(**fields)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client


@pytest.fixture
def bases(stranger: User) -> dict[str, KnowledgeBase]:
    found = {
        "members": make_base(slug="members", visibility=Visibility.MEMBERS),
        "staff": make_base(slug="staff", visibility=Visibility.ADMINISTRATORS),
        "theirs": keep(stranger, slug="theirs", visibility=Visibility.ADMINISTRATORS),
    }
    for base in found.values():
        make_passage(base, SECRET, headings=("Cellar", "Alarm code"))
    return found


def test_the_matrix_names_them_all() -> None:
    named = {route for route, rule in PAGES.items() if rule == Elsewhere(HERE)}
    served = {
        route
        for route, view in routes()
        if getattr(getattr(view, "view_class", None), "__module__", "").startswith(
            ("backend.knowledge.api.completion_views", "backend.knowledge.api.retrieval_views")
        )
    }
    assert named == served


@pytest.mark.usefixtures("bases")
@pytest.mark.parametrize("name", ["members", "staff", "theirs", "knowledge"])
def test_a_guest_is_quoted_and_told_nothing_of_them(name: str) -> None:
    for status, body in everything_about(APIClient(), name):
        assert status in {200, 401, 404}
        assert b"4711" not in body
        if status == 200:
            assert not {b"members", b"staff", b"theirs"} & set(body.split(b'"'))


@pytest.mark.usefixtures("bases")
def test_members_are_quoted_what_members_may_read(owner: User) -> None:
    member = key_client(owner, Scope.KNOWLEDGE_READ)
    assert all(b"4711" in body for _, body in everything_about(member, "members")[2:])
    for name in ("staff", "theirs"):
        assert all(
            status == 404 and b"4711" not in body
            for status, body in everything_about(member, name)[1:]
        )
    listed = member.get(MODELS).json()["data"]
    assert [model["id"] for model in listed] == ["knowledge", "members"]


@pytest.mark.usefixtures("bases")
def test_keepers_are_quoted_their_own_and_administrators_all(stranger: User, admin: User) -> None:
    keeper = key_client(stranger, Scope.KNOWLEDGE_READ)
    assert all(b"4711" in body for _, body in everything_about(keeper, "theirs")[2:])
    administrator = key_client(admin, Scope.KNOWLEDGE_READ)
    assert all(b"4711" in body for _, body in everything_about(administrator, "staff")[2:])


@pytest.mark.usefixtures("bases")
def test_keys_need_the_scope_and_have_to_be_good(owner: User, api: Any) -> None:
    over = timezone.now() - timedelta(seconds=1)
    others = [scope for scope in Scope if scope != Scope.KNOWLEDGE_READ]
    for client, status in (
        (key_client(owner, *others), 403),
        (key_client(owner, *Scope, expires_at=over), 401),
        (key_client(owner, *Scope, revoked_at=over), 401),
        (api(owner), 401),
    ):
        foreign = everything_about(client, "members")[:4]
        assert {found for found, _ in foreign} == {status}


@pytest.mark.usefixtures("bases")
def test_apps_may_as_their_users_do_and_inactive_users_may_not(owner: User) -> None:
    app = APIClient()
    app.credentials(HTTP_AUTHORIZATION=f"Bearer {sign_app_in(owner).access_token}")
    assert app.get(MODELS).status_code == 200
    key = key_client(owner, Scope.KNOWLEDGE_READ)
    owner.is_active = False
    owner.save()
    assert key.get(MODELS).status_code == 401
    assert app.get(MODELS).status_code == 401


@pytest.mark.usefixtures("bases")
def test_the_conversation_of_somebody_else_is_of_no_use(
    owner: User, stranger: User, api: Any
) -> None:
    asked = api(owner).post("/api/v1/knowledge/ask", {"question": ASKED}).json()
    then = {"question": "and where is it?", "conversation_id": asked["conversation_id"]}
    for client in (APIClient(), api(stranger), key_client(stranger, Scope.KNOWLEDGE_READ)):
        for body in (then, then | {"stream": True}):
            assert client.post("/api/v1/knowledge/ask", body).status_code == 404
    assert Exchange.objects.count() == 1
