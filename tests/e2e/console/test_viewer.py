"""One photo in the web console: looked at closely, all around and through, named and edited."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.people.models import Face
from backend.photos.models import Asset, MediaType
from backend.photos.services.recording import record_edits, record_renditions
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import PHONE, Phones, signed_in
from tests.e2e.console.moving import has_webgl, looked_at, panorama, shown_after
from tests.factories import make_asset, make_text_line
from tests.factories.people import make_face, make_person
from tests.workers.stages.photos import stored_photo
from workers.stages.contract import Photo
from workers.stages.edits import stage as edits
from workers.stages.renditions import stage as renditions

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Three, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(days=n)) for n in range(3)]


@pytest.fixture
def taken(owner: User, store: ObjectStore, sample_photos: Path, tmp_path: Path) -> Photo:
    """A real photo, 640 x 427, as its stages leave it."""
    photo = stored_photo(store, tmp_path, (sample_photos / "china.jpg").read_bytes())
    make_asset(
        owner=owner,
        id=photo.asset_id,
        media_type=MediaType.JPEG,
        captured_at=NOON,
        original_key=photo.original_key,
        width=640,
        height=427,
    )
    made = renditions.run(photo)
    record_renditions(asset_id=photo.asset_id, result=made, model_version="1")
    return photo


def steps_of(photo: Photo) -> list[dict[str, object]]:
    return Asset.objects.get(pk=photo.asset_id).steps


def viewer(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Photo", exact=True)


def opened(window: Window, asset_id: object, *, ready: str = "More") -> Page:
    page = window.go(f"/photos/{asset_id}")
    expect(viewer(page).get_by_role("button", name=ready, exact=True)).to_be_visible(
        timeout=20_000  # its script and its words are loaded first
    )
    return page


def test_keys_turn_favour_and_throw_away(console: Window, photos: list[Asset]) -> None:
    page = console.go(f"/?photo={photos[0].pk}")
    said = viewer(page).get_by_role("status").filter(has_text=" of 3")
    expect(said).to_contain_text("1 of 3")
    page.keyboard.press("End")
    expect(said).to_contain_text("3 of 3")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("2 of 3")
    heart = viewer(page).get_by_role("button", name="Favourite")
    expect(heart).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("f")
    expect(heart).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Delete")
    page.wait_for_url(f"**photo={photos[2].pk}")  # on to the next one
    page.get_by_role("button", name="Undo").click()
    expect(said).to_contain_text("3 of 3")
    photos[1].refresh_from_db()
    assert (photos[1].is_favorite, photos[1].trashed_at) == (True, None)
    page.keyboard.press("Escape")
    expect(viewer(page)).to_have_count(0)
    assert [words for words in console.complaints if "404" not in words] == []


def test_whoever_comes_close_is_shown_the_whole_picture(
    console: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    large = panorama(owner, store, tmp_path, (3600, 2400))
    page = opened(console, large.pk)
    whole = viewer(page).locator("img[data-whole]")
    expect(viewer(page).locator("img[data-preview]")).to_be_visible()
    expect(whole).to_have_count(0)
    for _ in range(3):
        page.keyboard.press("+")
    expect(whole).to_be_visible()
    assert whole.evaluate("image => image.naturalWidth") == 3600
    page.keyboard.press("0")
    page.wait_for_timeout(400)  # it glides
    before = whole.bounding_box()
    whole.dblclick()
    page.wait_for_timeout(400)
    after = whole.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > 2 * before["width"]
    assert console.complaints == []


def test_a_face_is_named_where_it_is(console: Window, owner: User, taken: Photo) -> None:
    asset = Asset.objects.get(pk=taken.asset_id)
    face = make_face(asset=asset, left=0.25, top=0.5, width=0.5, height=0.25, crop_key="")
    grandmother = make_person(owner=owner, name="奶奶")
    page = opened(console, taken.asset_id)
    box = viewer(page).get_by_role("button", name="Who is this?")
    expect(box).to_have_count(0)
    viewer(page).get_by_role("button", name="Show faces").click()
    expect(box).to_be_visible()
    inner, outer = box.bounding_box(), viewer(page).locator("img[data-preview]").bounding_box()
    assert inner is not None
    assert outer is not None
    assert inner["x"] - outer["x"] == pytest.approx(outer["width"] * 0.25, abs=1)
    assert inner["height"] == pytest.approx(outer["height"] * 0.25, abs=1)
    box.click()
    page.get_by_role("combobox", name="Who is this?").fill("奶奶")
    page.get_by_role("button", name="Save").click()
    named = viewer(page).get_by_role("button", name="奶奶")
    expect(named).to_be_visible()
    face.refresh_from_db()
    assert face.person == grandmother
    named.click()
    page.get_by_role("button", name="Not this person").click()
    expect(box).to_be_visible()
    told = page.locator(".mantine-Notification-root", has_text="That is somebody else")
    told.get_by_role("button", name="Undo").click()
    expect(named).to_be_visible()
    assert console.complaints == []


def test_a_face_is_marked_by_the_keyboard(console: Window, taken: Photo) -> None:
    page = opened(console, taken.asset_id)
    viewer(page).get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Mark a face by hand").click()
    frame = page.get_by_role("group", name="Frame around the face")
    expect(frame).to_be_focused()
    for key in ("ArrowLeft", "Shift+ArrowDown", "Enter"):
        page.keyboard.press(key)
    page.get_by_role("combobox", name="Who is this?").fill("Grandfather")
    page.keyboard.press("Enter")
    expect(frame).to_have_count(0)
    face = Face.objects.get(asset_id=taken.asset_id)
    assert face.person is not None
    assert face.person.name == "Grandfather"
    assert (face.left, face.height) == pytest.approx((0.39, 0.26), abs=0.001)
    assert console.complaints == []


def test_text_lies_over_the_picture_and_is_copied_as_lines(console: Window, taken: Photo) -> None:
    asset = Asset.objects.get(pk=taken.asset_id)
    upper = [[0.1, 0.1], [0.5, 0.1], [0.5, 0.2], [0.1, 0.2]]
    lower = [[0.8, 0.4], [0.9, 0.4], [0.9, 0.8], [0.8, 0.8]]
    make_text_line(asset=asset, text="Open", polygon=upper)
    make_text_line(asset=asset, text="Exit", polygon=lower)  # runs down
    console.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(console, taken.asset_id)
    viewer(page).get_by_role("button", name="Show text").click()
    layer = viewer(page).get_by_role("group", name="Text in the picture")
    frame = layer.bounding_box()
    assert frame is not None
    for word, wanted in (("Open", (0.1, 0.1, 0.4, 0.1)), ("Exit", (0.8, 0.4, 0.1, 0.4))):
        placed = layer.get_by_text(word).bounding_box()
        assert placed is not None
        shares = (
            (placed["x"] - frame["x"]) / frame["width"],
            (placed["y"] - frame["y"]) / frame["height"],
            placed["width"] / frame["width"],
            placed["height"] / frame["height"],
        )
        assert shares == pytest.approx(wanted, abs=0.01)
    viewer(page).get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Copy all text").click()
    expect(page.get_by_text("The text is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "Open\nExit"
    assert console.complaints == []


def test_a_photo_is_turned_and_cropped_seen_at_once_and_put_back(
    console: Window, taken: Photo
) -> None:
    page = opened(console, taken.asset_id)
    page.keyboard.press("e")
    editor = page.get_by_role("dialog", name="Turn and crop")
    editor.get_by_role("button", name="Turn right").click()
    editor.get_by_text("1:1").click()
    corner = editor.get_by_role("button", name="Lower right corner")
    corner.focus()
    corner.press("Shift+ArrowLeft")
    editor.get_by_role("button", name="Save").click()
    expect(editor).to_have_count(0)
    turn, crop = steps_of(taken)
    assert turn == {"action": "rotate", "degrees": 90}
    assert crop["width"] * 427 == pytest.approx(crop["height"] * 640, rel=0.01)  # type: ignore[operator]
    drawn = viewer(page).locator("[data-drawn] canvas")
    expect(drawn).to_be_visible()  # by the recipe, while the picture is being made
    made = edits.run(replace(taken, recipe=tuple(steps_of(taken))))
    record_edits(asset_id=taken.asset_id, result=made, model_version="1")
    page.reload()
    picture = viewer(page).locator("img[data-preview]")
    expect(picture).to_be_visible()
    expect(drawn).to_have_count(0)
    viewer(page).get_by_role("button", name="Turn and crop").click()
    editor.get_by_role("button", name="Back to the original").click()
    editor.get_by_role("button", name="Save").click()
    expect(editor).to_have_count(0)
    assert Asset.objects.get(pk=taken.asset_id).recipe is None
    assert console.complaints == []


def test_the_frame_is_pulled_by_the_pointer(console: Window, taken: Photo) -> None:
    page = opened(console, taken.asset_id)
    viewer(page).get_by_role("button", name="Turn and crop").click()
    editor = page.get_by_role("dialog", name="Turn and crop")
    frame = editor.get_by_role("group", name="What is kept of the picture")
    area = frame.bounding_box()
    assert area is not None
    corner = (area["x"] + area["width"] - 5, area["y"] + area["height"] - 5)
    page.mouse.move(*corner)
    page.mouse.down()
    page.mouse.move(corner[0] - area["width"] / 2, corner[1] - area["height"] / 4, steps=4)
    page.mouse.up()
    editor.get_by_role("button", name="Save").click()
    expect(editor).to_have_count(0)
    (crop,) = steps_of(taken)
    assert (crop["left"], crop["top"]) == (0, 0)
    assert crop["width"] == pytest.approx(0.5, abs=0.01)
    assert crop["height"] == pytest.approx(0.75, abs=0.01)


def test_a_sphere_is_looked_around_in(
    console: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    sphere = panorama(
        owner, store, tmp_path, (1024, 512), metadata={"projection": "equirectangular"}
    )
    page = opened(console, sphere.pk)
    if not has_webgl(page):
        pytest.skip("this Chromium has no WebGL")
    around = viewer(page).get_by_role("button", name="Look around")
    around.click()
    view = page.get_by_role("group", name="Look around")
    canvas = view.locator("canvas")
    expect(view).to_be_focused()
    page.wait_for_load_state("networkidle")
    for key in ("ArrowRight", "+"):
        before, after = shown_after(lambda key=key: page.keyboard.press(key), canvas)
        assert before != after
    page.keyboard.press("Escape")
    expect(view).to_have_count(0)
    expect(around).to_have_attribute("aria-pressed", "false")
    assert console.complaints == []


def test_without_webgl_the_flat_picture_stays(
    console: Window, owner: User, store: ObjectStore, tmp_path: Path
) -> None:
    sphere = panorama(
        owner, store, tmp_path, (512, 256), metadata={"projection": "equirectangular"}
    )
    console.page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page = opened(console, sphere.pk)
    viewer(page).get_by_role("button", name="Look around").click()
    expect(page.get_by_text("This browser cannot show spheres.")).to_be_visible()
    expect(viewer(page).locator("img[data-preview]")).to_be_visible()


def test_a_film_plays(
    console: Window, owner: User, store: ObjectStore, sample_films: Path, tmp_path: Path
) -> None:
    film = (sample_films / "bigbuckbunny.mp4").read_bytes()
    asset = looked_at(owner, stored_photo(store, tmp_path, film), MediaType.MP4)
    page = opened(console, asset.pk)
    viewer(page).locator("video").evaluate(
        """film => new Promise((moves) => {
            film.muted = true;
            film.play();
            film.addEventListener("timeupdate", () => film.currentTime > 0.2 && moves());
        })"""
    )
    assert console.complaints == []


def test_photos_turn_by_themselves_until_somebody_stops_them(
    console: Window, photos: list[Asset]
) -> None:
    page = console.go(f"/?photo={photos[0].pk}")
    viewer(page).get_by_role("button", name="Slide show").click()
    page.wait_for_url(f"**photo={photos[1].pk}")
    viewer(page).get_by_role("button", name="Stop the slide show").click()
    expect(viewer(page).get_by_role("button", name="Slide show", exact=True)).to_be_visible()


@pytest.fixture
def phone(phones: Phones, owner: User) -> Window:
    """The same member on a telephone."""
    return signed_in(phones("en-GB"), owner, "/")


def test_all_tools_fit_on_a_telephone(phone: Window, taken: Photo) -> None:
    make_face(asset=Asset.objects.get(pk=taken.asset_id), crop_key="")
    page = opened(phone, taken.asset_id)
    for tool in viewer(page).get_by_role("button").all():
        box = tool.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
    viewer(page).get_by_role("button", name="More", exact=True).tap()
    page.get_by_role("menuitemcheckbox", name="Show faces").tap()
    expect(viewer(page).get_by_role("button", name="Who is this?")).to_be_visible()
    assert phone.complaints == []
