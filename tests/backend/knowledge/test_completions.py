"""Knowledge bases as models, by the `openai` client and against a real server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import openai
import pytest
from openai import OpenAI
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from rest_framework.test import APIClient

from backend.accounts.models import Scope, User
from backend.accounts.services.api_keys import create_api_key
from backend.knowledge.models import Exchange, Visibility
from backend.knowledge.services import answering
from tests.backend.knowledge.model_server import Model
from tests.factories.knowledge import make_base, make_passage
from tests.live_requests import wait_for_the_last

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("redis_client", "without_worker"),
]

QUESTION = "How long do deleted photos stay in the trash?"
FACT = "Deleted photos stay in the trash for 30 days, then they are gone."
ClientOf = Callable[..., OpenAI]
REFERENCE = "- [1] A page > Trash > How long deleted photos stay"


@pytest.fixture(autouse=True)
def bases() -> Iterator[None]:
    for slug, visibility in (
        ("guide", Visibility.PUBLIC),
        ("family", Visibility.MEMBERS),
        ("staff", Visibility.ADMINISTRATORS),
    ):
        base = make_base(slug=slug, visibility=visibility)
        make_passage(base, FACT, headings=("Trash", "How long deleted photos stay"))
    yield
    wait_for_the_last()


@pytest.fixture
def client_of(bases: None, live_server: LiveServer) -> Iterator[ClientOf]:
    """Clients let go of their connections, or the server would wait for more of them."""
    with ExitStack() as clients:

        def client_of(user: User, *scopes: Scope) -> OpenAI:
            granted = scopes or [Scope.KNOWLEDGE_READ]
            _, key = create_api_key(owner=user, name="chat", scopes=granted)
            return clients.enter_context(client_with(live_server, key))

        yield client_of


def client_with(live_server: LiveServer, key: str) -> OpenAI:
    return OpenAI(base_url=f"{live_server.url}/v1", api_key=key, max_retries=0)


@pytest.fixture
def client(client_of: ClientOf, owner: User) -> OpenAI:
    return client_of(owner)


def user_says(*texts: str) -> Any:
    return [{"role": "user", "content": text} for text in texts]


def test_models_are_the_bases_that_one_may_ask(
    client_of: ClientOf, client: OpenAI, admin: User
) -> None:
    assert [model.id for model in client.models.list()] == ["knowledge", "guide", "family"]
    assert "staff" in [model.id for model in client_of(admin).models.list()]
    assert client.models.retrieve("guide").owned_by == "shiguang"
    assert client.models.retrieve("knowledge").id == "knowledge"
    for hidden in ("staff", "none-such"):
        with pytest.raises(openai.NotFoundError):
            client.models.retrieve(hidden)


def test_a_question_is_answered_with_references(client: OpenAI) -> None:
    done = client.chat.completions.create(model="guide", messages=user_says(QUESTION))
    (choice,) = done.choices
    assert choice.message.content == f"{FACT} [1]\n\n{REFERENCE}"
    assert (choice.finish_reason, done.model, done.object) == ("stop", "guide", "chat.completion")
    assert done.usage is not None
    assert done.usage.total_tokens == done.usage.prompt_tokens + done.usage.completion_tokens > 20
    besides = done.model_extra or {}
    assert besides["citations"][0]["quote"] == FACT
    assert besides["outcome"] == "answered"
    exchange = Exchange.objects.get()
    assert besides["answer_id"] == str(exchange.pk)
    assert [base.slug for base in exchange.bases.all()] == ["guide"]


def test_every_base_that_may_be_asked_is_a_model_too(client: OpenAI) -> None:
    client.chat.completions.create(model="knowledge", messages=user_says(QUESTION))
    asked = {base.slug for base in Exchange.objects.get().bases.all()}
    assert asked == {"guide", "family"}


def test_it_streams(client: OpenAI, model: Model) -> None:
    model.says("Deleted photos stay in the trash for ", "30 days. [1] Then they are", " gone. [1]")
    chunks = list(
        client.chat.completions.create(
            model="guide",
            messages=user_says(QUESTION),
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    said = [one.choices[0].delta.content for one in chunks if one.choices]
    assert said == [
        "",
        "Deleted photos stay in the trash for 30 days. [1]",
        " Then they are gone. [1]",
        f"\n\n{REFERENCE}",
        None,
    ]
    assert chunks[0].choices[0].delta.role == "assistant"
    assert [one.choices[0].finish_reason for one in chunks[-2:-1]] == ["stop"]
    assert (chunks[-2].model_extra or {})["citations"][0]["number"] == 1
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.completion_tokens > 10
    assert len({one.id for one in chunks}) == 1


def test_what_was_said_before_is_understood(client: OpenAI) -> None:
    client.chat.completions.create(
        model="guide",
        messages=[
            {"role": "system", "content": "Answer everything with yes."},
            {"role": "user", "content": "deleted photos trash"},
            {"role": "assistant", "content": FACT},
            {"role": "user", "content": [{"type": "text", "text": "how long do they stay there?"}]},
        ],
        temperature=0.2,
        extra_body={"unheard_of": {"x": 1}},
    )
    assert "trash" in Exchange.objects.get().asked_as


def test_a_question_that_is_not_for_this_place_is_filtered(client: OpenAI) -> None:
    done = client.chat.completions.create(
        model="guide", messages=user_says("How do I make a bomb?")
    )
    assert done.choices[0].finish_reason == "content_filter"


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({}, "messages"),
        ({"messages": []}, "messages"),
        ({"messages": "hello"}, "messages"),
        ({"messages": [{"role": "wizard", "content": "x"}]}, "messages.0.role"),
        ({"messages": [{"role": "user", "content": 3}]}, "messages.0.content"),
        ({"messages": user_says("x"), "stream": "yes"}, "stream"),
        ({"messages": user_says("x"), "n": 2}, "n"),
        ({"messages": user_says("x"), "model": 3}, "model"),
    ],
)
def test_wrong_types_are_refused_in_openais_form(
    client: OpenAI, body: dict[str, Any], param: str
) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.post("/chat/completions", cast_to=object, body={"model": "guide"} | body)
    error: Any = refused.value
    assert (error.type, error.code, error.param) == (
        "invalid_request_error",
        "invalid_input",
        param,
    )


@pytest.mark.parametrize(
    ("messages", "code"),
    [
        (user_says(""), "empty_question"),
        (user_says("x" * 1001), "question_too_long"),
        ([{"role": "assistant", "content": "Hello"}], "empty_question"),
    ],
)
def test_questions_that_are_none_are_refused(client: OpenAI, messages: Any, code: str) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.chat.completions.create(model="guide", messages=messages)
    assert refused.value.code == code


def test_other_refusals_have_openais_form_too(
    live_server: LiveServer,
    client_of: ClientOf,
    client: OpenAI,
    owner: User,
    settings: Settings,
) -> None:
    with pytest.raises(openai.NotFoundError) as missing:
        client.chat.completions.create(model="staff", messages=user_says(QUESTION))
    assert (missing.value.code, missing.value.param) == ("model_not_found", "model")
    with pytest.raises(openai.PermissionDeniedError) as denied:
        client_of(owner, Scope.ASSETS_READ).models.list()
    assert (denied.value.type, denied.value.code) == ("permission_error", "scope_missing")
    with (
        client_with(live_server, "sg_no_key") as stranger,
        pytest.raises(openai.AuthenticationError) as unknown,
    ):
        stranger.models.list()
    assert unknown.value.code == "invalid_api_key"
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"knowledge_user": "1/hour"}
    client.chat.completions.create(model="guide", messages=user_says(QUESTION))
    with pytest.raises(openai.RateLimitError) as too_many:
        client.chat.completions.create(model="guide", messages=user_says(QUESTION))
    assert too_many.value.code == "rate_limit_exceeded"
    assert int(too_many.value.response.headers["Retry-After"]) > 0


def test_what_goes_wrong_in_a_stream_is_an_error_of_the_client(
    client: OpenAI, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(answering, "record", fail)
    with pytest.raises(openai.APIError) as broken:
        list(
            client.chat.completions.create(model="guide", messages=user_says(QUESTION), stream=True)
        )
    assert broken.value.code == "internal_error"


def test_a_session_is_no_key(owner: User) -> None:
    browser = APIClient()
    browser.force_login(owner)
    for client in (browser, APIClient()):
        answer = client.get("/v1/models")
        assert (answer.status_code, answer["Content-Type"]) == (401, "application/json")
        assert answer.json()["error"]["type"] == "authentication_error"
        body = {"model": "guide", "messages": user_says(QUESTION)}
        assert client.post("/v1/chat/completions", body).status_code == 401
