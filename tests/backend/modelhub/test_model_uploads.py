"""Models of the installation's own: sent straight into the store, looked at, registered or refused
with reasons. The worker's part is the real one."""

import json
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import numpy as np
import pytest
import torch
from django.utils import timezone, translation
from rest_framework.test import APIClient
from safetensors.numpy import save

from backend.accounts.models import AuditEntry, User
from backend.events.contracts import ModelTask, Topic
from backend.events.models import OutboxEvent
from backend.modelhub.faults import _SENTENCES, Fault, Reason, told
from backend.modelhub.models import Framework, ModelUpload, ModelVersion, Origin
from backend.modelhub.services import uploading
from backend.modelhub.services.registering import NewVersion, register
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import make_model_upload
from workers.modelops import checking

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

UPLOADS = "/api/v1/models/uploads"
WEIGHTS = {"head.weight": np.ones((4, 8), np.float32), "head.bias": np.zeros(4, np.float32)}


@pytest.fixture
def asked(api: Api, admin: User) -> APIClient:
    client = api(admin)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def champion(store: ObjectStore, tmp_path: Path) -> ModelVersion:
    """Whose weights and words lie in two files."""
    weights, words = tmp_path / "model.safetensors", tmp_path / "words.json"
    weights.write_bytes(save(WEIGHTS))
    words.write_text('["月", "山"]', encoding="utf-8")
    return register(
        NewVersion(
            task=ModelTask.POEMS,
            made_by="run:1",
            origin=Origin.TRAINED,
            framework=Framework.SAFETENSORS,
            files={path.name: path for path in (weights, words)},
            licence="MIT",
            contract={"input": {"seed": {"dtype": "string", "shape": ["words"]}}},
        )
    )


def announce(client: APIClient, sent: dict[str, bytes], /, **others: object) -> Any:
    described = {
        "task": "poems",
        "licence": "CC0-1.0",
        "learned_from": "Quatrains of the Song",
        "files": [
            {"name": name, "size": len(content), "sha256": sha256(content).hexdigest()}
            for name, content in sent.items()
        ],
    }
    return client.post(UPLOADS, described | others)


def send(told: dict[str, Any], files: dict[str, bytes]) -> None:
    """What is left of it, by the requests as they stand."""
    for file in told["files"]:
        content = files[file["name"]]
        for part in file["parts"]:
            begin = (part["number"] - 1) * file["part_size"]
            request = part["request"]
            answer = httpx.request(
                request["method"],
                request["url"],
                headers=request["headers"],
                content=content[begin : begin + part["size"]],
            )
            assert answer.status_code == 200, answer.text


def look(client: APIClient, upload_id: str) -> Any:
    """As a worker does, and what is told afterwards."""
    checking.check(upload_id=UUID(upload_id))
    return client.get(f"{UPLOADS}/{upload_id}").json()


def upload(client: APIClient, files: dict[str, bytes], **others: object) -> Any:
    """The whole way."""
    told = announce(client, files, **others).json()
    send(told, files)
    completed = client.post(f"{UPLOADS}/{told['id']}/complete")
    assert (completed.status_code, completed.json()["state"]) == (200, "waiting")
    return look(client, told["id"])


def codes(told: Any) -> list[str]:
    assert told["state"] == "refused", told
    assert told["version"] is None
    return [reason["code"] for reason in told["reasons"]]


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_weights_that_fit_are_the_next_version(
    asked: APIClient, champion: ModelVersion, admin: User, store: ObjectStore
) -> None:
    better = save({name: array + 1 for name, array in WEIGHTS.items()})
    told = upload(asked, {"model.safetensors": better})
    assert (told["state"], told["reasons"]) == ("registered", [])
    version = ModelVersion.objects.get(pk=told["version"]["id"])
    assert (version.name, version.origin, version.parent) == ("poems-2", "uploaded", champion)
    assert (version.framework, version.licence) == ("safetensors", "CC0-1.0")
    assert version.training_data == {"learned_from": "Quatrains of the Song"}
    assert (version.contract, version.created_by) == (champion.contract, admin.email)
    files = {file.name: file.sha256 for file in version.files.all()}
    assert store.read(keys.model_file(files["model.safetensors"])) == better
    assert files["words.json"] == champion.files.get(name="words.json").sha256


def test_what_was_sent_is_removed_once_it_is_looked_at(
    asked: APIClient, champion: ModelVersion
) -> None:
    upload(asked, {"model.safetensors": save(WEIGHTS)})
    orphans = OutboxEvent.objects.filter(topic=Topic.OBJECTS_ORPHANED).latest("pk")
    sent = ModelUpload.objects.get().files.get()
    assert orphans.payload == {"keys": [sent.object_key]}


def test_other_shapes_are_refused_by_name(asked: APIClient, champion: ModelVersion) -> None:
    other = save({"head.weight": np.ones((5, 8), np.float32), "tail": np.ones(1, np.float32)})
    told = upload(asked, {"model.safetensors": other})
    assert codes(told) == ["lacks", "surplus", "other_shape"]
    assert told["reasons"][2]["detail"] == (
        "head.weight of model.safetensors has the shape 5×8; the contract asks for 4×8."
    )
    assert ModelVersion.objects.count() == 1


def test_reasons_are_told_in_the_language_of_whoever_asks(
    asked: APIClient, champion: ModelVersion
) -> None:
    told = upload(asked, {"model.safetensors": b"no weights at all"})
    assert codes(told) == ["damaged"]
    chinese = asked.get(f"{UPLOADS}/{told['id']}", headers={"Accept-Language": "zh-CN"}).json()
    assert chinese["reasons"][0]["detail"].startswith("model.safetensors 已损坏")


def test_a_contract_that_names_lengths_takes_other_ones(
    asked: APIClient, store: ObjectStore, tmp_path: Path
) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(save(WEIGHTS))
    shapes = {
        "head.weight": {"dtype": "float32", "shape": ["words", 8]},
        "head.bias": {"dtype": "float32", "shape": ["words"]},
    }
    told = {"framework": "safetensors", "tensors": shapes}
    register(
        NewVersion(
            task=ModelTask.POEMS,
            made_by="run:1",
            origin=Origin.TRAINED,
            framework=Framework.SAFETENSORS,
            files={path.name: path},
            licence="MIT",
            contract={"files": {path.name: told}},
        )
    )
    larger = {"head.weight": np.ones((9, 8), np.float32), "head.bias": np.ones(9, np.float32)}
    assert upload(asked, {path.name: save(larger)})["state"] == "registered"
    larger["head.bias"] = np.ones(8, np.float32)
    assert codes(upload(asked, {path.name: save(larger)})) == ["other_shape"]


def test_a_file_that_the_model_does_not_have_is_refused(
    asked: APIClient, champion: ModelVersion
) -> None:
    told = upload(asked, {"model.onnx": b"graph"})
    assert codes(told) == ["unknown_file"]
    assert "it has: model.safetensors, words.json" in told["reasons"][0]["detail"]


def test_a_pickle_runs_nowhere(asked: APIClient, champion: ModelVersion, tmp_path: Path) -> None:
    made = tmp_path / "made"

    class Hostile:
        def __reduce__(self) -> Any:
            return Path.touch, (made,)

    path = tmp_path / "model.pt"
    torch.save({"w": torch.zeros(2)}, path)
    parent = register(
        NewVersion(
            task=ModelTask.POEMS,
            made_by="run:2",
            origin=Origin.TRAINED,
            framework=Framework.TORCH,
            files={"model.pt": path},
            licence="MIT",
        )
    )
    torch.save({"w": Hostile()}, path)
    told = upload(asked, {"model.pt": path.read_bytes()}, parent_id=str(parent.pk))
    assert codes(told) == ["pickle"]
    assert not made.exists()


def test_bytes_other_than_announced_are_refused(asked: APIClient, champion: ModelVersion) -> None:
    announced, sent = save(WEIGHTS), save({name: one + 1 for name, one in WEIGHTS.items()})
    told = announce(asked, {"model.safetensors": announced}).json()
    send(told, {"model.safetensors": sent})
    asked.post(f"{UPLOADS}/{told['id']}/complete")
    assert codes(look(asked, told["id"])) == ["other_bytes"]


@pytest.mark.usefixtures("champion")
class TestGoingOn:
    FILES = {"model.safetensors": bytes(11 << 20)}

    def test_what_has_arrived_is_not_sent_again(self, asked: APIClient) -> None:
        told = announce(asked, self.FILES).json()
        (file,) = told["files"]
        assert [part["size"] for part in file["parts"]] == [8 << 20, 3 << 20]
        file["parts"] = file["parts"][:1]
        send(told, self.FILES)
        answer = asked.post(f"{UPLOADS}/{told['id']}/complete")
        assert refusal(answer) == (409, "upload_incomplete")
        assert answer.json()["missing"] == ["model.safetensors"]
        again = announce(asked, self.FILES)
        assert (again.status_code, again.json()["id"]) == (200, told["id"])
        (file,) = again.json()["files"]
        assert [part["number"] for part in file["stored_parts"]] == [1]
        assert [part["number"] for part in file["parts"]] == [2]
        send(again.json(), self.FILES)
        assert asked.post(f"{UPLOADS}/{told['id']}/complete").json()["state"] == "waiting"

    def test_completing_twice_is_completing_once(self, asked: APIClient) -> None:
        files = {"model.safetensors": save(WEIGHTS)}
        told = announce(asked, files).json()
        send(told, files)
        for _ in range(2):
            assert asked.post(f"{UPLOADS}/{told['id']}/complete").status_code == 200
        assert OutboxEvent.objects.filter(topic=Topic.MODEL_ARRIVED).count() == 1
        look(asked, told["id"])
        again = asked.post(f"{UPLOADS}/{told['id']}/complete").json()
        assert again["state"] == "registered"
        look(asked, told["id"])  # a message that came twice
        assert ModelVersion.objects.count() == 2

    def test_parts_are_signed_on_demand(self, asked: APIClient) -> None:
        told = announce(asked, self.FILES).json()
        address = f"{UPLOADS}/{told['id']}/parts"
        parts = asked.post(address, {"name": "model.safetensors", "numbers": [2]}).json()["parts"]
        assert [(part["number"], part["size"]) for part in parts] == [(2, 3 << 20)]
        beyond = asked.post(address, {"name": "model.safetensors", "numbers": [3]})
        assert refusal(beyond) == (400, "no_such_part")
        other = asked.post(address, {"name": "other", "numbers": [1]})
        assert refusal(other) == (404, "not_found")


@pytest.mark.usefixtures("store")
class TestEnding:
    def test_one_can_be_given_up(self, asked: APIClient) -> None:
        begun = make_model_upload()
        asked.get(f"{UPLOADS}/{begun.pk}")  # which opens its parts
        for _ in range(2):
            assert asked.delete(f"{UPLOADS}/{begun.pk}").status_code == 204
        begun.refresh_from_db()
        assert begun.state == "aborted"
        assert AuditEntry.objects.filter(action="model.upload_aborted").count() == 1
        assert refusal(asked.post(f"{UPLOADS}/{begun.pk}/complete")) == (409, "upload_ended")

    def test_what_nobody_comes_back_for_is_forgotten(self, asked: APIClient) -> None:
        late = timezone.now() - timedelta(seconds=1)
        old, young = make_model_upload(expires_at=late), make_model_upload()
        assert uploading.expire() == 1
        states = [asked.get(f"{UPLOADS}/{one.pk}").json()["state"] for one in (old, young)]
        assert states == ["expired", "expected"]

    def test_one_that_kills_its_workers_is_given_up(self) -> None:
        begun = make_model_upload(state="waiting", attempts=3)
        assert uploading.claim(begun.pk) is None
        begun.refresh_from_db()
        assert (begun.state, begun.reasons[0]["code"]) == ("refused", "given_up")

    def test_a_killed_worker_is_followed_by_another(self) -> None:
        begun = make_model_upload(state="waiting")
        first = uploading.claim(begun.pk)
        assert first is not None
        assert uploading.claim(begun.pk) is None
        ModelUpload.objects.update(due_at=timezone.now())
        assert uploading.LEASES.call_due() == 1
        second = uploading.claim(begun.pk)
        assert second is not None
        uploading.refuse(first, [])  # which was slow, not dead
        begun.refresh_from_db()
        assert (begun.state, begun.token) == ("checking", second.token)


class TestRefusedAtOnce:
    WEIGHTS = {"model.safetensors": b"weights"}

    def test_where_the_packages_bring_the_networks(self, asked: APIClient) -> None:
        answer = announce(asked, self.WEIGHTS, task="ocr")
        assert refusal(answer) == (409, "model_not_servable")

    def test_where_there_is_nothing_to_hold_it_against(self, asked: APIClient) -> None:
        assert refusal(announce(asked, self.WEIGHTS)) == (409, "no_model_yet")

    def test_when_the_parent_is_of_another_task(
        self, asked: APIClient, champion: ModelVersion
    ) -> None:
        answer = announce(asked, self.WEIGHTS, task="sentiment", parent_id=str(champion.pk))
        assert refusal(answer) == (400, "invalid_input")

    @pytest.mark.usefixtures("champion")
    @pytest.mark.parametrize("name", ["../../etc/passwd", "a/b", ".hidden", "", "a b", "a:b"])
    def test_names_that_lead_elsewhere(self, asked: APIClient, name: str) -> None:
        assert refusal(announce(asked, {name: b"weights"})) == (400, "invalid_input")

    @pytest.mark.usefixtures("champion")
    def test_two_files_of_one_name(self, asked: APIClient) -> None:
        file = {"name": "model.safetensors", "size": 1, "sha256": "ab" * 32}
        answer = announce(asked, {}, files=[file, file])
        assert refusal(answer) == (400, "invalid_input")

    @pytest.mark.usefixtures("champion")
    def test_more_than_the_store_is_to_hold(self, asked: APIClient) -> None:
        files = [
            {"name": f"{at}.safetensors", "size": uploading.LARGEST, "sha256": "ab" * 32}
            for at in range(2)
        ]
        assert refusal(announce(asked, {}, files=files)) == (400, "file_too_large")


def test_every_reason_makes_a_sentence() -> None:
    assert set(_SENTENCES) == set(Fault)


def test_reasons_are_kept_as_plain_json() -> None:
    kept = json.loads(json.dumps(Reason(Fault.LACKS, {"file": "a", "name": "b"}).as_json()))
    with translation.override("en"):
        assert told(kept) == "a lacks b."
