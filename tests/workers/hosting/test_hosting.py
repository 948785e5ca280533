"""Registered models inside a worker: it serves what the registry says, and follows it."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from backend.events.contracts import ModelTask
from backend.modelhub.models import Deployment, TrafficMinute
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.deploying import set_canary, set_shadow
from backend.modelhub.services.releasing import release, roll_back
from backend.storage.store import ObjectStore
from tests.factories.registered import Registers, register_echo
from tests.processes import eventually
from workers import hosting
from workers.hosting import registry, running
from workers.inference.servable import UnfitInput

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def surroundings(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A cache of its own, a loader of poems that tests can see through, and a quick follower."""
    settings.MODEL_CACHE = str(tmp_path / "cache")
    loaders = {ModelTask.POEMS.value: "tests.workers.inference.echoes:load_echo"}
    monkeypatch.setattr(registry, "LOADERS", loaders)
    monkeypatch.setattr(running, "_EVERY", 0.05)
    yield
    hosting.close()


@pytest.fixture
def registers(store: ObjectStore, tmp_path: Path) -> Registers:
    """`registers(says)`: a new version of poems that says this."""

    return lambda says: register_echo(tmp_path, says)


def said(number: int = 1) -> object:
    return hosting.invoke(ModelTask.POEMS, [{"number": number}]).results[0]["says"]


def test_the_champion_answers_under_its_name(registers: Registers) -> None:
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    answered = hosting.invoke(ModelTask.POEMS, [{"number": 1}, {"number": 2}])
    assert answered.version == "poems-1"
    assert answered.results == [
        {"says": "hello", "heard": 1},
        {"says": "hello", "heard": 2},
    ]


def test_without_a_champion_there_is_no_model(registers: Registers) -> None:
    hosting.begin({ModelTask.POEMS})
    with pytest.raises(hosting.NoModel):
        said()
    release(registers("hello"))
    assert said() == "hello"  # at once: nobody waits for the follower's next turn


def test_a_process_that_hosts_nothing_says_so() -> None:
    with pytest.raises(hosting.NoModel):
        said()


def test_a_release_and_a_rollback_are_followed(registers: Registers) -> None:
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    release(registers("good morning"))
    eventually(lambda: said() == "good morning")
    roll_back(ModelTask.POEMS)
    eventually(lambda: said() == "hello")


def test_a_champion_that_cannot_be_loaded_leaves_the_old_one_in_place(
    registers: Registers, store: ObjectStore
) -> None:
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    broken = registers("good morning")
    store.delete([f"models/{broken.files.get().sha256}"])
    release(broken)
    running_host = running._hosting
    assert running_host is not None
    eventually(lambda: running_host.host.failure(broken.name) is not None)
    assert said() == "hello"


def test_a_champion_that_cannot_be_loaded_at_the_start_leaves_it_to_the_previous_one(
    registers: Registers, store: ObjectStore
) -> None:
    release(registers("hello"))
    broken = registers("good morning")
    release(broken)
    store.delete([f"models/{broken.files.get().sha256}"])
    hosting.begin({ModelTask.POEMS})
    assert said() == "hello"


def test_an_item_that_is_not_as_the_contract_asks_is_the_senders_fault(
    registers: Registers,
) -> None:
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    with pytest.raises(UnfitInput):
        hosting.invoke(ModelTask.POEMS, [{"number": "one"}])


def test_a_task_that_nothing_here_can_load_has_no_model(
    registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "LOADERS", {})
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    with pytest.raises(hosting.NoModel):
        said()


def test_a_canary_answers_its_owner_and_what_came_of_it_is_told(registers: Registers) -> None:
    friend = uuid4()
    release(registers("hello"))
    set_canary(registers("good morning"), percent=0, owners=[friend])
    hosting.begin({ModelTask.POEMS})
    assert said() == "hello"
    answered = hosting.invoke(ModelTask.POEMS, [{"number": 1}], owner=friend)
    assert answered.version == "poems-2"
    hosting.close()
    counted = {row.version.name: row.requests for row in TrafficMinute.objects.all()}
    assert counted == {"poems-1": 1, "poems-2": 1}


def test_a_champion_that_fails_is_rolled_back_for_all(registers: Registers) -> None:
    release(registers("hello"))
    release(registers("broken"))
    hosting.begin({ModelTask.POEMS})
    for _ in range(20):
        with suppress(RuntimeError):
            said()
    assert said() == "hello"
    eventually(lambda: standing_name() == "poems-1")
    assert said() == "hello"
    fallen = Deployment.objects.get(task=ModelTask.POEMS).fallen
    assert fallen is not None
    assert fallen.name == "poems-2"


def test_a_shadow_is_compared(registers: Registers) -> None:
    release(registers("hello"))
    set_shadow(registers("good morning"))
    hosting.begin({ModelTask.POEMS})
    assert said() == "hello"

    def compared() -> bool:
        return TrafficMinute.objects.filter(version__number=2, compared=1).exists()

    eventually(compared)
    assert TrafficMinute.objects.get(version__number=2).agreement == pytest.approx(0.5)


def test_a_lost_device_ends_the_process(
    registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *call: sent.append(call))
    release(registers("hello"))
    hosting.begin({ModelTask.POEMS})
    assert running._hosting is not None
    running._hosting.host.device_lost = True
    eventually(lambda: (os.getpid(), signal.SIGTERM) in sent)


def standing_name() -> str:
    champion = standing(ModelTask.POEMS)
    assert champion is not None
    return champion.name
