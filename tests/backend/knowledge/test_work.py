"""What was not answered is grouped, settled by an answer, forgotten in time; and what is used is
counted."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.models import OutboxEvent
from backend.knowledge.models import (
    Conversation,
    Exchange,
    GroupedExchange,
    KnowledgeBase,
    Passage,
    QuestionGroup,
)
from backend.knowledge.services.grouping import call_for_grouping, group_some
from backend.knowledge.services.sweeping import forget_old_questions
from tests.backend.knowledge.conftest import embed_all
from tests.factories.knowledge import keep, make_base, make_passage
from tests.factories.loop import make_exchange, make_group, make_result, make_run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def base(owner: User) -> KnowledgeBase:
    return keep(owner)


def url(base: KnowledgeBase, more: str) -> str:
    return f"/api/v1/knowledge/bases/{base.pk}/{more}"


def quoted(passage: Passage, **fields: Any) -> dict[str, Any]:
    return {
        "number": 1,
        "passage_id": str(passage.pk),
        "document_id": str(passage.document_id),
        "base_id": str(passage.base_id),
        "title": "A page",
        "headings": passage.headings,
        "position": 0,
        "page": None,
        "address": "",
        "quote": "30 days",
        "language": "en",
    } | fields


def groups_of(base: KnowledgeBase) -> set[frozenset[str]]:
    return {
        frozenset(group.members.values_list("exchange__question", flat=True))
        for group in QuestionGroup.objects.filter(base=base)
    }


@pytest.mark.usefixtures("with_points")
def test_questions_about_the_same_come_together_in_either_language(base: KnowledgeBase) -> None:
    alike = ("怎么备份数据库", "数据库如何备份", "how do I back up the database")
    for question in (*alike, "怎么分享相册给家人", "Who won the world cup?"):
        make_exchange(base, question=question, language="zh" if question[0] > "z" else "en")
    assert group_some() == 5
    assert groups_of(base) == {
        frozenset(alike),
        frozenset({"怎么分享相册给家人"}),
        frozenset({"Who won the world cup?"}),
    }
    assert group_some() == 0


@pytest.mark.usefixtures("without_worker")
def test_without_a_worker_shared_words_have_to_do(base: KnowledgeBase) -> None:
    for question in ("怎么备份数据库", "数据库如何备份", "怎么分享相册"):
        make_exchange(base, question=question)
    group_some()
    assert groups_of(base) == {
        frozenset({"怎么备份数据库", "数据库如何备份"}),
        frozenset({"怎么分享相册"}),
    }


@pytest.mark.usefixtures("without_worker")
def test_grouping_goes_on_in_slices_and_takes_work_alone(
    base: KnowledgeBase, settings: Settings
) -> None:
    settings.KNOWLEDGE_SLICE = timedelta(0)
    make_exchange(base, outcome="answered")
    make_exchange(base, settled_at=timezone.now())
    assert call_for_grouping() == 0
    make_exchange(base)
    make_exchange(base, outcome="answered", verdict="unhelpful")
    assert call_for_grouping() == 1
    assert group_some() == 1
    assert group_some() == 1
    assert group_some() == 0
    assert GroupedExchange.objects.count() == 2
    assert OutboxEvent.objects.filter(topic="questions.waiting").count() == 2


def test_groups_are_listed_largest_first_with_what_people_said(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    small, large = make_group(base, "Soup?"), make_group(base, "How?", "How so?")
    Exchange.objects.filter(question="How?").update(verdict="unhelpful", remark="No!")
    found = api(owner).get(url(base, "groups"), {"limit": 1}).json()
    assert [one["id"] for one in found["items"]] == [str(large.pk)]
    shown = found["items"][0]
    assert (shown["count"], shown["unanswered"], shown["disliked"]) == (2, 2, 1)
    assert (shown["languages"], shown["remarks"][0]["remark"]) == (["en"], "No!")
    rest = api(owner).get(url(base, "groups"), {"cursor": found["next_cursor"]}).json()
    assert [one["id"] for one in rest["items"]] == [str(small.pk)]
    disliked = api(owner).get(url(base, "groups"), {"reason": "disliked"}).json()
    assert [one["id"] for one in disliked["items"]] == [str(large.pk)]


@pytest.mark.usefixtures("with_points")
def test_a_group_shows_its_questions_and_what_is_near(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    passage = make_passage(base)
    embed_all()
    group = make_group(base, "How long do photos stay in the trash?", "trash?")
    shown = api(owner).get(f"/api/v1/knowledge/groups/{group.pk}").json()
    assert set(shown["questions"]) == {"How long do photos stay in the trash?", "trash?"}
    assert [one["passage_id"] for one in shown["nearest"]] == [str(passage.pk)]


def test_settling_is_for_what_was_asked_until_then(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    group = make_group(base, "How?", "How so?")
    path = f"/api/v1/knowledge/groups/{group.pk}/settle"
    assert api(owner).post(path).json() == {"settled": 2}
    assert api(owner).get(url(base, "groups")).json()["items"] == []
    assert api(owner).post(path).json() == {"settled": 0}
    again = make_exchange(base, question="How?")
    GroupedExchange.objects.create(base=base, group=group, exchange=again)
    shown = api(owner).get(url(base, "groups")).json()["items"]
    assert (shown[0]["count"], shown[0]["settled_at"] is not None) == (1, True)


def test_one_answer_settles_a_group_and_is_pending(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    group = make_group(base, "How?", "How so?", "How?")
    path = f"/api/v1/knowledge/groups/{group.pk}/answer"
    answered = api(owner).post(path, {"text": "So."})
    assert answered.status_code == 201
    shown = answered.json()
    assert (shown["kind"], shown["is_live"], shown["is_next"]) == ("faq", False, True)
    assert set(shown["questions"]) == {"How?", "How so?"}
    assert not Exchange.objects.filter(settled_at=None).exists()
    twice = api(owner).post(path, {"text": "So."})
    assert (twice.status_code, twice.json()["code"]) == (409, "group_settled")
    assert Passage.objects.count() == 1


def test_questions_are_attached_to_a_passage_of_the_same_base(
    base: KnowledgeBase, owner: User, admin: User, api: Api
) -> None:
    passage, group = make_passage(base), make_group(base, "How?", "How so?")
    path = f"/api/v1/knowledge/groups/{group.pk}/attach"
    other = {"passage_id": str(make_passage(make_base()).pk)}
    assert api(admin).post(path, other).status_code == 404
    many = {"passage_id": str(passage.pk), "questions": [f"{n}?" for n in range(50)]}
    wish = {"passage_id": str(passage.pk), "questions": ["How?"]}
    attached = api(owner).post(path, wish).json()
    assert (attached["questions"], attached["is_live"]) == (["How?"], False)
    more = make_group(base, "Why?")
    refused = api(owner).post(
        f"/api/v1/knowledge/groups/{more.pk}/attach", many | {"passage_id": attached["id"]}
    )
    assert refused.json()["code"] == "too_many_questions"
    assert Exchange.objects.get(question="Why?").settled_at is None


def test_a_group_becomes_gold_and_stays_open(base: KnowledgeBase, owner: User, api: Api) -> None:
    group = make_group(base, "Will it rain?")
    path = f"/api/v1/knowledge/groups/{group.pk}/gold"
    assert api(owner).post(path).json()["is_answerable"] is False
    assert api(owner).post(path).json()["code"] == "gold_known"
    assert api(owner).get(url(base, "groups")).json()["items"]


def test_editors_see_what_was_asked_and_not_who_asked_nor_other_bases(
    base: KnowledgeBase, owner: User, stranger: User, api: Api
) -> None:
    own, foreign = make_passage(base), make_passage(make_base(visibility="administrators"))
    make_exchange(
        base,
        foreign.base,
        question="How long?",
        conversation=Conversation.objects.create(user=stranger),
        outcome="answered",
        answer="30 days [1]. A secret [2].",
        citations=[quoted(own), quoted(foreign, quote="A secret")],
    )
    make_exchange(base, outcome="answered", answer="30 days [1].", citations=[quoted(own)])
    answer = api(owner).get(url(base, "asked"))
    plain, mixed = answer.json()["items"]
    assert (mixed["answer"], plain["answer"]) == ("", "30 days [1].")
    assert [one["base_id"] for one in mixed["citations"]] == [str(base.pk)]
    text = answer.content.decode()
    assert "secret" not in text
    assert stranger.email not in text
    assert str(stranger.pk) not in text
    assert "conversation" not in text


def test_asked_questions_are_filtered(base: KnowledgeBase, owner: User, api: Api) -> None:
    make_exchange(base, question="怎么备份", language="zh")
    make_exchange(base, outcome="answered", verdict="unhelpful")
    make_exchange(make_base())
    for wish, count in (
        ({}, 2),
        ({"q": "备份"}, 1),
        ({"outcome": "refused"}, 1),
        ({"verdict": "unhelpful"}, 1),
        ({"language": "zh"}, 1),
    ):
        assert len(api(owner).get(url(base, "asked"), wish).json()["items"]) == count


def test_what_was_asked_long_ago_is_forgotten(base: KnowledgeBase, settings: Settings) -> None:
    group = make_group(base, "How?", "Why?")
    old = Exchange.objects.get(question="How?")
    Exchange.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=200))
    assert forget_old_questions() == 1
    assert not Conversation.objects.filter(pk=old.conversation_id).exists()
    assert Exchange.objects.get().question == "Why?"
    settings.KNOWLEDGE_QUESTIONS_KEPT_FOR = timedelta(0)
    QuestionGroup.objects.update(created_at=timezone.now() - timedelta(days=1))
    assert forget_old_questions() == 1
    assert not QuestionGroup.objects.filter(pk=group.pk).exists()
    assert not Conversation.objects.exists()


def test_usage_is_counted_by_the_days_of_whoever_looks(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    owner.time_zone = "Asia/Shanghai"
    owner.save()
    quoted_once, never = make_passage(base), make_passage(base, "A link may have a password.")
    today = timezone.now().astimezone(UTC).replace(hour=18, minute=0)  # tomorrow in Shanghai
    yesterday = today - timedelta(days=2)
    answered = make_exchange(
        base,
        outcome="answered",
        verdict="helpful",
        took=100,
        citations=[quoted(quoted_once), quoted(never, base_id=str(make_base().pk))],
    )
    refused = make_exchange(base, language="zh", took=300)
    Exchange.objects.filter(pk__in=[answered.pk, refused.pk]).update(created_at=yesterday)
    make_exchange(make_base())
    run = make_run(base, figures={"questions": 3, "answerable": 2})
    make_result(run)
    make_result(run, is_right=False)
    usage = api(owner).get(url(base, "usage"), {"days": 4}).json()
    assert (usage["time_zone"], len(usage["days"])) == ("Asia/Shanghai", 4)
    day = next(one for one in usage["days"] if one["asked"])
    assert day["day"] == (yesterday + timedelta(hours=8)).date().isoformat()
    counts = ("asked", "answered", "refused", "helpful", "zh", "en", "took_p50", "took_p95")
    assert [day[name] for name in counts] == [2, 1, 1, 1, 1, 1, 200, 290]
    assert usage["total"]["asked"] == 2
    assert (usage["passages"], usage["quoted_passages"]) == (2, 1)
    assert [one["times"] for one in usage["cited_passages"]] == [1]
    assert usage["cited_passages"][0]["headings"] == ["Trash"]
    assert usage["cited_documents"][0]["document_id"] == str(quoted_once.document_id)
    assert [one["document_id"] for one in usage["never_quoted"]] == [str(never.document_id)]
    assert (usage["gold"]["answerable"], usage["gold"]["answered"]) == (2, 1)
    assert datetime.fromisoformat(usage["gold"]["ended_at"]) == run.ended_at
