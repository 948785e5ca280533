"""What the panel beside a photo tells, and what its owner says there, in a real browser."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.events.contracts import SpaceKind, StageName
from backend.people.models import Person
from backend.photos.models import Asset, Sidecar, Stack, StageState
from backend.photos.services.stacking import make_stack
from backend.tags.models import AssetTag, Tag, Verdict
from tests.e2e.conftest import Window
from tests.factories import make_asset
from tests.factories.assets import make_stage_run
from tests.factories.people import make_face, make_person
from tests.factories.recognition import give_embedding, make_place, make_tag, make_text_line

pytestmark = pytest.mark.django_db(transaction=True)

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, captured_at=NOON, captured_offset_minutes=0, filename="lake.jpg")


def look(window: Window, photo: Asset) -> Page:
    """At a photo and the panel beside it."""
    page = window.go(f"/photos/{photo.pk}")
    panel = page.get_by_role("complementary", name="About this photo")
    button = page.get_by_role("button", name="About this photo")
    button.wait_for()
    if button.get_attribute("aria-pressed") == "false":
        button.click()
    panel.get_by_role("heading", name="Details").wait_for()
    return page


def test_a_caption_and_stars_are_kept(console: Window, photo: Asset) -> None:
    page = look(console, photo)
    caption = page.get_by_role("textbox", name="Caption")
    caption.fill("湖边的下午")
    caption.press("Enter")
    page.get_by_text("Caption saved").wait_for()
    page.get_by_role("radio", name="4 stars").press("Space")
    expect(page.get_by_role("radio", name="4 stars")).to_be_checked()
    page.reload()
    expect(caption).to_have_value("湖边的下午")
    expect(page.get_by_role("radio", name="4 stars")).to_be_checked()
    photo.refresh_from_db()
    assert (photo.caption, photo.rating) == ("湖边的下午", 4)
    assert console.complaints == []


def test_a_caption_that_was_written_elsewhere_is_not_overwritten(
    console: Window, photo: Asset
) -> None:
    page = look(console, photo)
    caption = page.get_by_role("textbox", name="Caption")
    caption.fill("here")
    Asset.objects.filter(pk=photo.pk).update(caption="elsewhere")
    caption.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="“elsewhere”")).to_be_visible()
    expect(caption).to_have_value("here")
    photo.refresh_from_db()
    assert photo.caption == "elsewhere"


def test_the_time_is_corrected_and_the_correction_taken_back(console: Window, photo: Asset) -> None:
    page = look(console, photo)
    expect(page.get_by_text("12:00 UTC+00:00")).to_be_visible()
    page.get_by_role("button", name="Change date and time").click()
    dialog = page.get_by_role("dialog", name="When was it taken?")
    dialog.get_by_label("On the photographer’s clock").fill("2023-12-31T23:30:00")
    dialog.get_by_role("combobox", name="Offset from UTC").click()
    page.get_by_role("option", name="UTC+08:00").click()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Sunday, 31 December 2023", exact=True)).to_be_visible()
    expect(page.get_by_text("23:30 UTC+08:00 · as you said")).to_be_visible()
    photo.refresh_from_db()
    assert photo.captured_at == datetime(2023, 12, 31, 15, 30, tzinfo=UTC)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("12:00 UTC+00:00")).to_be_visible()
    photo.refresh_from_db()
    assert photo.captured_at == NOON
    assert console.complaints == []


def test_a_refusal_stays_in_the_dialog(console: Window, photo: Asset) -> None:
    page = look(console, photo)
    page.get_by_role("button", name="Change date and time").click()
    dialog = page.get_by_role("dialog", name="When was it taken?")
    dialog.get_by_label("On the photographer’s clock").fill("2199-01-01T00:00:00")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_contain_text("future")
    photo.refresh_from_db()
    assert photo.captured_at == NOON


def test_a_place_is_found_by_name_pointed_at_and_taken_away(
    console: Window, owner: User, photo: Asset
) -> None:
    hangzhou = make_place()
    make_asset(owner=owner, place=hangzhou, latitude=30.2, longitude=120.1)
    page = look(console, photo)
    expect(page.get_by_text("Not known where")).to_be_visible()
    page.get_by_role("button", name="Change place").click()
    dialog = page.get_by_role("dialog", name="Where was it taken?")
    dialog.get_by_role("combobox", name="Name of a place").fill("hang")
    page.get_by_role("option", name="Hangzhou, Zhejiang, China").click()
    expect(dialog.get_by_label("Latitude")).to_have_value("30.29")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Hangzhou, Zhejiang, China")).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("^On the map"))).to_be_visible()

    page.get_by_role("button", name="Change place").click()
    world = dialog.get_by_role("application", name="Map.")
    world.press("ArrowRight")
    world.press("Enter")
    expect(dialog.get_by_label("Latitude")).to_have_value(re.compile(r"^30\.(29|28)"))
    expect(dialog.get_by_label("Longitude")).not_to_have_value("120.16")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    photo.refresh_from_db()
    assert photo.longitude is not None
    assert photo.longitude > 120.5

    page.get_by_role("button", name="Change place").click()
    dialog.get_by_role("button", name="No place").click()
    expect(page.get_by_text("Not known where")).to_be_visible()
    assert Asset.objects.get(pk=photo.pk).longitude is None
    assert console.complaints == []


def test_tags_are_confirmed_removed_and_added_in_either_language(
    console: Window, photo: Asset
) -> None:
    make_tag(asset=photo, slug="dog", name_en="Dog", name_zh="狗")
    make_tag(asset=photo, slug="car", name_en="Car", name_zh="汽车")
    Tag.objects.create(slug="sunset", name_en="Sunset", name_zh="日落")
    page = look(console, photo)
    expect(page.get_by_role("link", name="Dog 狗")).to_be_visible()
    page.get_by_role("button", name="Confirm the tag Dog").click()
    expect(page.get_by_role("button", name="Confirm the tag Dog")).to_be_hidden()
    page.get_by_role("button", name="Remove the tag Car").click()
    expect(page.get_by_role("link", name="Car 汽车")).to_be_hidden()
    field = page.get_by_role("combobox", name="Add a tag")
    field.fill("日")
    page.get_by_role("option", name="Sunset").click()
    expect(page.get_by_role("link", name="Sunset 日落")).to_be_visible()
    field.fill("老房子")
    field.press("Enter")
    expect(page.get_by_role("link", name="老房子")).to_be_visible()
    kept = AssetTag.objects.filter(asset=photo, verdict=Verdict.ADDED)
    assert set(kept.values_list("tag__name_zh", flat=True)) >= {"狗", "日落", "老房子"}
    assert AssetTag.objects.get(tag__slug="car").verdict == Verdict.REMOVED
    assert console.complaints == []


def test_who_has_a_name_is_led_to_and_who_has_none_is_named(
    console: Window, owner: User, photo: Asset
) -> None:
    grandmother = make_person(owner=owner, name="奶奶")
    nameless = make_person(owner=owner)
    make_face(asset=photo, person=grandmother, left=0.1, crop_key="")
    make_face(asset=photo, person=nameless, left=0.6, crop_key="")
    page = look(console, photo)
    link = page.get_by_role("link", name="奶奶")
    expect(link).to_have_attribute("href", f"/people/{grandmother.pk}")
    name = page.get_by_role("combobox", name="Who is this?")
    name.fill("小明")
    name.press("Enter")
    expect(page.get_by_role("link", name="小明")).to_be_visible()
    assert Person.objects.get(pk=nameless.pk).name == "小明"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="小明")).to_be_hidden()
    assert console.complaints == []


def test_a_face_is_somebody_elses(console: Window, owner: User, photo: Asset) -> None:
    face = make_face(asset=photo, person=make_person(owner=owner, name="奶奶"), crop_key="")
    page = look(console, photo)
    page.get_by_role("button", name="More about 奶奶").click()
    page.get_by_role("menuitem", name="Not this person").click()
    expect(page.get_by_role("link", name="奶奶")).to_be_hidden()
    face.refresh_from_db()
    assert face.person is None
    assert console.complaints == []


def test_camera_text_and_failed_stages_are_told(console: Window, owner: User) -> None:
    photo = make_asset(
        owner=owner,
        camera_make="Canon",
        camera_model="Canon EOS R5",
        lens_model="RF50mm F1.2",
        metadata={"focal_length_mm": 50, "f_number": 1.8, "exposure_seconds": 0.008, "iso": 400},
    )
    make_text_line(asset=photo, text="出口")
    make_text_line(asset=photo, text="Exit")
    make_stage_run(asset=photo, stage=StageName.METADATA)
    make_stage_run(
        asset=photo, stage=StageName.FACES, state=StageState.FAILED, error_code="out_of_memory"
    )
    page = look(console, photo)
    panel = page.get_by_role("complementary", name="About this photo")
    expect(panel).to_contain_text("Canon EOS R5")
    expect(panel).to_contain_text("50 mm · f/1.8 · 1/125 s · ISO 400")
    expect(panel).to_contain_text("4,000 × 3,000 · JPEG · 1 KB")
    expect(panel.get_by_role("listitem").filter(has_text="出口")).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.get_by_role("button", name="Copy").click()
    panel.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "出口\nExit"
    expect(panel.get_by_text("1 step has failed")).to_be_visible()
    expect(panel.get_by_role("listitem").filter(has_text="Faces")).to_contain_text("memory")
    assert console.complaints == []


def test_a_stack_gets_another_cover_and_is_undone(console: Window, owner: User) -> None:
    photos = [
        make_asset(owner=owner, captured_at=NOON + timedelta(minutes=number), caption=words)
        for number, words in enumerate(("Jump", "Flight", "Landing"))
    ]
    make_stack(owner=owner, asset_ids=[photo.pk for photo in photos])
    page = look(console, photos[0])
    page.get_by_role("heading", name="Stack of 3 photos").wait_for()
    page.get_by_role("link", name="Flight").click()
    page.wait_for_url(f"**/photos/{photos[1].pk}")
    page.get_by_role("button", name="Make this the cover").click()
    expect(page.get_by_role("button", name="Make this the cover")).to_be_hidden()
    assert Stack.objects.get().primary_id == photos[1].pk
    page.get_by_role("button", name="Take out of the stack").click()
    page.get_by_role("heading", name=re.compile("^Stack")).wait_for(state="detached")
    page = look(console, photos[0])
    page.get_by_role("heading", name="Stack of 2 photos").wait_for()
    page.get_by_role("button", name="Unstack").click()
    page.get_by_role("dialog", name="Unstack").get_by_role("button", name="Unstack").click()
    page.get_by_role("heading", name=re.compile("^Stack")).wait_for(state="detached")
    assert not Stack.objects.exists()
    assert console.complaints == []


def test_similar_photos_lead_to_one_another(console: Window, owner: User, photo: Asset) -> None:
    other = make_asset(owner=owner, caption="The same lake")
    for asset in (photo, other):
        give_embedding(asset=asset, embedding=[1.0, 0.0], space="looks-1", kind=SpaceKind.VISUAL)
    page = look(console, photo)
    page.get_by_role("heading", name="Similar photos").wait_for()
    page.get_by_role("link", name="The same lake").click()
    page.wait_for_url(f"**/photos/{other.pk}")
    expect(page.get_by_role("textbox", name="Caption")).to_have_value("The same lake")
    assert console.complaints == []


def test_a_sidecar_is_read_and_forgotten(console: Window, photo: Asset, tmp_path: Path) -> None:
    file = tmp_path / "lake.xmp"
    file.write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        '<rdf:Description rdf:about="" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
    )
    page = look(console, photo)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Add a sidecar").click()
    chooser.value.set_files(file)
    expect(page.get_by_text("★★★★")).to_be_visible()
    assert Sidecar.objects.get(asset=photo).filename == "lake.xmp"
    page.get_by_role("button", name="Remove lake.xmp").click()
    dialog = page.get_by_role("dialog", name="Remove lake.xmp")
    dialog.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_text("★★★★")).to_be_hidden()
    assert not Sidecar.objects.exists()
    assert console.complaints == []


def test_many_are_moved_in_time_and_to_a_place(console: Window, owner: User) -> None:
    photos = [make_asset(owner=owner, caption=words) for words in ("One", "Two")]
    before = [photo.captured_at for photo in photos]
    page = console.go("/")
    for photo in photos:
        page.locator(f'[data-photo="{photo.pk}"]').press("x")
    page.get_by_role("button", name="Change date and time").click()
    dialog = page.get_by_role("dialog", name="When were these 2 taken?")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    dialog.get_by_label("Hours").fill("2")
    dialog.get_by_text("Earlier").click()
    dialog.get_by_role("button", name="Save").click()
    page.get_by_text("Time of 2 photos changed").wait_for()
    for photo, moment in zip(photos, before, strict=True):
        photo.refresh_from_db()
        assert photo.captured_at == moment - timedelta(hours=2)

    for photo in photos:
        page.locator(f'[data-photo="{photo.pk}"]').press("x")
    page.get_by_role("button", name="Change place").click()
    dialog = page.get_by_role("dialog", name="Where were these 2 taken?")
    dialog.get_by_label("Latitude").fill("48.8584")
    dialog.get_by_label("Longitude").fill("2.2945")
    dialog.get_by_role("button", name="Save").click()
    page.get_by_text("Place of 2 photos changed").wait_for()
    for photo in photos:
        photo.refresh_from_db()
        assert (photo.latitude, photo.longitude) == (48.8584, 2.2945)
    assert console.complaints == []
