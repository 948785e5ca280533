"""What administrators see of all pipelines, and runs with parameters of their own."""

from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.modelhub.services.releasing import release
from backend.modelops.models import Run
from backend.modelops.services.scheduling import schedule
from backend.modelops.services.triggering import make_trigger
from tests.factories.pipelines import make_model_run, make_model_version, make_pipeline

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(admin: User, api: Callable[[User], APIClient]) -> APIClient:
    return api(admin)


def test_each_comes_with_what_stands_runs_and_begins_it(client: APIClient, admin: User) -> None:
    make_pipeline(task="sentiment")
    poems = make_pipeline(task="poems")
    release(make_model_version())
    make_model_run(note="The first")
    last = make_model_run(note="The last")
    schedule(poems, actor=admin, every_hours=12)
    make_trigger(poems, name="A registry", actor=admin)
    shown = client.get("/api/v1/model-pipelines").json()["pipelines"]
    one, other = shown
    assert (one["task"], one["champion"]["name"]) == ("poems", "poems-1")
    assert one["last_run"]["id"] == str(last.pk)
    assert (one["schedule"]["every_hours"], one["triggers"]) == (12, 1)
    assert (other["task"], other["triggers"]) == ("sentiment", 0)
    assert other["champion"] is other["last_run"] is other["schedule"] is None


def test_parameters_take_the_place_of_the_recipes_in_every_attempt(client: APIClient) -> None:
    make_pipeline(
        parameters={"epochs": 3, "rate": 0.5, "set": "tang"}, alternatives=[{"rate": 1.0}]
    )
    body = {"parameters": {"epochs": 9, "set": "song"}}
    assert client.post("/api/v1/model-pipelines/poems/runs", body, format="json").status_code == 201
    assert Run.objects.get().options["attempts"] == [
        {"epochs": 9, "rate": 0.5, "set": "song"},
        {"epochs": 9, "rate": 1.0, "set": "song"},
    ]


@pytest.mark.parametrize("parameters", [{"depth": 2}, {"epochs": "many"}, {"epochs": True}])
def test_what_the_recipe_does_not_know_is_refused(
    client: APIClient, parameters: dict[str, object]
) -> None:
    make_pipeline(parameters={"epochs": 3})
    answer = client.post(
        "/api/v1/model-pipelines/poems/runs", {"parameters": parameters}, format="json"
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "unfit_parameter")
    assert not Run.objects.exists()
