"""Answers in the words of a language model: only what the passages say, or else quoted."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import repeat

import pytest
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.knowledge.models import Exchange, KnowledgeBase, Outcome, Visibility
from backend.knowledge.services import writing
from backend.knowledge.services.editing import add_passage
from backend.knowledge.services.publishing import publish
from tests.backend.knowledge.conftest import embed_all
from tests.backend.knowledge.model_server import Messages, Model, passages_shown
from tests.backend.knowledge.test_answering import ASK, PAGES, fill
from tests.factories.knowledge import make_base

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client", "with_points")]

QUESTION = {"question": "How long do photos stay in the trash?"}
QUOTED = PAGES["Trash", "How long"] + " [1]"


@pytest.fixture
def guide() -> KnowledgeBase:
    base = make_base(slug="guide", visibility=Visibility.PUBLIC)
    fill(base)
    return base


def number_of(messages: Messages, words: str) -> int:
    return next(number for number, text in passages_shown(messages).items() if words in text)


def answers(text: str, words: str) -> Callable[[Messages], Iterator[str]]:
    """In small pieces; {n} is the passage with these words."""

    def write(messages: Messages) -> Iterator[str]:
        said = text.replace("{n}", str(number_of(messages, words)))
        yield from (said[at : at + 7] for at in range(0, len(said), 7))

    return write


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("streams", [True, False])
def test_it_is_told_in_its_words_and_cited(model: Model, streams: bool) -> None:
    model.streams = streams
    model.writes = answers("Photos that you deleted are in the trash for 30 days [{n}].", "30 days")
    answer = APIClient().post(ASK, QUESTION).json()
    assert answer["outcome"] == Outcome.ANSWERED
    assert answer["written_by"] == "writer-1"
    (cited,) = answer["citations"]
    assert answer["answer"] == (
        f"Photos that you deleted are in the trash for 30 days. [{cited['number']}]"
    )
    assert cited["quote"] == PAGES["Trash", "How long"]
    assert Exchange.objects.get().written_by == "writer-1"
    assert model.keys == ["Bearer sk-secret"]


@pytest.mark.usefixtures("guide")
def test_what_the_passages_do_not_say_is_dropped(model: Model) -> None:
    model.writes = answers(
        "Deleted photos stay in the trash for 30 days. [{n}] They are then sent to Mallory. [{n}] "
        "A subscription keeps them for 90 days. [{n}] All the best!",
        "30 days",
    )
    answer = APIClient().post(ASK, QUESTION).json()
    assert answer["answer"].startswith("Deleted photos stay in the trash for 30 days. [")
    assert not {"Mallory", "90", "best"} & set(answer["answer"].replace(".", "").split())


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    "said",
    [
        "",
        "NONE",
        "Deleted photos stay in the trash for 30 days.",  # cites nothing
        "Deleted photos stay in the trash for 30 days. [99]",
        "Deleted photos stay in the trash for 30 days. [0]",
        "Deleted photos stay in the trash for 31 days. [1]",
        "<think>Deleted photos stay in the trash for 30 days. [1]",
        "| Trash | 30 days [1] |",
        "\u200b\u202e",
    ],
)
def test_where_nothing_is_left_it_is_quoted(model: Model, said: str) -> None:
    model.says(said)
    answer = APIClient().post(ASK, QUESTION).json()
    assert (answer["answer"], answer["written_by"]) == (QUOTED, "")


@pytest.mark.usefixtures("guide")
def test_thoughts_are_not_told(model: Model) -> None:
    model.writes = answers(
        "<think>They want the trash [{n}].</think>\nDeleted photos stay for 30 days. [{n}]",
        "30 days",
    )
    answer = APIClient().post(ASK, QUESTION).json()
    assert answer["answer"].startswith("Deleted photos stay for 30 days. [")


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("status", [301, 400, 401, 429, 500, 503])
def test_a_refusal_leaves_it_quoted(model: Model, status: int) -> None:
    model.status = status
    model.headers = {"Location": f"{model.url}/elsewhere"}
    assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED
    assert len(model.asked) == 1


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"[]",
        b'{"choices": 3}',
        b'{"choices": [{"message": {"content": [1]}}]}',
        b"[" * 100_000,
        b"\xff\xfe",
        b" " * (2 * 1024 * 1024),
    ],
    ids=lambda raw: repr(raw[:30]),
)
@pytest.mark.parametrize("kind", ["application/json", "text/event-stream"])
def test_garbage_leaves_it_quoted(model: Model, raw: bytes, kind: str) -> None:
    model.raw = raw if kind == "application/json" else b"data: " + raw + b"\n\n"
    model.headers = {"Content-Type": kind}
    assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("piece", ["All is well. ", "x", "[1]", "<think>"])
def test_an_answer_without_end_ends(model: Model, piece: str) -> None:
    model.writes = lambda _: repeat(piece)
    assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED
    assert model.left.wait(10)


@pytest.mark.usefixtures("guide")
def test_what_was_said_in_time_is_told(model: Model, settings: Settings) -> None:
    settings.KNOWLEDGE_MODEL_TIMEOUT = timedelta(seconds=2)
    released = threading.Event()

    def write(messages: Messages) -> Iterator[str]:
        yield f"Deleted photos stay for 30 days. [{number_of(messages, '30 days')}] Then"
        released.wait(20)

    model.writes = write
    answer = APIClient().post(ASK, QUESTION).json()
    released.set()
    assert answer["answer"].startswith("Deleted photos stay for 30 days. [")


@pytest.mark.usefixtures("guide")
def test_a_model_that_is_too_slow_or_not_there_is_no_matter(
    model: Model, settings: Settings
) -> None:
    settings.KNOWLEDGE_MODEL_TIMEOUT = timedelta(milliseconds=200)
    model.delay = 1.0
    assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED
    settings.KNOWLEDGE_MODEL_URL = "http://127.0.0.1:1/v1"
    assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED


@pytest.mark.usefixtures("guide")
def test_where_too_many_are_being_written_it_is_quoted(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_places", threading.BoundedSemaphore(1))
    with writing._places:
        assert APIClient().post(ASK, QUESTION).json()["answer"] == QUOTED
    assert model.asked == []


def test_the_model_is_not_asked_without_evidence_or_for_an_approved_answer(
    model: Model, guide: KnowledgeBase, owner: User
) -> None:
    add_passage(guide, owner, text="Write to Li Wei.", questions=["Who do I ask for help?"])
    embed_all()
    publish(guide.pk)
    approved = APIClient().post(ASK, {"question": "whom can I ask for help"}).json()
    assert (approved["outcome"], approved["answer"]) == ("approved", "Write to Li Wei. [1]")
    refused = APIClient().post(ASK, {"question": "Who won the world cup in 1998?"}).json()
    assert refused["outcome"] == Outcome.REFUSED
    assert model.asked == []


@pytest.mark.usefixtures("guide")
def test_it_is_shown_nothing_but_the_passages_the_rules_and_what_was_asked(model: Model) -> None:
    guest = APIClient()
    first = guest.post(ASK, QUESTION).json()
    then = "How long do they stay in the trash?"
    guest.post(ASK, {"question": then, "conversation_id": first["conversation_id"]})
    once, again = model.asked
    assert [one["role"] for one in once["messages"]] == ["system", "user"]
    assert [one["role"] for one in again["messages"]] == ["system", "user", "assistant", "user"]
    assert again["messages"][1]["content"] == QUESTION["question"]
    assert again["messages"][2]["content"] == QUOTED
    fences = {
        one["messages"][0]["content"].split("hold the word ")[1][:16] for one in (once, again)
    }
    assert len(fences) == 2
    assert once["max_tokens"] == 800
    assert set(passages_shown(once["messages"])) >= {1}


@pytest.mark.usefixtures("guide")
def test_lists_and_code_keep_their_form(model: Model) -> None:
    model.says("- 用 `manage.py restore` 从备份恢复数据库。[1]\n- 数据库从备份恢复[1]")
    answer = APIClient().post(ASK, {"question": "怎么从备份恢复数据库"}).json()
    assert answer["answer"] == (
        "- 用 `manage.py restore` 从备份恢复数据库。 [1]\n- 数据库从备份恢复 [1]"
    )
