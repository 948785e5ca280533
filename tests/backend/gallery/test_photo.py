"""The page of one photo."""

import re
from datetime import UTC, datetime, timedelta

from django.test import Client

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import Asset, AssetState, StageState
from tests.factories.assets import make_asset, make_stage_run
from tests.factories.people import make_face, make_person
from tests.factories.recognition import make_place, make_tag, make_text_line

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def page(client: Client, asset: Asset) -> str:
    return client.get(f"/photos/{asset.pk}").content.decode()


def link(page: str, mark: str) -> str | None:
    found = re.search(rf'data-{mark}[^>]* href="/photos/([0-9a-f-]+)"', page)
    return found[1] if found else None


def test_it_turns_to_the_neighbours_in_the_timeline(browser: Client, owner: User) -> None:
    newest, middle, oldest = (
        make_asset(owner=owner, captured_at=NOON - timedelta(days=days)) for days in range(3)
    )
    make_asset(owner=owner, captured_at=NOON - timedelta(hours=30), trashed_at=NOON)
    shown = page(browser, middle)
    assert (link(shown, "newer"), link(shown, "older")) == (str(newest.pk), str(oldest.pk))
    assert link(page(browser, newest), "newer") is None
    assert link(page(browser, oldest), "older") is None


def test_photos_of_one_instant_are_all_passed(browser: Client, owner: User) -> None:
    made = {str(make_asset(owner=owner, captured_at=NOON).pk) for _ in range(4)}
    start = re.search(r'<a href="/photos/([0-9a-f-]+)"', browser.get("/").content.decode())
    assert start is not None
    seen = [start[1]]
    while older := link(browser.get(f"/photos/{seen[-1]}").content.decode(), "older"):
        seen.append(older)
    assert len(seen) == 4
    assert set(seen) == made


def test_everything_that_was_recognised_is_there(browser: Client, owner: User) -> None:
    asset = make_asset(
        owner=owner,
        renditions=True,
        captured_at=NOON,
        captured_offset_minutes=480,
        captured_local_date=NOON.date(),
        place=make_place(),
        latitude=30.25,
        longitude=120.16,
        camera_make="FUJIFILM",
        camera_model="X-T5",
        metadata={"f_number": 1.8, "exposure_seconds": 0.008, "iso": 400, "focal_length_mm": 35.0},
    )
    person = make_person(owner=owner, name="奶奶")
    make_face(asset=asset, person=person, left=0.25, top=0.5, width=0.1, height=0.2)
    make_tag(asset=asset, slug="seashore", name_en="seashore", name_zh="海边")
    make_text_line(asset=asset, text="Café <拾光>", polygon=[[0, 0], [1, 0], [1, 0.5], [0, 0.5]])
    shown = page(browser, asset)
    assert "Saturday 20:00" in shown  # on the photographer's clock
    assert "Hangzhou, Zhejiang, China" in shown
    assert "FUJIFILM X-T5" in shown
    assert "35 mm · f/1.8 · 1/125 s · ISO 400" in shown
    assert f'href="/people/{person.pk}"' in shown
    assert "left:25.00%;top:50.00%;width:10.00%;height:20.00%" in shown
    assert 'href="/tags/seashore"' in shown
    assert "Café &lt;拾光&gt;" in shown
    assert "left:0.000%;top:0.000%;--turn:0.00deg;--length:100.000cqw;--height:50.000cqh" in shown


def test_failures_are_told_in_the_readers_language(browser: Client, owner: User) -> None:
    asset = make_asset(
        owner=owner,
        state=AssetState.FAILED,
        failure_code="truncated",
        failure_detail="The file ends before the picture does (0 of 9 lines).",
    )
    make_stage_run(
        asset=asset,
        stage=StageName.VERIFY,
        state=StageState.FAILED,
        error_code="unheard_of",
        error_detail="Words of the stage.",
    )
    shown = browser.get(
        f"/photos/{asset.pk}", headers={"Accept-Language": "zh-CN"}
    ).content.decode()
    assert "文件不完整，图片在中途结束。" in shown
    assert "Words of the stage." in shown  # better than nothing where there is no translation


def test_in_the_trash_it_can_only_be_restored(browser: Client, owner: User) -> None:
    shown = page(browser, make_asset(owner=owner, trashed_at=NOON))
    assert "data-restore" in shown
    assert "data-trash" not in shown
    assert "data-favorite" not in shown
