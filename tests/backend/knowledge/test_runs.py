"""A gold set is asked in slices, and what came of it is compared, before anything is published."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.models import OutboxEvent
from backend.knowledge.evaluation.figures import figures_of
from backend.knowledge.models import GoldResult, GoldRun, KnowledgeBase, Passage, RunState
from backend.knowledge.services import runs
from backend.knowledge.services.editing import add_passage, edit_passage, enable_passage
from backend.knowledge.services.publishing import publish
from backend.knowledge.services.runs import LEASES, run_slice, start_run
from tests.backend.knowledge.conftest import embed_all
from tests.factories.knowledge import keep, make_passage
from tests.factories.loop import make_gold, make_result, make_run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]

PAGES = {
    "Restore": 'Open the list, choose some and press "Restore".',
    "Expiry": "A link ends on the day that you choose, or never.",
    "Merge": "Choose two people and press Merge; it can be undone.",
    "Kinds": "Photos are taken as JPEG, HEIC, PNG, AVIF and raw files.",
    "Backup": "Bring the database back from a dump by one command.",
}


@pytest.fixture
def base(owner: User) -> KnowledgeBase:
    return keep(owner)


@pytest.fixture
def gold(base: KnowledgeBase) -> KnowledgeBase:
    """Two questions, one of which nothing answers, and pages enough that a word may be rare."""
    trash = make_passage(base)
    for heading, text in PAGES.items():
        make_passage(base, text, headings=(heading,))
    make_passage(
        base, "A link may have a password of at least four characters.", headings=("Links",)
    )
    make_gold(base, "How long do deleted photos stay in the trash?", answered_by=trash)
    make_gold(base, "Who won the world cup in 1998?")
    base.threshold = 0.1
    base.save()
    return base


@pytest.fixture
def words_alone(without_worker: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_PATIENCE", timedelta(0))


def finish(run: GoldRun) -> GoldRun:
    """As the relay and a worker do; every pause is over at once."""
    for _ in range(20):
        GoldRun.objects.update(due_at=timezone.now())
        run_slice(run_id=run.pk)
        run.refresh_from_db()
        if run.state in (RunState.DONE, RunState.FAILED):
            return run
    raise AssertionError(run.state)


def counted(run: GoldRun) -> dict[str, Any]:
    assert run.figures is not None
    found: dict[str, Any] = run.figures
    return found


def finish_all(base: KnowledgeBase) -> None:
    for run in GoldRun.objects.filter(base=base, state=RunState.WAITING):
        finish(run)


def url(base: KnowledgeBase, more: str) -> str:
    return f"/api/v1/knowledge/bases/{base.pk}/{more}"


@pytest.mark.usefixtures("with_points")
def test_a_run_says_what_was_found_and_answered(gold: KnowledgeBase, owner: User, api: Api) -> None:
    embed_all()
    begun = api(owner).post(url(gold, "runs"), {"view": "live"}).json()
    assert (begun["state"], begun["total"]) == ("waiting", 2)
    assert api(owner).post(url(gold, "runs"), {"view": "live"}).json()["id"] == begun["id"]
    finish(GoldRun.objects.get())
    run = api(owner).get(f"/api/v1/knowledge/runs/{begun['id']}").json()
    assert (run["state"], run["done"]) == ("done", 2)
    figures = run["figures"]
    assert (figures["right"], figures["recall_at_5"], figures["mrr_at_10"]) == (2, 1, 1)
    assert (figures["refusal_precision"], figures["refusal_recall"]) == (1, 1)
    assert (figures["citation_correctness"], figures["without_point"]) == (1, 0)
    assert figures["languages"] == [
        {"language": "en", "questions": 2, "right": 2, "recall_at_5": 1.0}
    ]
    results = api(owner).get(f"/api/v1/knowledge/runs/{begun['id']}/results").json()["items"]
    assert [one["outcome"] for one in results] == ["answered", "refused"]
    assert results[0]["found"][0]["is_relevant"]
    assert "30 days" in results[0]["answer"]


def test_questions_of_a_run_are_narrowed(base: KnowledgeBase, owner: User, api: Api) -> None:
    run = make_run(base, total=3)
    make_result(run, question="right")
    make_result(run, question="wrong", is_right=False, language="zh")
    make_result(run, question="refused", is_right=False, outcome="refused")

    def questions(**query: str) -> list[str]:
        found = api(owner).get(f"/api/v1/knowledge/runs/{run.pk}/results", query)
        return [one["question"] for one in found.json()["items"]]

    assert questions() == ["right", "wrong", "refused"]
    assert questions(right="false") == ["wrong", "refused"]
    assert questions(outcome="refused") == ["refused"]
    assert questions(right="false", language="zh") == ["wrong"]


@pytest.mark.usefixtures("words_alone")
def test_a_run_goes_on_where_a_killed_worker_left_it(
    gold: KnowledgeBase, settings: Settings
) -> None:
    settings.KNOWLEDGE_SLICE = timedelta(0)  # one question a slice
    run = start_run(gold, None, view="live")
    run_slice(run_id=run.pk)
    assert GoldResult.objects.filter(run=run).count() == 1
    assert LEASES.claim(run.pk) is not None  # and is killed
    run_slice(run_id=run.pk)
    assert GoldResult.objects.filter(run=run).count() == 1  # somebody else is at it
    GoldRun.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    assert LEASES.call_due() == 1
    assert OutboxEvent.objects.filter(topic="gold.run_ready").count() >= 2
    finish(run)
    assert (run.done, counted(run)["questions"]) == (2, 2)


@pytest.mark.usefixtures("words_alone")
def test_a_run_begins_anew_when_the_base_changes_under_it(
    gold: KnowledgeBase, owner: User, settings: Settings
) -> None:
    settings.KNOWLEDGE_SLICE = timedelta(0)
    run = start_run(gold, None, view="next")
    run_slice(run_id=run.pk)
    add_passage(gold, owner, text="Boil it.", questions=["Soup?"])
    run_slice(run_id=run.pk)
    run.refresh_from_db()
    assert (run.done, run.restarts) == (0, 1)
    before = run.fingerprint
    finish(run)
    assert (run.state, run.done, run.fingerprint) == ("done", 2, before)


@pytest.mark.usefixtures("without_worker")
def test_a_run_waits_a_while_for_a_worker_that_makes_points(gold: KnowledgeBase) -> None:
    Passage.objects.update(encoder="x")
    run = start_run(gold, None, view="live")
    run_slice(run_id=run.pk)
    run.refresh_from_db()
    assert (run.state, run.done) == ("waiting", 0)
    GoldRun.objects.update(began_at=timezone.now() - timedelta(minutes=2))
    finish(run)
    assert counted(run)["without_point"] == 2


def test_an_empty_gold_set_is_not_run(base: KnowledgeBase, owner: User, api: Api) -> None:
    assert api(owner).post(url(base, "runs")).json()["code"] == "gold_set_empty"
    assert api(owner).get(url(base, "threshold")).json()["code"] == "no_run_yet"


@pytest.mark.usefixtures("words_alone")
def test_old_runs_are_forgotten(gold: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "KEPT", 2)
    for _ in range(3):
        make_run(gold)
    run = finish(start_run(gold, None, view="live"))
    kept = GoldRun.objects.order_by("-pk")
    assert (kept.count(), kept[0].pk) == (2, run.pk)


def test_two_runs_are_compared_question_by_question(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    before, after = make_run(base), make_run(base)
    lost, moved, won = (make_gold(base) for _ in range(3))
    for gold, was, now in (
        (lost, {"place": 1}, {"place": None, "is_right": False, "outcome": "refused"}),
        (moved, {"place": 3}, {"place": 1}),
        (won, {"place": None, "is_right": False}, {"place": 1}),
    ):
        make_result(before, gold_id=gold.pk, **was)
        make_result(after, gold_id=gold.pk, **now)
    make_result(after)  # of a question that is new
    path = f"/api/v1/knowledge/runs/{after.pk}/comparison"
    found = api(owner).get(path, {"before": str(before.pk)}).json()
    assert (found["common"], found["lost"], found["won"]) == (3, 1, 1)
    assert [one["gold_id"] for one in found["worse"]] == [str(lost.pk)]
    assert [one["gold_id"] for one in found["better"]] == [str(won.pk), str(moved.pk)]
    assert [one["has_turned"] for one in found["better"]] == [True, False]
    assert (found["better"][1]["before"]["place"], found["better"][1]["after"]["place"]) == (3, 1)
    assert found["deltas"]["right"] == 0
    unfinished = make_run(base, state="waiting")
    refused = api(owner).get(path, {"before": str(unfinished.pk)})
    assert refused.json()["code"] == "run_unfinished"


def test_the_best_threshold_is_suggested_and_can_be_taken_over(
    base: KnowledgeBase, owner: User, api: Api
) -> None:
    run = make_run(base)
    for confidence, is_relevant, is_answerable in (
        (0.9, True, True),
        (0.6, True, True),
        (0.55, False, False),
        (0.5, False, False),
    ):
        found = [{"confidence": confidence, "is_relevant": is_relevant}]
        make_result(run, is_answerable=is_answerable, confidence=confidence, found=found)
    suggestion = api(owner).get(url(base, "threshold")).json()
    assert (suggestion["suggested"], suggestion["right_now"], suggestion["right_then"]) == (
        0.6,
        2,
        4,
    )
    api(owner).patch(f"/api/v1/knowledge/bases/{base.pk}", {"threshold": 0.6})
    assert api(owner).get(url(base, "threshold")).json()["right_now"] == 4


def test_figures_of_nothing_are_unknown() -> None:
    figures = figures_of([])
    assert (figures["questions"], figures["recall_at_5"], figures["took_p95"]) == (0, None, None)


@pytest.mark.usefixtures("words_alone")
def test_what_would_get_worse_is_published_only_by_saying_so(
    gold: KnowledgeBase, owner: User, api: Api
) -> None:
    editor = api(owner)
    assert editor.get(url(gold, "check")).json()["state"] == "unneeded"
    assert editor.post(url(gold, "publish")).json() == {"changed": 0}
    trash = Passage.objects.get(headings=["Trash"])
    enable_passage(trash, is_enabled=False)
    refused = editor.post(url(gold, "publish"))
    assert (refused.status_code, refused.json()["code"]) == (409, "check_needed")
    assert editor.post(url(gold, "check")).json()["state"] == "running"
    finish_all(gold)
    check = editor.get(url(gold, "check")).json()
    assert (check["state"], check["pending"], check["comparison"]["lost"]) == ("worse", 1, 1)
    assert check["comparison"]["worse"][0]["question"].startswith("How long")
    refused = editor.post(url(gold, "publish"))
    assert (refused.json()["code"], refused.json()["lost"]) == ("check_worse", 1)
    accepted = editor.post(url(gold, "publish"), {"accept_worse": True})
    assert accepted.json() == {"changed": 1}


@pytest.mark.usefixtures("words_alone")
def test_a_check_holds_for_exactly_what_it_compared(
    gold: KnowledgeBase, owner: User, api: Api
) -> None:
    editor = api(owner)
    soup = add_passage(gold, owner, text="Boil it.", questions=["Soup?"])
    editor.post(url(gold, "check"))
    finish_all(gold)
    assert editor.get(url(gold, "check")).json()["state"] == "passed"
    live = GoldRun.objects.get(view="live")
    edit_passage(soup, owner, {"text": "Fry it."})
    refused = editor.post(url(gold, "publish"), {"accept_worse": True})
    assert refused.json()["code"] == "check_needed"
    editor.post(url(gold, "check"))
    finish_all(gold)
    assert (
        GoldRun.objects.get(view="live").pk == live.pk
    )  # it has not changed, and is not run again
    assert editor.post(url(gold, "publish")).json()["changed"] == 1


@pytest.mark.usefixtures("words_alone")
def test_what_is_edited_while_publishing_stays_pending(gold: KnowledgeBase, owner: User) -> None:
    first = add_passage(gold, owner, text="Boil it.", questions=["Soup?"])

    def edit_meanwhile(_: KnowledgeBase) -> None:
        enable_passage(Passage.objects.get(headings=["Trash"]), is_enabled=False)

    assert publish(gold.pk, consent=edit_meanwhile) == 1
    first.refresh_from_db()
    trash = Passage.objects.get(headings=["Trash"])
    assert (first.is_live, trash.is_live, trash.is_next) == (True, True, False)


@pytest.mark.usefixtures("words_alone")
def test_runs_with_points_and_without_are_not_compared(
    gold: KnowledgeBase, owner: User, api: Api
) -> None:
    add_passage(gold, owner, text="Boil it.", questions=["Soup?"])
    api(owner).post(url(gold, "check"))
    finish_all(gold)
    live = GoldRun.objects.get(view="live")
    live.figures = counted(live) | {"without_point": 0}
    live.save()
    assert api(owner).get(url(gold, "check")).json()["state"] == "needed"
    api(owner).post(url(gold, "check"))
    assert GoldRun.objects.filter(view="next").count() == 2
