"""No more is worked on at once than an administrator allows, whatever happens to the workers."""

from collections.abc import Callable, Mapping

import pytest

from backend.accounts.models import AuditEntry, User
from backend.common import errors
from backend.events.contracts import Priority, Queue, StageName
from backend.events.models import WorkRule
from backend.photos.models import Asset, StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.ledger import Claim, StageWish
from tests.backend.photos.ledger_rows import (
    BROKEN,
    calls_for,
    claimed,
    done,
    finish,
    let_lease_run_out,
    opened,
    run_of,
)
from tests.backend.photos.test_ledger_concurrency import together

S = StageName
pytestmark = pytest.mark.django_db


def bound(
    admin: User, queue: Queue, most: int | None, stages: Mapping[StageName, int] | None = None
) -> None:
    wishes = {stage: StageWish(concurrency=limit) for stage, limit in (stages or {}).items()}
    ledger.govern(actor=admin, queue=queue, concurrency=most, stages=wishes)


def claim(asset: Asset, stage: StageName = S.VERIFY) -> Claim | None:
    return ledger.claim(asset_id=asset.pk, stage=stage, worker="test")


def running() -> int:
    return StageRun.objects.filter(state=StageState.RUNNING).count()


def test_what_there_is_no_room_for_waits_and_is_called_for_when_there_is(
    owner: User, admin: User
) -> None:
    bound(admin, Queue.CPU, 1)
    first, second = opened(owner), opened(owner)
    held = claimed(first, S.VERIFY)
    assert claim(second) is None
    assert run_of(second, S.VERIFY).announced_at is None
    assert calls_for(second.pk) == ["verify"]
    assert ledger.announce_due() == 0  # there is no room
    finish(held)
    # either what follows from the first, or the second: one of them was called for
    assert ledger.announce_due() in {0, 1}
    called = StageRun.objects.filter(state=StageState.READY, announced_at__isnull=False)
    assert called.count() >= 1


def test_every_end_makes_room(owner: User, admin: User) -> None:
    bound(admin, Queue.ML, None, {S.OCR: 1})
    photos = [opened(owner) for _ in range(4)]
    for photo in photos:
        done(photo, S.VERIFY, S.RENDITIONS)
    ends: tuple[Callable[[Claim], bool], ...] = (
        finish,
        lambda held: ledger.fail(claim=held, failure=BROKEN),
        lambda held: ledger.hand_back(claim=held),
    )
    for photo, end in zip(photos[:-1], ends, strict=True):
        held = claimed(photo, S.OCR)
        assert claim(photos[-1], S.OCR) is None
        assert run_of(photos[-1], S.OCR).announced_at is None
        end(held)
        waiting = StageRun.objects.filter(stage=S.OCR, state=StageState.READY)
        assert waiting.filter(announced_at__isnull=False).exists()
        StageRun.objects.filter(asset=photo, stage=S.OCR).update(state=StageState.DONE)
    assert claim(photos[-1], S.OCR) is not None


def test_other_stages_of_the_queue_go_on_beside_a_limited_one(owner: User, admin: User) -> None:
    bound(admin, Queue.ML, 2, {S.OCR: 1})
    one, another = opened(owner), opened(owner)
    for photo in (one, another):
        done(photo, S.VERIFY, S.RENDITIONS)
    assert claim(one, S.OCR) is not None
    assert claim(another, S.OCR) is None  # the stage's limit
    assert claim(another, S.FACES) is not None
    assert claim(another, S.TAGS) is None  # the queue's
    assert claim(one, S.METADATA) is not None  # another queue


def test_a_dead_workers_place_comes_back_with_its_lease(owner: User, admin: User) -> None:
    bound(admin, Queue.CPU, 1)
    first, second = opened(owner), opened(owner)
    dead = claimed(first, S.VERIFY)
    assert claim(second) is None
    let_lease_run_out(dead)
    ledger.expire_leases()
    assert run_of(second, S.VERIFY).announced_at is not None  # called for again
    assert claim(second) is not None


def test_a_limit_is_raised_lowered_and_lifted_while_work_goes_on(owner: User, admin: User) -> None:
    photos = [opened(owner) for _ in range(6)]
    bound(admin, Queue.CPU, 1)
    held = [claimed(photos[0], S.VERIFY)]
    assert [claim(photo) for photo in photos[1:]] == [None] * 5
    bound(admin, Queue.CPU, 3)
    assert ledger.announce_due() == 2
    held += [claimed(photo, S.VERIFY) for photo in photos[1:3]]
    bound(admin, Queue.CPU, 1)
    for one in held[:2]:
        finish(one)
    assert claim(photos[3]) is None  # one is being done still
    finish(held[2])
    assert claim(photos[3]) is not None
    bound(admin, Queue.CPU, None)
    assert not WorkRule.objects.exists()
    assert ledger.announce_due() >= 2
    assert claim(photos[4]) is not None
    assert claim(photos[5]) is not None


@pytest.mark.django_db(transaction=True)
def test_a_crowd_of_workers_never_exceeds_the_limit(owner: User, admin: User) -> None:
    bound(admin, Queue.CPU, 3)
    photos = [opened(owner) for _ in range(8)]
    for _ in range(10):
        claims = together(*[lambda photo=photo: claim(photo) for photo in photos])
        held = [one for one in claims if one is not None]
        assert len(held) == running() == 3
        assert all(together(*[lambda one=one: ledger.hand_back(claim=one) for one in held]))
        assert running() == 0


@pytest.mark.django_db(transaction=True)
def test_a_crowd_that_is_limited_brings_every_photo_to_its_end(owner: User, admin: User) -> None:
    """Workers take what was called for, and nothing else: no call is lost."""
    bound(admin, Queue.CPU, 2, {S.METADATA: 1})
    bound(admin, Queue.ML, 2)
    photos = [opened(owner) for _ in range(6)]
    most: list[int] = []

    def work() -> bool:
        for _ in range(400):
            called = StageRun.objects.filter(
                state=StageState.READY, announced_at__isnull=False
            ).values_list("asset_id", "stage")
            for asset_id, stage in list(called):
                held = ledger.claim(asset_id=asset_id, stage=S(stage), worker="w")
                if held is None:
                    continue
                cpu = [S.VERIFY, S.METADATA, S.RENDITIONS, S.EDITS, S.FULL_SIZE]
                most.append(
                    StageRun.objects.filter(state=StageState.RUNNING, stage__in=cpu).count()
                )
                finish(held)
            if not StageRun.objects.filter(state__in=["ready", "running", "waiting"]).exists():
                return True
            ledger.announce_due()
        return False

    assert all(together(*[work] * 4))
    assert max(most) <= 2
    for photo in photos:
        photo.refresh_from_db()
        assert photo.state == "complete"


def test_what_was_said_is_written_down_once(admin: User) -> None:
    for _ in range(2):
        ledger.govern(
            actor=admin,
            queue=Queue.ML,
            priority=Priority.HIGH,
            concurrency=4,
            stages={S.OCR: StageWish(Priority.LOW, 1)},
        )
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.details["old"]) == (
        "queue.governed",
        {"priority": "normal", "concurrency": None},
    )
    assert entry.details["new"] == {
        "priority": "high",
        "concurrency": 4,
        "stages": {"ocr": {"priority": "low", "concurrency": 1}},
    }


def test_a_stage_of_another_queue_is_refused(admin: User) -> None:
    with pytest.raises(errors.InvalidInput, match="faces"):
        ledger.govern(actor=admin, queue=Queue.CPU, stages={S.FACES: StageWish(concurrency=1)})
    assert not WorkRule.objects.exists()
