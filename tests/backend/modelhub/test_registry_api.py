"""The registry for administrators: what there is, what is of which version's making, and which one
answers."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.events.contracts import ModelTask, SpaceKind, StageName
from backend.modelhub.models import Alias, ModelVersion, Origin, Release
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.releasing import challenge, release
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import (
    MODEL_BYTES,
    MODEL_SHA256,
    make_asset,
    make_dataset,
    make_model,
    make_space,
    make_stage_run,
)

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

MODELS = "/api/v1/models"


@pytest.fixture
def stored(store: ObjectStore) -> ObjectStore:
    """With the file of all models that these tests make."""
    store.put(keys.model_file(MODEL_SHA256), MODEL_BYTES, content_type="application/octet-stream")
    return store


@pytest.fixture
def asked(api: Api, admin: User) -> APIClient:
    return api(admin)


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def task(client: APIClient, name: str) -> dict[str, Any]:
    tasks = client.get(f"{MODELS}/tasks").json()["tasks"]
    (found,) = (one for one in tasks if one["task"] == name)
    return dict(found)


def promote(client: APIClient, version: ModelVersion, reason: str = "Better") -> Any:
    return client.post(f"{MODELS}/versions/{version.pk}/promote", {"reason": reason})


def roll_back(client: APIClient, name: str = "poems") -> Any:
    return client.post(f"{MODELS}/tasks/{name}/rollback", {"reason": "Worse"})


class TestTasks:
    def test_every_task_is_told_also_one_without_a_model(self, asked: APIClient) -> None:
        tasks = asked.get(f"{MODELS}/tasks").json()["tasks"]
        assert [one["task"] for one in tasks] == list(ModelTask)
        assert {one["champion"] for one in tasks} == {None}

    def test_a_task_tells_what_answers_what_is_tried_and_what_asks_it(
        self, asked: APIClient
    ) -> None:
        versions = [make_model() for _ in range(3)]
        make_dataset()
        release(versions[0])
        release(versions[1])
        challenge(versions[2])
        poems = task(asked, "poems")
        names = [poems[alias]["name"] for alias in ("champion", "challenger", "previous")]
        assert names == ["poems-2", "poems-3", "poems-1"]
        assert (poems["versions"], poems["datasets"], poems["choosable"]) == (3, 1, True)
        assert poems["uses"] == {"stages": [], "features": ["poems"]}

    def test_what_the_packages_bring_is_not_for_choosing(self, asked: APIClient) -> None:
        ocr = task(asked, "ocr")
        assert (ocr["choosable"], ocr["uses"]["stages"]) == (False, ["ocr"])


class TestVersions:
    def test_they_are_listed_by_task_the_latest_first(self, asked: APIClient) -> None:
        make_model()
        make_model()
        make_model(ModelTask.SENTIMENT)
        first: dict[str, Any] = {"task": "poems", "limit": 1}
        page = asked.get(f"{MODELS}/versions", first).json()
        assert [one["name"] for one in page["items"]] == ["poems-2"]
        rest = {"task": "poems", "cursor": page["next_cursor"]}
        page = asked.get(f"{MODELS}/versions", rest).json()
        assert [one["name"] for one in page["items"]] == ["poems-1"]
        assert page["next_cursor"] is None

    def test_a_task_that_is_none_is_refused(self, asked: APIClient) -> None:
        assert refusal(asked.get(f"{MODELS}/versions", {"task": "cats"})) == (400, "invalid_input")

    def test_one_tells_where_it_comes_from_and_what_became_of_it(self, asked: APIClient) -> None:
        parent = make_model()
        version = make_model(parent=parent, contract={"input": {}}, licence="Apache-2.0")
        child = make_model(parent=version)
        release(parent)
        release(version, by="admin@example.com", reason="fewer mistakes")
        told = asked.get(f"{MODELS}/versions/{version.pk}").json()["version"]
        assert (told["name"], told["aliases"]) == ("poems-2", ["champion"])
        assert (told["parent"]["name"], told["licence"]) == ("poems-1", "Apache-2.0")
        assert [one["id"] for one in told["children"]] == [str(child.pk)]
        assert told["files"] == [{"name": "model.safetensors", "sha256": MODEL_SHA256, "size": 7}]
        (released,) = told["releases"]
        assert (released["replaced"]["name"], released["reason"]) == ("poems-1", "fewer mistakes")

    def test_photos_count_as_its_own_by_what_their_results_carry(
        self, asked: APIClient, owner: User
    ) -> None:
        version = make_model(ModelTask.FACES, contract={"results": ["centerface-9", "sface-9"]})
        make_space(kind=SpaceKind.FACES, version="sface-9", dimensions=2)
        for made_by in ("centerface-9", "centerface-8"):
            photo = make_asset(owner=owner)
            make_stage_run(asset=photo, stage=StageName.FACES, model_version=made_by)
        used = asked.get(f"{MODELS}/versions/{version.pk}").json()["used"]
        assert used["stages"] == [{"stage": "faces", "photos": 1}]
        assert [space["version"] for space in used["spaces"]] == ["sface-9"]

    def test_one_that_never_was_is_not_found(self, asked: APIClient) -> None:
        answer = asked.get(f"{MODELS}/versions/0199f2b6-7c1e-7a53-9a36-0d3f2f6e5a10")
        assert refusal(answer) == (404, "not_found")


class TestMetrics:
    def test_figures_of_versions_stand_side_by_side(self, asked: APIClient) -> None:
        one = make_model(metrics={"perplexity": 41.5})
        two = make_model(metrics={"perplexity": 38.0, "copied": 0.01})
        told = asked.get(f"{MODELS}/metrics", {"version": [str(two.pk), str(one.pk)]}).json()
        assert [version["name"] for version in told["versions"]] == ["poems-2", "poems-1"]
        assert told["metrics"] == [
            {"name": "copied", "values": [0.01, None]},
            {"name": "perplexity", "values": [38.0, 41.5]},
        ]

    def test_those_of_different_tasks_are_not_compared(self, asked: APIClient) -> None:
        ids = [str(make_model(task).pk) for task in (ModelTask.POEMS, ModelTask.SENTIMENT)]
        answer = asked.get(f"{MODELS}/metrics", {"version": ids})
        assert refusal(answer) == (400, "different_tasks")


@pytest.mark.usefixtures("stored")
class TestPromoting:
    def test_it_is_written_down_who_did_it_and_why(self, asked: APIClient, admin: User) -> None:
        before, version = make_model(), make_model()
        release(before)
        answer = promote(asked, version, "Fewer clumsy rhymes")
        assert answer.status_code == 201, answer.content
        told = answer.json()
        assert (told["version"]["name"], told["replaced"]["name"]) == ("poems-2", "poems-1")
        assert (told["by"], told["reason"]) == (admin.email, "Fewer clumsy rhymes")
        entry = AuditEntry.objects.get(action="model.promoted")
        assert entry.target_id == version.pk
        assert entry.details == {
            "model": "poems-2",
            "reason": "Fewer clumsy rhymes",
            "replaced": "poems-1",
        }

    def test_without_a_reason_nothing_happens(self, asked: APIClient) -> None:
        answer = asked.post(f"{MODELS}/versions/{make_model().pk}/promote", {"reason": " "})
        assert refusal(answer) == (400, "invalid_input")
        assert standing(ModelTask.POEMS) is None

    def test_what_answers_already_is_refused(self, asked: APIClient) -> None:
        version = make_model()
        release(version)
        assert refusal(promote(asked, version)) == (409, "model_is_champion")
        assert Release.objects.count() == 1

    def test_what_has_lost_its_file_is_refused(self, asked: APIClient, stored: ObjectStore) -> None:
        stored.delete([keys.model_file(MODEL_SHA256)])
        assert refusal(promote(asked, make_model())) == (409, "model_not_servable")
        assert standing(ModelTask.POEMS) is None

    def test_what_the_packages_bring_is_refused(self, asked: APIClient) -> None:
        version = make_model(ModelTask.OCR, origin=Origin.UPLOADED)
        assert refusal(promote(asked, version)) == (409, "model_not_servable")

    def test_the_same_request_twice_is_carried_out_once(self, asked: APIClient) -> None:
        version = make_model()
        address = f"{MODELS}/versions/{version.pk}/promote"
        for replayed in (False, True):
            answer = asked.post(address, {"reason": "Better"}, headers={"Idempotency-Key": "k1"})
            assert answer.status_code == 201
            assert answer.has_header("Idempotency-Replayed") is replayed
        assert Release.objects.count() == 1


@pytest.mark.usefixtures("stored")
class TestRollingBack:
    def test_the_version_before_answers_again(self, asked: APIClient) -> None:
        before, version = make_model(), make_model()
        release(before)
        release(version)
        told = roll_back(asked).json()
        assert (told["version"]["name"], told["is_rollback"]) == ("poems-1", True)
        assert standing(ModelTask.POEMS) == before
        assert AuditEntry.objects.filter(action="model.rolled_back").count() == 1
        assert refusal(roll_back(asked)) == (409, "no_previous_version")

    def test_not_to_what_has_lost_its_file(self, asked: APIClient, stored: ObjectStore) -> None:
        release(make_model())
        release(make_model())
        stored.delete([keys.model_file(MODEL_SHA256)])
        assert refusal(roll_back(asked)) == (409, "model_not_servable")

    def test_a_word_that_is_no_task_is_not_found(self, asked: APIClient) -> None:
        assert refusal(roll_back(asked, "cats")) == (404, "not_found")

    def test_what_happened_is_listed_the_latest_first(self, asked: APIClient) -> None:
        release(make_model())
        release(make_model())
        roll_back(asked)
        items = asked.get(f"{MODELS}/releases", {"task": "poems"}).json()["items"]
        told = [(one["version"]["name"], one["is_rollback"]) for one in items]
        assert told == [("poems-1", True), ("poems-2", False), ("poems-1", False)]


@pytest.mark.usefixtures("stored")
class TestTryingOut:
    def test_one_is_tried_out_at_a_time(self, asked: APIClient) -> None:
        first, second = make_model(), make_model()
        for version in (first, second, second):
            answer = asked.put(f"{MODELS}/versions/{version.pk}/challenger")
            assert answer.json()["version"]["aliases"] == ["challenger"]
        assert standing(ModelTask.POEMS, Alias.CHALLENGER) == second
        assert AuditEntry.objects.filter(action="model.trial_begun").count() == 2

    def test_ending_the_trial_of_another_changes_nothing(self, asked: APIClient) -> None:
        first, second = make_model(), make_model()
        asked.put(f"{MODELS}/versions/{second.pk}/challenger")
        for version, left in ((first, second), (second, None)):
            answer = asked.delete(f"{MODELS}/versions/{version.pk}/challenger")
            assert answer.status_code == 204
            assert standing(ModelTask.POEMS, Alias.CHALLENGER) == left

    def test_the_champion_is_not_tried_out(self, asked: APIClient) -> None:
        version = make_model()
        release(version)
        answer = asked.put(f"{MODELS}/versions/{version.pk}/challenger")
        assert refusal(answer) == (409, "model_is_champion")
