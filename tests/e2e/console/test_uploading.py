"""From any page straight into the object store; on after a reload."""

from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset, AssetState, Upload
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories import make_asset

NO_PICKERS = "delete Window.prototype.showOpenFilePicker; window.showOpenFilePicker = undefined;"

# The browser's own file system, in place of the dialog that only people can answer.
PICKER = """
window.showOpenFilePicker = async () => {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle("kept.jpg", { create: true });
  if ((await handle.getFile()).size === 0) {
    const bytes = new Uint8Array(await (await fetch("/kept-picture")).arrayBuffer());
    const writing = await handle.createWritable();
    await writing.write(bytes);
    await writing.close();
  }
  return [handle];
};
"""


@pytest.fixture
def uploading(console: Window) -> Window:
    """Files are chosen by fields, which tests can fill."""
    console.page.add_init_script(NO_PICKERS)
    console.go("/")
    return console


def choose(page: Page, *files: Path) -> None:
    page.get_by_role("button", name="Upload", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photos and films").click()
    chooser.value.set_files(list(files))


def expect_rows(page: Page, state: str, count: int) -> None:
    tray = page.get_by_role("region", name="Uploads")
    expect(tray.locator(f"li[data-state={state}]")).to_have_count(count, timeout=20_000)


def test_chosen_photos_arrive_with_the_same_bytes(
    uploading: Window, store: ObjectStore, sample_photos: Path
) -> None:
    page = uploading.page
    names = ["china.jpg", "alpha.heic"]
    choose(page, *[sample_photos / name for name in names])
    expect_rows(page, "done", 2)
    expect(page.get_by_role("status").filter(has_text="2 files uploaded")).to_be_attached()
    for name in names:
        content = (sample_photos / name).read_bytes()
        asset = Asset.objects.get(filename=name)
        assert asset.sha256 == sha256(content).hexdigest()
        assert store.read(asset.original_key) == content
    page.get_by_role("link", name="Favourites").click()
    expect_rows(page, "done", 2)  # it stays over all pages
    page.get_by_role("region", name="Uploads").get_by_role("button", name="Close").click()
    expect(page.get_by_role("region", name="Uploads")).to_be_hidden()
    assert uploading.complaints == []


def test_what_the_album_has_is_not_even_announced(uploading: Window, sample_photos: Path) -> None:
    page = uploading.page
    choose(page, sample_photos / "china.jpg")
    expect_rows(page, "done", 1)
    choose(page, sample_photos / "china.jpg")
    expect_rows(page, "known", 1)
    assert Upload.objects.count() == 1


def test_a_large_file_goes_in_parts(
    uploading: Window, store: ObjectStore, settings: Settings, tmp_path: Path, sample_photos: Path
) -> None:
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = settings.UPLOAD_PART_BYTES = 5 * 1024 * 1024
    large = tmp_path / "large.jpg"
    content = (sample_photos / "china.jpg").read_bytes() + b"\x5a" * (11 * 1024 * 1024)
    large.write_bytes(content)
    choose(uploading.page, large)
    expect_rows(uploading.page, "done", 1)
    assert Upload.objects.get().method == "multipart"
    assert store.read(Asset.objects.get().original_key) == content


def test_a_refusal_is_told_and_the_others_arrive(
    uploading: Window, tmp_path: Path, sample_photos: Path
) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    text = tmp_path / "notes.txt"
    text.write_text("no photo")
    page = uploading.page
    choose(page, empty, text, sample_photos / "china.jpg")
    expect(page.get_by_text("1 file was left out")).to_be_visible()
    expect_rows(page, "done", 1)
    expect_rows(page, "failed", 1)
    expect(page.get_by_text("The file is empty.")).to_be_visible()
    expect(page.get_by_role("button", name="Try empty.jpg again")).to_be_visible()


def test_what_is_stopped_goes_on_or_is_given_up(uploading: Window, sample_photos: Path) -> None:
    page = uploading.page
    page.route("**/uploads/check", lambda _: None)  # never answered
    choose(page, sample_photos / "china.jpg", sample_photos / "flower.jpg")
    expect_rows(page, "hashed", 2)
    page.get_by_role("button", name="Cancel flower.jpg").click()
    expect_rows(page, "hashed", 1)
    page.unroute("**/uploads/check")
    tray = page.get_by_role("region", name="Uploads")
    tray.get_by_role("button", name="Pause").click()
    expect(tray.get_by_role("heading")).to_contain_text("Paused")
    tray.get_by_role("button", name="Cancel all").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel the upload").click()
    expect(tray).to_be_hidden()
    assert not Asset.objects.exists()


def test_files_may_be_dropped_anywhere(uploading: Window, sample_photos: Path) -> None:
    page = uploading.page
    content = list((sample_photos / "china.jpg").read_bytes())
    carried = page.evaluate_handle(
        """bytes => {
          const carried = new DataTransfer();
          carried.items.add(new File([new Uint8Array(bytes)], "dropped.jpg", {type: "image/jpeg"}));
          return carried;
        }""",
        content,
    )
    # What takes the files is there with the button; a hand would go on dragging until then.
    expect(page.get_by_role("button", name="Upload", exact=True)).to_be_visible()
    page.dispatch_event("main", "dragover", {"dataTransfer": carried})
    expect(page.locator("[data-dropzone]")).to_be_visible()
    page.dispatch_event("main", "drop", {"dataTransfer": carried})
    expect_rows(page, "done", 1)
    assert Asset.objects.get().filename == "dropped.jpg"


def test_a_folder_becomes_an_album(uploading: Window, tmp_path: Path, sample_photos: Path) -> None:
    folder = tmp_path / "Summer"
    folder.mkdir()
    for name in ("china.jpg", "alpha.heic"):
        (folder / name).write_bytes((sample_photos / name).read_bytes())
    (folder / ".hidden.jpg").write_bytes(b"no photo")
    page = uploading.page
    page.evaluate("window.showDirectoryPicker = undefined")
    page.get_by_role("button", name="Upload", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="A folder").click()
    chooser.value.set_files(folder)
    expect_rows(page, "done", 2)
    with page.expect_response("**/albums/*/assets") as filled:
        page.get_by_label("Make an album of each folder").check()
    assert filled.value.ok
    assert Album.objects.get(title="Summer").entries.count() == 2


def test_after_a_reload_it_goes_on_with_the_file(console: Window, sample_photos: Path) -> None:
    page = console.page
    page.add_init_script(PICKER)
    page.route(
        "**/kept-picture",
        lambda route: route.fulfill(body=(sample_photos / "china.jpg").read_bytes()),
    )
    page.route("**/api/v1/uploads", lambda _: None)  # never answered
    console.go("/")
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_role("menuitem", name="Photos and films").click()
    expect_rows(page, "sending", 1)
    page.on("dialog", lambda dialog: dialog.accept())  # it warns before it is left
    page.reload()
    page.unroute("**/api/v1/uploads")  # now: it lets go what waits, and the page has left that
    expect_rows(page, "done", 1)
    assert Asset.objects.get().filename == "kept.jpg"


def test_after_a_reload_a_file_without_a_way_to_it_is_chosen_again(
    uploading: Window, sample_photos: Path
) -> None:
    page = uploading.page
    page.route("**/api/v1/uploads", lambda _: None)  # never answered
    choose(page, sample_photos / "china.jpg")
    expect_rows(page, "sending", 1)
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    expect_rows(page, "lost", 1)
    page.unroute("**/api/v1/uploads")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose again").click()
    chooser.value.set_files(sample_photos / "china.jpg")
    expect_rows(page, "done", 1)
    expect_rows(page, "lost", 0)


def test_the_banner_tells_what_is_still_looked_at(console: Window, owner: User) -> None:
    make_asset(owner=owner, state=AssetState.PROCESSING)
    page = console.go("/")
    expect(page.get_by_text("1 photo is still being looked at.")).to_be_visible()
    Asset.objects.update(state=AssetState.COMPLETE)
    page.get_by_role("link", name="Favourites").click()
    expect(page.get_by_role("heading", level=1, name="Favourites")).to_be_visible()
    page.get_by_role("link", name="Photos", exact=True).click()
    expect(page.get_by_text("still being looked at")).to_be_hidden()
