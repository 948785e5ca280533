"""Copies and bursts are found, whatever came first, and nothing else is."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from numpy.typing import NDArray

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.lookalikes.models import Fingerprint, Group, Kind, Member, Pair
from backend.lookalikes.services.recording import find_lookalikes
from backend.photos.models import Asset
from tests.factories import give_embedding, make_asset, make_fingerprint, make_text_line
from tests.factories.lookalikes import scene

pytestmark = pytest.mark.django_db

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
SHOT = {
    "captured_at": NOON,
    "captured_at_source": "exif.DateTimeOriginal",
    "captured_offset_minutes": 480,
    "camera_make": "Xiaomi",
    "camera_model": "Mi 9",
}
Photo = Callable[..., Asset]


@pytest.fixture
def photo(owner: User) -> Photo:
    def make(luma: NDArray[np.uint8], **fields: Any) -> Asset:
        asset = make_asset(owner=fields.pop("owner", owner), **fields)
        make_fingerprint(asset, luma)
        return asset

    return make


def look_at(*photos: Asset) -> None:
    for asset in photos:
        find_lookalikes(asset_id=asset.pk)


def groups(kind: Kind = Kind.DUPLICATE) -> set[frozenset[Any]]:
    return {
        frozenset(group.members.values_list("asset_id", flat=True))
        for group in Group.objects.filter(kind=kind)
    }


def of(*photos: Asset) -> frozenset[Any]:
    return frozenset(photo.pk for photo in photos)


def noisy(luma: NDArray[np.uint8], seed: int = 0) -> NDArray[np.uint8]:
    """As another encoder would have left it."""
    noise = np.random.default_rng(seed).normal(0, 1.5, luma.shape)
    return np.clip(luma + noise, 0, 255).astype(np.uint8)


def test_a_copy_is_found_and_another_picture_is_not(photo: Photo) -> None:
    original, copy, other = photo(scene(1)), photo(noisy(scene(1))), photo(scene(2))
    look_at(original, copy, other)
    assert groups() == {of(original, copy)}


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_turned_or_mirrored_copy_is_found(photo: Photo, turns: int, mirrored: bool) -> None:
    luma = scene(3)
    turned = np.ascontiguousarray(np.rot90(luma[:, ::-1] if mirrored else luma, turns))
    original, copy = photo(luma), photo(noisy(turned))
    look_at(copy)
    assert groups() == {of(original, copy)}


def test_a_darker_copy_with_more_contrast_is_found(photo: Photo) -> None:
    luma = scene(4)
    original = photo(luma)
    copy = photo(np.clip(luma * 0.7 + 10, 0, 255).astype(np.uint8))
    look_at(copy)
    assert groups() == {of(original, copy)}


def test_a_crop_is_found_by_how_it_looks_to_the_network(photo: Photo) -> None:
    import cv2

    luma = scene(5)
    cropped = cv2.resize(luma[:28, 4:], (32, 32), interpolation=cv2.INTER_CUBIC)
    original, copy, far = photo(luma), photo(cropped.astype(np.uint8)), photo(luma)
    for asset, point in ((original, (1, 0)), (copy, (0.99, 0.1)), (far, (0, 1))):
        give_embedding(asset=asset, embedding=point, space="look-1", kind=SpaceKind.VISUAL)
    Fingerprint.objects.update(phash=None, band_0=None, band_1=None, band_2=None, band_3=None)
    look_at(copy)
    assert groups() == {of(original, copy)}


def test_the_groups_do_not_depend_on_the_order(photo: Photo) -> None:
    photos = [photo(noisy(scene(6), seed)) for seed in range(4)]
    wanted = {of(*photos)}
    for order in list(permutations(photos))[::5]:
        Pair.objects.all().delete()
        Group.objects.all().delete()
        look_at(*order)
        assert groups() == wanted


def test_looking_twice_changes_nothing_and_keeps_the_group(photo: Photo) -> None:
    photos = [photo(noisy(scene(7), seed)) for seed in range(3)]
    look_at(*photos)
    before = set(Member.objects.values_list("id", "group_id", "asset_id"))
    look_at(*photos)
    assert set(Member.objects.values_list("id", "group_id", "asset_id")) == before


def test_a_photo_that_looks_different_now_leaves_its_group(photo: Photo) -> None:
    one, other = photo(scene(8)), photo(noisy(scene(8)))
    look_at(one, other)
    make_fingerprint(other, scene(9))
    look_at(other)
    assert groups() == set()
    assert not Pair.objects.exists()


def test_libraries_are_never_mixed(photo: Photo, stranger: User) -> None:
    one, theirs = photo(scene(1)), photo(scene(1), owner=stranger)
    look_at(one, theirs)
    assert groups() == set()


def test_shots_at_different_moments_are_a_burst_and_no_copies(photo: Photo) -> None:
    shots = [
        photo(noisy(scene(1), n), **SHOT | {"captured_at": NOON + timedelta(seconds=2 * n)})
        for n in range(4)
    ]
    look_at(*shots)
    assert groups() == set()
    assert groups(Kind.BURST) == {of(*shots)}


@pytest.mark.parametrize(
    "changes",
    [
        {"camera_model": "Mi 10"},
        {"captured_at": NOON + timedelta(seconds=30)},
        {"captured_at_source": "modified"},
    ],
    ids=["another camera", "half a minute later", "nobody knows when"],
)
def test_a_burst_is_of_one_camera_within_seconds(photo: Photo, changes: dict[str, Any]) -> None:
    one = photo(scene(1), **SHOT)
    later = {"captured_at": NOON + timedelta(seconds=3)} | changes
    other = photo(scene(2), **SHOT | later)
    look_at(one, other)
    assert groups(Kind.BURST) == set()


def test_a_time_that_the_owner_gave_counts_for_a_burst(photo: Photo) -> None:
    one = photo(scene(1), **SHOT)
    edited = {"captured_at_source": "edited", "captured_at_edited": True}
    other = photo(noisy(scene(1)), **SHOT | edited | {"captured_at": NOON + timedelta(seconds=400)})
    look_at(other)
    assert groups(Kind.BURST) == set()
    Asset.objects.filter(pk=other.pk).update(captured_at=NOON + timedelta(seconds=4))
    make_fingerprint(other, noisy(scene(1), 3) // 2 + scene(2) // 2)  # alike, and no copy
    look_at(other)
    assert groups(Kind.BURST) == {of(one, other)}


@pytest.mark.parametrize("media_type", ["image/gif", "image/webp"])
def test_a_moving_picture_is_a_copy_of_another_one_alone(photo: Photo, media_type: str) -> None:
    moving = {"media_type": media_type, "metadata": {"frames": 12}}
    one, other = photo(scene(1), **moving), photo(noisy(scene(1)), **moving)
    still = photo(noisy(scene(1), 2), media_type=media_type, metadata={"frames": 1})
    again = photo(noisy(scene(1), 3))
    pages = photo(noisy(scene(1), 4), media_type="image/tiff", metadata={"frames": 2})
    look_at(one, other, still, again, pages)
    assert groups() == {of(one, other), of(still, again, pages)}


def test_a_copy_that_lost_its_zone_shows_the_same_wall_clock(photo: Photo) -> None:
    original = photo(scene(1), **SHOT)
    stripped = SHOT | {"captured_at": NOON + timedelta(hours=8), "captured_offset_minutes": None}
    copy = photo(noisy(scene(1)), **stripped)
    User.objects.update(time_zone="UTC")
    look_at(copy)
    assert groups() == {of(original, copy)}


def test_shots_within_one_second_differ_by_its_fractions(photo: Photo) -> None:
    shots = [
        photo(noisy(scene(1), n), **SHOT | {"captured_at": NOON.replace(microsecond=100_000 + n)})
        for n in (1, 2)
    ]
    look_at(*shots)
    assert groups() == set()
    assert groups(Kind.BURST) == {of(*shots)}


def write(asset: Asset, lines: Iterable[str]) -> Asset:
    for line in lines:
        make_text_line(asset=asset, text=line)
    return asset


def test_pages_of_one_layout_with_other_words_are_no_copies(photo: Photo) -> None:
    one = write(photo(scene(1)), ["Minutes of the meeting on Monday", "Present: Li, Wang, Zhao"])
    same = write(photo(scene(1)), ["Minutes of the meeting on Monday", "Present: Li, Wang, Zhoo"])
    other = write(photo(scene(1)), ["发票号码 20240501 购买方：西湖区", "价税合计 壹佰贰拾叁圆整"])
    look_at(one, same, other)
    assert groups() == {of(one, same)}


def test_uniform_pictures_are_not_taken_for_one_another(photo: Photo) -> None:
    black, grey = photo(np.zeros((32, 32), np.uint8)), photo(np.full((32, 32), 90, np.uint8))
    look_at(black, grey)
    assert groups() == set()
    assert set(Fingerprint.objects.values_list("phash", flat=True)) == {None}


def test_a_photo_without_fingerprint_or_that_is_gone_is_passed_over(owner: User) -> None:
    look_at(make_asset(owner=owner))
    gone = make_asset(owner=owner)
    Asset.objects.filter(pk=gone.pk).delete()
    look_at(gone)
    assert groups() == set()


def test_shots_of_one_camera_are_found_without_reading_the_others(photo: Photo) -> None:
    shot = photo(scene(1), **SHOT)
    with connection.cursor() as cursor:
        # Of few rows any plan would do: what is asked is whether there is a quick one.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    with CaptureQueriesContext(connection) as queries:
        find_lookalikes(asset_id=shot.pk)
    (before, after) = [q["sql"] for q in queries if 'camera_model" = ' in q["sql"]]
    for statement in (before, after):
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN {statement}")
            plan = "\n".join(line for (line,) in cursor.fetchall())
        assert "using asset_shot" in plan
        assert "captured_at >=" in plan.partition("Index Cond")[2]
        assert "Sort" not in plan
