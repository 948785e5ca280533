"""Photos and films of a telephone into the album: chosen, sent, held up, and found again."""

from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings as configured
from PIL import ExifTags, Image, ImageChops
from playwright.sync_api import Locator, Page, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset, Upload
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Phones

pytestmark = pytest.mark.django_db(transaction=True)

UPLOADS = "/m/packages/uploading/pages/uploads/index"

NO_ROOM = """
IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
"""

CELLULAR = """
window.network = Object.assign(new EventTarget(), { type: "cellular" });
Object.defineProperty(navigator, "connection", { value: network });
"""


@pytest.fixture
def uploads(phones: Phones, owner: User) -> Window:
    """The member's telephone, before the page of uploads."""
    window = phones(user=owner)
    window.go(UPLOADS)
    return window


def choose(page: Page, *files: Path) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="From the album").tap()
    chooser.value.set_files(list(files))


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=name)


def hold_store(page: Page) -> str:
    """Nothing that is sent to the store is answered; returns what to let go by."""
    store = f"{configured.S3_PUBLIC_ENDPOINT_URL}/**"
    page.route(store, lambda _: None)
    return store


def test_several_arrive_and_what_is_there_already_is_not_sent(
    uploads: Window, store: ObjectStore, sample_photos: Path, sample_films: Path
) -> None:
    page = uploads.page
    files = [sample_photos / "china.jpg", sample_photos / "flower.jpg", sample_films / "bikes.mp4"]
    choose(page, *files)
    expect(row(page, "bikes.mp4").get_by_role("presentation")).to_be_visible()  # a frame of it
    for file in files:
        expect(row(page, file.name)).to_contain_text("Uploaded")
        assert store.read(Asset.objects.get(filename=file.name).original_key) == file.read_bytes()
    expect(page.get_by_text("3 of 3")).to_be_visible()
    expect(page.get_by_role("progressbar", name="Progress of all uploads: 100%")).to_be_visible()
    page.get_by_role("button", name="Clear the finished").tap()
    choose(page, files[0])
    expect(row(page, "china.jpg")).to_contain_text("In your library already")
    assert Upload.objects.count() == 3
    assert uploads.complaints == []


def test_smaller_copies_keep_when_they_were_taken_and_which_way_is_up(
    uploads: Window, store: ObjectStore, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.jpg"
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # the camera was turned
    exif[ExifTags.Base.Model] = "Pocket"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2023:07:08 09:10:11"
    left = Image.effect_noise((2000, 2250), 60)
    dark = ImageChops.darker(left, Image.new("L", left.size, 40))
    picture = Image.new("L", (4000, 2250))
    picture.paste(dark, (0, 0))
    picture.paste(ImageChops.lighter(left, Image.new("L", left.size, 200)), (2000, 0))
    picture.convert("RGB").save(taken, quality=95, exif=exif)

    page = uploads.page
    page.get_by_role("button", name="Smaller").tap()
    choose(page, taken)
    expect(row(page, "taken.jpg")).to_contain_text("Uploaded")
    stored = tmp_path / "stored.jpg"
    stored.write_bytes(store.read(Asset.objects.get().original_key))
    assert stored.stat().st_size < taken.stat().st_size / 2
    with Image.open(stored) as copy:
        assert copy.size == (1440, 2560)
        assert copy.getexif()[ExifTags.Base.Orientation] == 1
        assert copy.getexif()[ExifTags.Base.Model] == "Pocket"
        of_camera = copy.getexif().get_ifd(ExifTags.IFD.Exif)
        assert of_camera[ExifTags.Base.DateTimeOriginal] == "2023:07:08 09:10:11"
        grey = copy.convert("L").resize((1, 2), Image.Resampling.BOX)
        top, bottom = grey.getpixel((0, 0)), grey.getpixel((0, 1))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert top < bottom - 100  # what was dark at the left is at the top


def test_a_large_file_goes_in_parts(
    uploads: Window, store: ObjectStore, settings: Settings, tmp_path: Path, sample_photos: Path
) -> None:
    settings.UPLOAD_SINGLE_PUT_MAX_BYTES = settings.UPLOAD_PART_BYTES = 5 * 1024 * 1024
    large = tmp_path / "large.jpg"
    large.write_bytes((sample_photos / "china.jpg").read_bytes() + b"\x5a" * (17 * 1024 * 1024))
    choose(uploads.page, large)
    expect(row(uploads.page, "large.jpg")).to_contain_text("Uploaded", timeout=60_000)
    assert Upload.objects.get().method == "multipart"
    kept = store.read(Asset.objects.get().original_key)
    assert sha256(kept).digest() == sha256(large.read_bytes()).digest()


def test_what_is_refused_says_why_and_the_others_arrive(
    uploads: Window, owner: User, settings: Settings, tmp_path: Path, sample_photos: Path
) -> None:
    settings.UPLOAD_MAX_BYTES = 2 * 1024 * 1024
    User.objects.filter(pk=owner.pk).update(quota_bytes=1024 * 1024)
    notes, large, roomy = (tmp_path / name for name in ("notes.txt", "large.jpg", "roomy.jpg"))
    notes.write_text("no photo")
    large.write_bytes(b"\xff\xd8" + bytes(3 * 1024 * 1024))
    roomy.write_bytes(b"\xff\xd8" + bytes(1024 * 1024))
    page = uploads.page
    choose(page, notes, large, roomy, sample_photos / "china.jpg")
    expect(page.get_by_text("1 file was left out: it is neither a photo")).to_be_visible()
    expect(row(page, "large.jpg")).to_contain_text("large")
    expect(row(page, "roomy.jpg")).to_contain_text("room")
    expect(row(page, "china.jpg")).to_contain_text("Uploaded")
    User.objects.filter(pk=owner.pk).update(quota_bytes=None)
    page.get_by_role("button", name="Try roomy.jpg again").tap()
    expect(row(page, "roomy.jpg")).to_contain_text("Uploaded")


def test_a_pause_and_a_lost_network_hold_it_up_and_it_goes_on(
    uploads: Window, sample_photos: Path
) -> None:
    page = uploads.page
    held = hold_store(page)
    choose(page, sample_photos / "china.jpg")
    one = row(page, "china.jpg")
    expect(one).to_contain_text("%")
    page.get_by_role("button", name="Pause china.jpg").tap()
    expect(one).to_contain_text("paused")
    page.get_by_role("button", name="Continue china.jpg").tap()
    expect(one).to_contain_text("%")
    page.context.set_offline(True)
    expect(page.get_by_text("No network. Uploading goes on")).to_be_visible()
    expect(one).to_contain_text("waiting")
    page.unroute(held)  # what is held was called off
    page.context.set_offline(False)
    expect(one).to_contain_text("Uploaded")
    assert Upload.objects.count() == 1


def test_after_a_reload_it_goes_on_by_itself(uploads: Window, sample_photos: Path) -> None:
    page = uploads.page
    held = hold_store(page)
    choose(page, sample_photos / "china.jpg", sample_photos / "flower.jpg")
    expect(row(page, "china.jpg")).to_contain_text("%")
    expect(row(page, "flower.jpg")).to_contain_text("%")
    page.reload()
    page.unroute(held)  # now: it lets go what waits, and the page has left that
    expect(row(page, "china.jpg")).to_contain_text("Uploaded")
    expect(row(page, "flower.jpg")).to_contain_text("Uploaded")
    assert Upload.objects.count() == 2


def test_what_the_browser_had_no_room_for_is_chosen_again(
    uploads: Window, sample_photos: Path
) -> None:
    page = uploads.page
    page.add_init_script(NO_ROOM)
    page.reload()
    held = hold_store(page)
    choose(page, sample_photos / "china.jpg")
    expect(row(page, "china.jpg")).to_contain_text("%")
    page.reload()
    page.unroute(held)
    expect(row(page, "china.jpg")).to_contain_text("Choose it again")
    expect(page.get_by_text("1 file can no longer be read")).to_be_visible()
    choose(page, sample_photos / "china.jpg")
    expect(row(page, "china.jpg")).to_contain_text("Uploaded")
    expect(row(page, "china.jpg")).to_have_count(1)
    assert Upload.objects.count() == 1


def test_over_wifi_alone_it_waits_for_wifi(
    phones: Phones, owner: User, sample_photos: Path
) -> None:
    window = phones(user=owner)
    window.page.add_init_script(CELLULAR)
    page = window.go(UPLOADS)
    page.get_by_role("button", name="Wi-Fi only").tap()
    choose(page, sample_photos / "china.jpg")
    expect(page.get_by_text("Waiting for Wi-Fi.")).to_be_visible()
    assert not Upload.objects.exists()
    page.evaluate("network.type = 'wifi'; network.dispatchEvent(new Event('change'))")
    expect(row(page, "china.jpg")).to_contain_text("Uploaded")


def test_whoever_signs_out_leaves_no_file_behind(uploads: Window, sample_photos: Path) -> None:
    page = uploads.page
    hold_store(page)
    choose(page, sample_photos / "china.jpg")
    expect(row(page, "china.jpg")).to_contain_text("%")
    page.get_by_role("button", name="Back").tap()
    page.get_by_role("button", name="Me", exact=True).tap()
    page.get_by_role("button", name="Sign out").tap()
    dialog = page.get_by_role("dialog", name="Sign out")
    expect(dialog).to_contain_text("1 file has not arrived yet")
    dialog.get_by_role("button", name="Sign out").tap()
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()
    assert (
        page.evaluate("Object.keys(localStorage).filter(name => name.includes('uploads/'))") == []
    )
    stored = """async () => {
      const opening = indexedDB.open("shiguang.uploads");
      await new Promise((resolve) => { opening.onsuccess = resolve; });
      const counting = opening.result.transaction("blobs").objectStore("blobs").count();
      await new Promise((resolve) => { counting.onsuccess = resolve; });
      return counting.result;
    }"""
    assert page.evaluate(stored) == 0
