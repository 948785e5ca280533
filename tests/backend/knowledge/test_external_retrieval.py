"""Passages for others' language models, in the manner of Dify."""

from typing import Any

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.knowledge.api.conditions import OPERATORS, holds
from backend.knowledge.drafts import PassageKind
from backend.knowledge.models import KnowledgeBase, Visibility
from tests.factories.knowledge import make_base, make_passage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "without_worker")]

URL = "/external-knowledge/retrieval"
QUERY = "How long do deleted photos stay in the trash?"
FACT = "Deleted photos stay in the trash for 30 days, then they are gone."
SETTING = {"top_k": 5, "score_threshold": 0.0}


@pytest.fixture
def guide() -> KnowledgeBase:
    base = make_base(slug="guide", visibility=Visibility.PUBLIC)
    make_passage(base, FACT, headings=("Trash", "How long deleted photos stay"))
    make_passage(base, "Albums lie in folders.", headings=("Albums",))
    make_passage(
        base,
        "On Sundays.",
        kind=PassageKind.FAQ,
        headings=(),
        questions=("When is the trash emptied?",),
    )
    make_passage(make_base(slug="staff", visibility=Visibility.ADMINISTRATORS), FACT)
    return base


def client_of(user: User, *scopes: Scope) -> APIClient:
    _, key = create_api_key(owner=user, name="dify", scopes=scopes or [Scope.KNOWLEDGE_READ])
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {key}")
    return client


@pytest.fixture
def dify(owner: User) -> APIClient:
    return client_of(owner)


def body(**changes: Any) -> dict[str, Any]:
    return {"knowledge_id": "guide", "query": QUERY, "retrieval_setting": SETTING} | changes


def test_it_finds_passages_the_surest_first(dify: APIClient, guide: KnowledgeBase) -> None:
    answer = dify.post(URL, body())
    assert answer.status_code == 200
    records = answer.json()["records"]
    first = records[0]
    assert (first["content"], first["title"]) == (FACT, "A page")
    assert first["metadata"]["headings"] == ["Trash", "How long deleted photos stay"]
    assert first["metadata"]["base"] == "guide"
    scores = [record["score"] for record in records]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    by_id = dify.post(URL, body(knowledge_id=str(guide.pk)))
    assert by_id.json() == answer.json()
    everywhere = dify.post(URL, body(knowledge_id="knowledge")).json()["records"]
    assert {record["metadata"]["base"] for record in everywhere} == {"guide"}


@pytest.mark.usefixtures("guide")
def test_its_settings_hold(dify: APIClient) -> None:
    def records(**setting: Any) -> list[Any]:
        found: list[Any] = dify.post(URL, body(retrieval_setting=SETTING | setting)).json()[
            "records"
        ]
        return found

    assert len(records()) > 1
    assert len(records(top_k=1)) == 1
    best = records()[0]["score"]
    assert [record["score"] for record in records(score_threshold=best)] == [best]
    assert records(score_threshold=1.0) == []


@pytest.mark.usefixtures("guide")
def test_an_approved_answer_comes_with_its_question(dify: APIClient) -> None:
    found = dify.post(URL, body(query="When is the trash emptied?")).json()["records"]
    contents = [record["content"] for record in found]
    assert "When is the trash emptied?\n\nOn Sundays." in contents


@pytest.mark.usefixtures("guide")
def test_metadata_may_be_demanded(dify: APIClient) -> None:
    def kinds(*conditions: tuple[object, str, object], operator: str = "and") -> set[str]:
        demanded = [
            {"name": name, "comparison_operator": compare, "value": value}
            for name, compare, value in conditions
        ]
        given = {"logical_operator": operator, "conditions": demanded}
        found = dify.post(URL, body(query="trash", metadata_condition=given)).json()["records"]
        return {record["metadata"]["kind"] for record in found}

    assert kinds() == {"prose", "faq"}
    assert kinds((["kind"], "is", "faq")) == {"faq"}
    assert kinds(("kind", "is not", "faq")) == {"prose"}
    assert kinds(("kind", "is", "faq"), ("kind", "is", "prose")) == set()
    assert kinds(("kind", "is", "faq"), ("kind", "is", "prose"), operator="or") == {"prose", "faq"}


@pytest.mark.parametrize(
    ("compare", "value", "is_so"),
    [
        ("contains", "rash", True),
        ("not contains", "rash", False),
        ("start with", "tr", True),
        ("end with", "tr", False),
        ("is", "TRASH", True),
        ("is not", "trash", False),
        ("in", ["album", "trash"], True),
        ("in", "album, trash", True),
        ("not in", ["album"], True),
        ("empty", None, False),
        ("not empty", None, True),
        ("null", None, False),
        ("not null", None, True),
    ],
)
def test_texts_are_compared(compare: str, value: object, is_so: bool) -> None:
    condition = {"name": "title", "comparison_operator": compare, "value": value}
    assert holds({"conditions": [condition]}, {"title": "Trash"}) is is_so


@pytest.mark.parametrize(
    ("compare", "value", "is_so"),
    [
        ("=", 3, True),
        ("≠", "3", False),
        (">", 2, True),
        ("<", 2, False),
        ("≥", 3, True),
        ("≤", 2.5, False),
        ("before", "2024-05-02", True),
        ("after", "2024-05-01T00:00:00+08:00", True),
        ("after", "2024-05-02", False),
    ],
)
def test_numbers_and_times_are_compared(compare: str, value: object, is_so: bool) -> None:
    name = "updated_at" if compare in {"before", "after"} else "page"
    known = {"page": 3, "updated_at": "2024-05-01T12:00:00+00:00"}
    condition = {"name": name, "comparison_operator": compare, "value": value}
    assert holds({"conditions": [condition]}, known) is is_so


def test_every_operator_bears_with_what_is_not_known() -> None:
    for compare in OPERATORS:
        condition = {"name": "nothing", "comparison_operator": compare, "value": "1"}
        assert holds({"conditions": [condition]}, {}) in {True, False}


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"knowledge_id": "none-such"}, 404, 2001),
        ({"knowledge_id": "staff"}, 404, 2001),
        ({"knowledge_id": "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10"}, 404, 2001),
        ({"query": " "}, 400, 400),
        ({"query": "x" * 1001}, 400, 400),
        ({"query": 3}, 400, 400),
        ({"retrieval_setting": {"top_k": 0, "score_threshold": 0}}, 400, 400),
        ({"retrieval_setting": {"top_k": 3}}, 400, 400),
        ({"retrieval_setting": {"top_k": 3, "score_threshold": 2}}, 400, 400),
        ({"metadata_condition": {"conditions": [{"name": "x"}]}}, 400, 400),
        (
            {
                "metadata_condition": {
                    "conditions": [{"name": "position", "comparison_operator": ">", "value": "x"}]
                }
            },
            400,
            400,
        ),
    ],
)
def test_what_cannot_be_is_refused_in_its_form(
    dify: APIClient, changes: dict[str, Any], status: int, code: int
) -> None:
    answer = dify.post(URL, body(**changes))
    assert (answer.status_code, answer.json()["error_code"]) == (status, code)
    assert answer.json()["error_msg"]
    assert answer["Content-Type"] == "application/json"


@pytest.mark.usefixtures("guide")
def test_who_may_not_is_told_so_in_its_form(owner: User, settings: Settings) -> None:
    browser, unknown = APIClient(), APIClient()
    browser.force_login(owner)
    unknown.credentials(HTTP_AUTHORIZATION="Bearer sg_no_key")
    for client, status, code in (
        (APIClient(), 401, 1001),
        (browser, 401, 1001),
        (unknown, 401, 1002),
        (client_of(owner, Scope.ASSETS_READ), 403, 1002),
    ):
        answer = client.post(URL, body())
        assert (answer.status_code, answer.json()["error_code"]) == (status, code)
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"knowledge_user": "1/hour"}
    statuses = [client_of(owner).post(URL, body()).status_code for _ in range(2)]
    assert statuses == [200, 429]


@pytest.mark.usefixtures("guide")
def test_a_question_that_would_be_declined_finds_nothing(dify: APIClient) -> None:
    answer = dify.post(URL, body(query="How do I make a bomb?"))
    assert answer.json() == {"records": []}
