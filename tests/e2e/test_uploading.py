"""From a page straight into the object store, and the news of what becomes of it."""

import json
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import Page, expect
from pytest_django import Settings
from redis import Redis

from backend.accounts.models import User
from backend.events.contracts import Topic, owner_stream
from backend.photos.models import Asset, AssetState, Upload
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories.assets import make_asset


def states(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-tray] li .state").all_inner_texts()
    return found


def test_chosen_photos_arrive_with_the_same_bytes(
    window: Window, store: ObjectStore, sample_photos: Path
) -> None:
    names = ["china.jpg", "alpha.heic"]
    page = window.page
    page.locator("[data-files]").set_input_files([sample_photos / name for name in names])
    expect(page.locator("[data-tray] li[data-state=accepted]")).to_have_count(2)
    for name in names:
        content = (sample_photos / name).read_bytes()
        asset = Asset.objects.get(filename=name)
        assert asset.sha256 == sha256(content).hexdigest()
        assert store.read(asset.original_key) == content
    assert window.complaints == []


def test_what_the_album_has_is_not_sent_again(window: Window, sample_photos: Path) -> None:
    page = window.page
    for _ in range(2):
        page.locator("[data-files]").set_input_files(sample_photos / "china.jpg")
        expect(page.get_by_role("status").filter(has_text="All files")).to_be_visible()
    expect(page.locator("[data-tray] li[data-state=duplicate]")).to_have_count(1)
    assert Upload.objects.count() == 1


def test_a_large_file_goes_in_parts(
    window: Window, store: ObjectStore, settings: Settings, tmp_path: Path, sample_photos: Path
) -> None:
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = settings.UPLOAD_PART_BYTES = 5 * 1024 * 1024
    large = tmp_path / "large.jpg"
    content = (sample_photos / "china.jpg").read_bytes() + b"\x5a" * (11 * 1024 * 1024)
    large.write_bytes(content)
    window.page.locator("[data-files]").set_input_files(large)
    expect(window.page.locator("[data-tray] li[data-state=accepted]")).to_have_count(1)
    assert Upload.objects.get().method == "multipart"
    assert store.read(Asset.objects.get().original_key) == content


def test_an_empty_file_is_refused_with_the_reason_and_the_others_arrive(
    window: Window, tmp_path: Path, sample_photos: Path
) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    window.page.locator("[data-files]").set_input_files([empty, sample_photos / "china.jpg"])
    expect(window.page.locator("[data-tray] li[data-state=accepted]")).to_have_count(1)
    assert "the file is empty" in states(window.page)


def test_files_may_be_dropped_anywhere(window: Window, sample_photos: Path) -> None:
    page = window.page
    content = list((sample_photos / "obama.jpg").read_bytes())
    carried = page.evaluate_handle(
        """bytes => {
          const carried = new DataTransfer();
          carried.items.add(new File([new Uint8Array(bytes)], "dropped.jpg", {type: "image/jpeg"}));
          return carried;
        }""",
        content,
    )
    page.dispatch_event("main", "dragover", {"dataTransfer": carried})
    expect(page.locator("[data-dropzone]")).to_be_visible()
    page.dispatch_event("main", "drop", {"dataTransfer": carried})
    expect(page.locator("[data-tray] li[data-state=accepted]")).to_have_count(1)
    assert Asset.objects.get().filename == "dropped.jpg"


def test_our_own_sha256_agrees_with_the_standard_librarys(window: Window) -> None:
    """It is what pages use that were not served securely, and for large files."""
    for size in (0, 1, 55, 56, 63, 64, 65, 1_000_003):
        content = bytes(number % 251 for number in range(size))
        page_says = window.page.evaluate(
            """async size => {
              const { Sha256 } = await import("/static/gallery/js/sha256.js");
              const bytes = new Uint8Array(size).map((_, number) => number % 251);
              const middle = size >> 1;
              const hash = new Sha256().update(bytes.subarray(0, middle));
              return hash.update(bytes.subarray(middle)).hex();
            }""",
            size,
        )
        assert page_says == sha256(content).hexdigest()


def test_the_banner_follows_the_processing(
    window: Window, owner: User, redis_client: Redis
) -> None:
    asset = make_asset(owner=owner, state=AssetState.PROCESSING)
    page = window.go("/")
    banner = page.locator("[data-banner]")
    expect(banner).to_contain_text("still to be looked at: 1")
    Asset.objects.filter(pk=asset.pk).update(state=AssetState.COMPLETE)
    payload = {"asset_id": str(asset.pk), "asset_state": "complete"}
    entry = {"topic": Topic.ASSET_PROGRESSED.value, "payload": json.dumps(payload)}
    redis_client.xadd(owner_stream(owner.pk), entry)  # type: ignore[arg-type]  # invariant in redis-py
    expect(banner).to_contain_text("just finished: 1")
    banner.get_by_role("link", name="Show them").click()
    expect(page.locator(".tile")).to_have_count(1)


def test_the_banner_counts_once_it_hears_of_changes(window: Window, owner: User) -> None:
    """What ended between counting and listening would never be told of."""
    make_asset(owner=owner, state=AssetState.PROCESSING)
    asked: list[str] = []
    window.page.goto("about:blank")  # the page before this one asks, too
    window.page.on("request", lambda request: asked.append(request.url))
    page = window.go("/")
    expect(page.locator("[data-banner]")).to_contain_text("still to be looked at: 1")
    calls = [url.removeprefix(f"{window.url}/api/v1") for url in asked]
    assert calls.index("/events") < calls.index("/jobs")
