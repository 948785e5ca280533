"""Cats that the network calls dogs: their owner puts some of them right, the next version learns
it, is measured, judged and released, and the stage gives the others their right tags."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import ModelTask, StageName
from backend.modelhub.models import ModelVersion, Origin
from backend.modelhub.services.registering import NewVersion, register
from backend.modelhub.services.releasing import release, roll_back
from backend.storage.store import ObjectStore
from backend.tags.models import AssetTag, Verdict
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import judge_tags
from tests.workers.recipes.cats_and_dogs import Animal, look_at, make_album
from tests.workers.recipes.progress import Told
from workers.inference.engine import initialise
from workers.modelops import recipes
from workers.modelops.first_versions import register_first_versions
from workers.modelops.recipes import Files
from workers.pipeline import heads
from workers.pipeline.context import photo_for
from workers.recipes.tag_head import RECIPE
from workers.results.recorder import record
from workers.stages import tags
from workers.vision.tags.tagger import VERSION

pytestmark = pytest.mark.django_db


@pytest.fixture
def album(
    owner: User, store: ObjectStore, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[Animal]]:
    """Looked at by a network that takes cats for dogs and dogs for cats."""
    engine = initialise({"tags"}, device="cpu", threads=settings.INFERENCE_THREADS)
    monkeypatch.setattr(engine.tags, "look", look_at)
    yield make_album(owner, store)
    engine.tags.take_off()
    heads.forget()


def tag(animals: list[Animal], folder: Path) -> None:
    """As a worker does."""
    heads.look_again()
    heads.follow(StageName.TAGS)
    for animal in animals:
        photo = photo_for(StageName.TAGS, animal.asset.pk, folder)
        assert photo is not None
        result = tags.stage.run(photo)
        version = tags.stage.model_version()
        record(asset_id=animal.asset.pk, result=result, model_version=version)


def told(animal: Animal) -> set[str]:
    """Which of the two the photo shows, as it stands in the library."""
    rows = AssetTag.objects.filter(asset=animal.asset, tag__in=["cat", "dog"])
    return set(rows.exclude(verdict=Verdict.REMOVED).values_list("tag_id", flat=True))


def correct(animals: list[Animal], owner: User) -> None:
    for animal in animals:
        if told(animal) != {animal.kind}:
            other = "dog" if animal.kind == "cat" else "cat"
            judge_tags(
                owner=owner,
                asset_ids=[animal.asset.pk],
                add=[Wanted(slug=animal.kind)],
                remove=[other],
            )


def right(animals: list[Animal]) -> float:
    return sum(told(animal) == {animal.kind} for animal in animals) / len(animals)


def registered(files: Files, *, by: str) -> ModelVersion:
    return register(
        NewVersion(
            task=ModelTask.TAG_HEAD,
            made_by=by,
            origin=Origin.TRAINED,
            framework=RECIPE.framework,
            files=files,
            licence=RECIPE.licence,
        )
    )


def trained(folder: Path) -> tuple[Files, recipes.Verdict]:
    """Gathered, trained, measured and judged, as a pipeline does."""
    data = RECIPE.gather(folder).file
    files = RECIPE.train(data, RECIPE.parameters, folder, Told())
    metrics = RECIPE.evaluate(files, data, Told())
    RECIPE.smoke_test(files)
    return files, RECIPE.judge(metrics, None)


def test_corrected_cats_and_dogs_make_the_next_version_better_and_it_is_released(
    album: list[Animal], owner: User, tmp_path: Path
) -> None:
    tag(album, tmp_path)
    seen, unseen = album[:52], album[52:]
    assert right(unseen) < 0.3
    correct(seen, owner)

    files, verdict = trained(tmp_path)
    assert verdict.passed, verdict.reasons

    register_first_versions()
    release(registered(files, by="run:1"))
    tag([*unseen, seen[0]], tmp_path)
    assert right(unseen) > 0.75
    assert versions(unseen) == {f"{VERSION}+tag_head-2"}
    assert right(seen) == 1.0  # what the owner has said

    roll_back(ModelTask.TAG_HEAD)
    tag([*unseen, seen[0]], tmp_path)
    assert right(unseen) < 0.3
    assert versions(unseen) == {VERSION}
    assert right(seen) == 1.0


def versions(animals: list[Animal]) -> set[str]:
    rows = AssetTag.objects.filter(asset__in=[animal.asset for animal in animals])
    return set(rows.exclude(confidence=None).values_list("model_version", flat=True))
