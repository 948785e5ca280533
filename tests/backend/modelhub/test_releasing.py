"""Which version answers: released, tried out, and taken back."""

from pathlib import Path

import pytest

from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias, Framework, ModelVersion, Origin, Release
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import challenge, end_challenge, release, roll_back
from backend.storage.store import ObjectStore

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions(store: ObjectStore, tmp_path: Path) -> list[ModelVersion]:
    artifact = tmp_path / "model.safetensors"
    artifact.write_bytes(b"weights")
    return [
        register(
            NewVersion(
                task=ModelTask.POEMS,
                made_by=f"run:{run}",
                origin=Origin.TRAINED,
                framework=Framework.SAFETENSORS,
                files={artifact.name: artifact},
                licence="MIT",
            )
        )
        for run in range(3)
    ]


def names(*aliases: Alias) -> list[str]:
    found = [standing(ModelTask.POEMS, alias) for alias in aliases]
    return [version.name if version else "" for version in found]


def test_before_the_first_release_nothing_answers(versions: list[ModelVersion]) -> None:
    assert names(Alias.CHAMPION) == [""]


def test_a_release_remembers_what_it_replaced(versions: list[ModelVersion]) -> None:
    release(versions[0])
    release(versions[1], by="admin@example.com", reason="fewer mistakes")
    assert names(Alias.CHAMPION, Alias.PREVIOUS) == ["poems-2", "poems-1"]
    last = Release.objects.latest("at")
    assert (last.version, last.replaced) == (versions[1], versions[0])
    assert (last.by, last.reason, last.is_rollback) == (
        "admin@example.com",
        "fewer mistakes",
        False,
    )


def test_releasing_the_champion_again_changes_nothing(versions: list[ModelVersion]) -> None:
    release(versions[0])
    release(versions[1])
    assert release(versions[1]) is None
    assert names(Alias.CHAMPION, Alias.PREVIOUS) == ["poems-2", "poems-1"]
    assert Release.objects.count() == 2


def test_a_rollback_brings_the_previous_one_back_once(versions: list[ModelVersion]) -> None:
    release(versions[0])
    release(versions[1])
    assert roll_back(ModelTask.POEMS, reason="errors").is_rollback
    assert names(Alias.CHAMPION, Alias.PREVIOUS) == ["poems-1", ""]
    with pytest.raises(errors.Conflict):
        roll_back(ModelTask.POEMS)


def test_a_challenger_that_is_released_is_none_any_more(versions: list[ModelVersion]) -> None:
    release(versions[0])
    challenge(versions[1])
    assert names(Alias.CHAMPION, Alias.CHALLENGER) == ["poems-1", "poems-2"]
    release(versions[1])
    assert names(Alias.CHAMPION, Alias.CHALLENGER) == ["poems-2", ""]


def test_only_the_one_that_is_tried_out_ends_its_trial(versions: list[ModelVersion]) -> None:
    challenge(versions[1])
    challenge(versions[2])
    end_challenge(versions[1])
    assert names(Alias.CHALLENGER) == ["poems-3"]
    end_challenge(versions[2])
    assert names(Alias.CHALLENGER) == [""]
