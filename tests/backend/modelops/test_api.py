"""Pipelines over HTTP: the graph, the runs, the inbox of approvals."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.modelops.models import Job, Run, RunState, StepState
from tests.factories.pipelines import make_model_run, make_model_step, make_pipeline

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def test_the_flow_is_a_graph_whose_edges_lead_from_node_to_node(api: Api, admin: User) -> None:
    make_pipeline()
    answer = api(admin).get("/api/v1/model-pipelines").json()
    kinds = {node["kind"] for node in answer["graph"]["nodes"]}
    ends = {edge[end] for edge in answer["graph"]["edges"] for end in ("begins", "ends")}
    assert ends == kinds
    assert [pipeline["task"] for pipeline in answer["pipelines"]] == ["poems"]


def test_a_run_is_begun_and_every_administrator_hears_of_it(api: Api, admin: User) -> None:
    make_pipeline()
    made = api(admin).post("/api/v1/model-pipelines/poems/runs", {"note": "Once more"}, "json")
    assert made.status_code == 201
    assert made.json()["state"] == "waiting"
    event = OutboxEvent.objects.get(topic=Topic.MODEL_RUN_CHANGED)
    assert event.owner_id == admin.pk
    assert event.payload["run_id"] == made.json()["id"]


def test_a_task_without_a_recipe_has_no_pipeline(api: Api, admin: User) -> None:
    assert api(admin).post("/api/v1/model-pipelines/ocr/runs").status_code == 404


def test_a_run_shows_its_steps_with_logs_and_costs(api: Api, admin: User) -> None:
    run = make_model_run()
    step = make_model_step(run, "train:1")
    line = {"at": "2026-11-21T09:00:00Z", "text": "epoch 1"}
    Job.objects.create(step=step, progress=0.5, lines=[line])
    (shown,) = api(admin).get(f"/api/v1/model-runs/{run.pk}").json()["steps"]
    assert (shown["key"], shown["kind"], shown["attempt"]) == ("train:1", "train", 1)
    assert shown["job"]["log"] == [line]
    assert shown["job"]["progress"] == 0.5
    assert shown["seconds"] >= 0


def test_runs_are_found_by_pipeline_and_state(api: Api, admin: User) -> None:
    make_model_run()
    ended = make_model_run(state=RunState.UNFIT)
    answer = api(admin).get("/api/v1/model-runs?pipeline=poems&state=unfit").json()
    assert [run["id"] for run in answer["items"]] == [str(ended.pk)]


@pytest.fixture
def waiting(db: None) -> Run:
    run = make_model_run()
    make_model_step(run, "approve", state=StepState.WAITING)
    return run


def test_the_inbox_holds_what_waits_for_a_word(api: Api, admin: User, waiting: Run) -> None:
    make_model_run()
    answer = api(admin).get("/api/v1/model-approvals").json()
    assert [run["id"] for run in answer["items"]] == [str(waiting.pk)]


def test_each_administrator_decides_once(api: Api, admin: User, waiting: Run) -> None:
    address = f"/api/v1/model-runs/{waiting.pk}/decisions"
    assert api(admin).post(address, {"approves": True}, "json").status_code == 201
    again = api(admin).post(address, {"approves": False, "reason": "No"}, "json")
    assert (again.status_code, again.json()["code"]) == (409, "already_decided")
    assert AuditEntry.objects.get().action == "model_run.approved"


def test_a_rejection_needs_a_reason(api: Api, admin: User, waiting: Run) -> None:
    address = f"/api/v1/model-runs/{waiting.pk}/decisions"
    refused = api(admin).post(address, {"approves": False}, "json")
    assert (refused.status_code, refused.json()["code"]) == (400, "reason_missing")


def test_nothing_is_decided_of_what_does_not_wait(api: Api, admin: User) -> None:
    address = f"/api/v1/model-runs/{make_model_run().pk}/decisions"
    refused = api(admin).post(address, {"approves": True}, "json")
    assert (refused.status_code, refused.json()["code"]) == (409, "not_waiting_for_approval")


def test_what_has_ended_cannot_be_cancelled(api: Api, admin: User) -> None:
    run = make_model_run(state=RunState.RELEASED)
    refused = api(admin).post(f"/api/v1/model-runs/{run.pk}/cancel")
    assert (refused.status_code, refused.json()["code"]) == (409, "run_ended")


def test_a_trigger_s_address_is_shown_once(api: Api, admin: User) -> None:
    make_pipeline()
    made = (
        api(admin)
        .post("/api/v1/model-pipelines/poems/triggers", {"name": "A registry"}, "json")
        .json()
    )
    path = made["url"][made["url"].index("/api/") :]
    assert APIClient().post(path, {"event": "push"}, "json").status_code == 202
    assert Run.objects.get().note == 'A registry: {"event": "push"}'
    (listed,) = api(admin).get("/api/v1/model-pipelines/poems/triggers").json()["triggers"]
    assert "url" not in listed
    assert listed["called_at"] is not None
