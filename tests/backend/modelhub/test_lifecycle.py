"""A space is opened, filled, switched to and away from, and given up; nothing is lost meanwhile."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.common import errors
from backend.events.contracts import SpaceKind, StageName
from backend.events.results import SpacePoint
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.modelhub.selectors.progress import progress_of
from backend.modelhub.selectors.spaces import current_space, spaces_to_fill
from backend.modelhub.services.announcing import announce_makeable
from backend.modelhub.services.clearing import clear_retired
from backend.modelhub.services.filling import fill_spaces, mend_spaces
from backend.modelhub.services.indexes import index_name
from backend.modelhub.services.lifecycle import open_space, retire, switch_to
from backend.modelhub.services.points import place_points
from backend.people.models import FaceEmbedding
from backend.photos.models import Asset, StageRun, StageState
from backend.photos.services import ledger
from tests.backend.photos.ledger_rows import all_done, claimed, opened, run_of
from tests.factories import give_point, make_face, make_space

FACES, OLD, NEW = SpaceKind.FACES, "faces-1", "faces-2"
_MOMENT = timedelta(seconds=1)
pytestmark = pytest.mark.django_db(transaction=True)  # indexes are built outside of transactions


@pytest.fixture
def old() -> EmbeddingSpace:
    announce_makeable(kind=FACES, versions=[OLD, NEW])
    return make_space(kind=FACES, version=OLD, dimensions=2)


def photo(owner: User, *spaces: str) -> Asset:
    """A finished photo whose faces have their points in these spaces."""
    asset = opened(owner)
    all_done(asset)
    StageRun.objects.filter(asset=asset, stage=StageName.FACES).update(spaces=list(spaces))
    return asset


def fill_again(asset: Asset, *spaces: str) -> None:
    """What a worker does for a photo that was sent through the stage again."""
    claim = claimed(asset, StageName.FACES)
    ledger.finish(
        claim=claim,
        model_version="v1",
        duration=_MOMENT,
        record=lambda: None,
        spaces=spaces,
    )


def test_a_space_knows_how_many_of_its_dimensions_say_most() -> None:
    announce_makeable(kind=SpaceKind.SEMANTIC, versions=["a", "b"], leading={"a": 128})
    announce_makeable(kind=SpaceKind.SEMANTIC, versions=["c"])
    ((first, _),) = place_points(kind=SpaceKind.SEMANTIC, points=[SpacePoint("a", (1.0, 0.0))])
    opened_later = [open_space(kind=SpaceKind.SEMANTIC, version=version) for version in "bc"]
    assert [space.leading for space in (first, *opened_later)] == [128, None, None]


def state_of(version: str) -> str:
    return EmbeddingSpace.objects.get(version=version).state


def test_a_new_space_is_filled_beside_the_current_one_and_then_stands_by(
    owner: User, old: EmbeddingSpace
) -> None:
    assets = [photo(owner, OLD) for _ in range(3)]
    new = open_space(kind=FACES, version=NEW)
    assert spaces_to_fill(kind=FACES) == (OLD, NEW)

    assert fill_spaces() == 3
    assert all(run_of(asset, StageName.FACES).lane == "bulk" for asset in assets)
    for asset in assets[:2]:
        fill_again(asset, OLD, NEW)
    fill_spaces()
    assert (state_of(NEW), progress_of(new).filled, progress_of(new).photos) == ("building", 2, 3)

    fill_again(assets[2], OLD, NEW)
    _settle()
    assert (state_of(NEW), current_space(kind=FACES)) == (SpaceState.STANDBY, old)


def test_a_photo_that_a_worker_finished_without_knowing_of_the_space_is_found_again(
    owner: User, old: EmbeddingSpace
) -> None:
    asset = photo(owner, OLD)
    open_space(kind=FACES, version=NEW)
    fill_spaces()
    fill_again(asset, OLD)  # it had looked before the space was opened
    for _ in range(3):
        fill_spaces()
    assert run_of(asset, StageName.FACES).state == StageState.READY
    assert state_of(NEW) == SpaceState.BUILDING


def test_a_worker_that_began_before_the_space_is_waited_for(
    owner: User, old: EmbeddingSpace
) -> None:
    asset = photo(owner, OLD)
    StageRun.objects.filter(asset=asset, stage=StageName.FACES).update(
        state=StageState.READY, model_version=""
    )
    claim = claimed(asset, StageName.FACES)
    open_space(kind=FACES, version=NEW)
    _settle()
    assert state_of(NEW) == SpaceState.BUILDING
    ledger.finish(
        claim=claim, model_version="v1", duration=_MOMENT, record=lambda: None, spaces=[OLD]
    )
    assert fill_spaces() == 1


def test_a_photo_that_fails_is_counted_and_holds_nobody_up(
    owner: User, old: EmbeddingSpace
) -> None:
    broken = photo(owner, OLD)
    new = open_space(kind=FACES, version=NEW)
    fill_spaces()
    claim = claimed(broken, StageName.FACES)
    ledger.fail(claim=claim, failure=ledger.Failure("undecodable", "Broken.", permanent=True))
    assert progress_of(new).failed == 1
    _settle()
    assert state_of(NEW) == SpaceState.STANDBY


def test_it_can_switch_by_itself_once_complete(owner: User, old: EmbeddingSpace) -> None:
    photo(owner, OLD, NEW)
    new = open_space(kind=FACES, version=NEW, switches_when_complete=True)
    EmbeddingSpace.objects.filter(pk=new.pk).update(calibration=old.calibration)
    _settle()
    assert (state_of(NEW), state_of(OLD)) == (SpaceState.CURRENT, SpaceState.STANDBY)


def test_it_is_not_switched_to_while_nobody_could_be_told_from_anybody_in_it(
    owner: User, old: EmbeddingSpace
) -> None:
    new = open_space(kind=FACES, version=NEW, switches_when_complete=True)
    _settle()
    assert (state_of(NEW), state_of(OLD)) == (SpaceState.STANDBY, SpaceState.CURRENT)
    with pytest.raises(errors.Conflict) as refused:
        switch_to(space_id=new.pk)
    assert refused.value.code == "space_not_calibrated"


def test_a_gap_that_a_worker_without_the_network_left_is_mended(
    owner: User, old: EmbeddingSpace
) -> None:
    make_space(kind=FACES, version=NEW, dimensions=3)
    whole, lacking = photo(owner, OLD, NEW), photo(owner, OLD)
    assert (fill_spaces(), mend_spaces()) == (0, 1)
    assert run_of(lacking, StageName.FACES).state == StageState.READY
    assert run_of(whole, StageName.FACES).state == StageState.DONE


def test_switching_and_switching_back_are_one_step_each(owner: User, old: EmbeddingSpace) -> None:
    new = make_space(kind=FACES, version=NEW, dimensions=3)
    assert switch_to(space_id=new.pk) == current_space(kind=FACES)
    assert switch_to(space_id=new.pk).state == SpaceState.CURRENT  # twice changes nothing
    assert switch_to(space_id=old.pk) == current_space(kind=FACES)
    assert spaces_to_fill(kind=FACES) == (OLD, NEW)  # the other is kept up to date


def test_what_is_incomplete_cannot_be_switched_to_nor_what_is_in_use_given_up(
    owner: User, old: EmbeddingSpace
) -> None:
    new = open_space(kind=FACES, version=NEW)
    with pytest.raises(errors.Conflict) as refused:
        switch_to(space_id=new.pk)
    assert refused.value.code == "space_incomplete"
    with pytest.raises(errors.Conflict) as refused:
        retire(space_id=old.pk)
    assert refused.value.code == "space_in_use"
    with pytest.raises(errors.InvalidInput) as unknown:
        open_space(kind=FACES, version="faces-3")
    assert unknown.value.code == "unknown_model"


def test_a_retired_space_goes_with_all_its_points_and_can_be_begun_anew(
    owner: User, old: EmbeddingSpace
) -> None:
    asset = photo(owner, OLD, NEW)
    face = make_face(asset=asset, embedding=[1.0, 0.0], space=OLD)
    new = make_space(kind=FACES, version=NEW, dimensions=3)
    give_point(face=face, embedding=[0.0, 1.0, 0.0], space=NEW)
    retire(space_id=new.pk)
    with pytest.raises(errors.Conflict):
        open_space(kind=FACES, version=NEW)
    while clear_retired():
        pass
    assert list(FaceEmbedding.objects.values_list("space__version", flat=True)) == [OLD]
    assert run_of(asset, StageName.FACES).spaces == [OLD]
    open_space(kind=FACES, version=NEW)
    assert fill_spaces() == 1


def test_a_space_has_its_own_index_from_when_it_is_complete_until_it_is_cleared(
    owner: User, old: EmbeddingSpace
) -> None:
    face = make_face(asset=photo(owner, OLD, NEW), embedding=[1.0, 0.0], space=OLD)
    new = open_space(kind=FACES, version=NEW)
    EmbeddingSpace.objects.filter(pk=new.pk).update(dimensions=3)
    give_point(face=face, embedding=[0.0, 1.0, 0.0], space=NEW)
    assert not _has_index(new)
    _settle()
    assert _has_index(new)
    retire(space_id=new.pk)
    while clear_retired():
        pass
    assert not _has_index(new)


def test_a_space_is_not_complete_while_another_process_keeps_its_index_from_being_built(
    owner: User, old: EmbeddingSpace
) -> None:
    face = make_face(asset=photo(owner, OLD, NEW), embedding=[1.0, 0.0], space=OLD)
    new = open_space(kind=FACES, version=NEW, switches_when_complete=True)
    EmbeddingSpace.objects.filter(pk=new.pk).update(dimensions=3, calibration=old.calibration)
    give_point(face=face, embedding=[0.0, 1.0, 0.0], space=NEW)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtextextended('vector indexes', 0))")
            _settle()
            assert EmbeddingSpace.objects.get(pk=new.pk).state == SpaceState.BUILDING
            cursor.execute("SELECT pg_advisory_unlock_all()")
    finally:
        other.close()
    _settle()
    assert EmbeddingSpace.objects.get(pk=new.pk).state == SpaceState.CURRENT
    assert _has_index(new)


def test_the_command_line_shows_and_does_the_same(owner: User, old: EmbeddingSpace) -> None:
    photo(owner, OLD)

    def spaces(*arguments: str) -> str:
        out = StringIO()
        call_command("spaces", *arguments, stdout=out)
        return out.getvalue()

    assert f"{NEW}  can be opened" in spaces("list")
    assert f"{NEW}  building, 0 of 1 photos" in spaces("open", "faces", NEW)
    with pytest.raises(CommandError, match="Not every photo"):
        spaces("switch", str(EmbeddingSpace.objects.get(version=NEW).pk))


def _settle() -> None:
    """A whole look at all photos, and the conclusion drawn from it."""
    for _ in range(3):
        fill_spaces()


def _has_index(space: EmbeddingSpace) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [index_name(space)])
        return bool(cursor.fetchone()[0])


def test_what_administrators_do_of_a_space_is_written_down_and_what_it_does_itself_is_not(
    admin: User, api: Callable[[User], APIClient], old: EmbeddingSpace
) -> None:
    client, address = api(admin), "/api/v1/models/spaces"
    opened_one = client.post(address, {"kind": FACES, "version": NEW}).json()["id"]
    other = make_space(kind=FACES, version="faces-3", dimensions=3)
    for _ in range(2):
        client.post(f"{address}/{other.pk}/switch")
    switch_to(space_id=old.pk)  # by a command, or by itself
    for _ in range(2):
        client.delete(f"{address}/{opened_one}")
    entries = AuditEntry.objects.filter(target_type="space").order_by("at")
    told = [(entry.action, entry.details["version"]) for entry in entries]
    assert told == [("space.opened", NEW), ("space.switched", "faces-3"), ("space.retired", NEW)]
    assert entries[1].details["replaced"] == OLD
