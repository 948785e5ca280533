"""Poems in the web console: one is written about a photo, kept as a card, and deleted."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.photos.models import Asset
from backend.poems.models import Poem
from tests import poet
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import signed_in
from tests.e2e.console.pictures import stored_pictures
from tests.factories import make_album, make_member, make_poem
from tests.factories.poems import LINES

servable, released, worker = poet.servable, poet.released, poet.worker
pytestmark = pytest.mark.django_db(transaction=True)

Asked = list[dict[str, object]]


@pytest.fixture
def photo(owner: User, sample_photos: Path) -> Asset:
    first, *_ = stored_pictures(owner, sample_photos, caption="西湖春晓")
    return first


def poems_of(page: Page, photo: Asset) -> Locator:
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("menuitem", name="Poems").click()
    return page.get_by_role("dialog", name="Poems")


def card_of(lines: Sequence[str]) -> str:
    """As a card is named to whoever does not see it."""
    return "，".join(lines)


def test_a_poem_is_written_about_a_photo_and_kept_as_a_card(
    console: Window, photo: Asset, worker: Asked, tmp_path: Path
) -> None:
    page = console.go(f"/photos/{photo.pk}")
    poems = poems_of(page, photo)
    expect(poems).to_contain_text("There is no poem yet")

    poems.get_by_label("Words of your own").fill("雪 故乡")
    poems.get_by_role("button", name="Write a poem").click()
    another = poems.get_by_role("button", name="Another poem")
    expect(another).to_be_visible()

    poem = Poem.objects.get()
    assert (poem.asset_id, poem.words) == (photo.pk, ["雪", "故乡"])
    expect(poems.get_by_role("img", name=card_of(poem.lines))).to_be_visible()
    with page.expect_download() as saved:
        poems.get_by_role("button", name="Save the card").click()
    assert saved.value.suggested_filename == f"{poem.lines[0]}.png"
    saved.value.save_as(tmp_path / "card.png")
    with Image.open(tmp_path / "card.png") as card:
        assert card.width == 1080
        picture = card.crop((64, 64, 1016, 600)).convert("RGB")
        assert len(picture.getcolors(1 << 24) or []) > 100  # it is there

    another.click()
    expect(poems.get_by_role("list", name="All poems").get_by_role("listitem")).to_have_count(2)
    later = Poem.objects.latest("created_at")
    expect(poems.get_by_role("img", name=card_of(later.lines))).to_be_visible()
    poems.get_by_role("button", name=card_of(poem.lines)).last.click()
    expect(poems.get_by_role("img", name=card_of(poem.lines))).to_be_visible()
    assert violations(page) == []
    assert console.complaints == []


def test_a_poem_is_deleted_after_a_question(console: Window, photo: Asset, owner: User) -> None:
    make_poem(author=owner, asset=photo)
    page = console.go(f"/photos/{photo.pk}")
    poems = poems_of(page, photo)
    expect(poems.get_by_role("img", name=card_of(LINES))).to_be_visible()

    poems.get_by_role("button", name="Delete this poem").click()
    sure = page.get_by_role("dialog", name="Delete this poem?")
    sure.get_by_role("button", name="Delete", exact=True).click()

    expect(poems).to_contain_text("There is no poem yet")
    assert not Poem.objects.exists()


def test_while_nobody_writes_poems_it_is_said(console: Window, photo: Asset) -> None:
    page = console.go(f"/photos/{photo.pk}")
    poems = poems_of(page, photo)

    poems.get_by_role("button", name="Write a poem").click()

    expect(poems.get_by_role("alert")).to_contain_text("Nobody here writes poems yet")


def test_members_read_an_albums_poems_and_its_contributors_have_them_written(
    door: Window, owner: User, stranger: User, photo: Asset, worker: Asked
) -> None:
    album = make_album(owner=owner, title="春山")
    member = make_member(album, stranger, AlbumRole.VIEWER)
    make_poem(author=owner, album=album)
    page = signed_in(door, stranger, f"/albums/{album.pk}").page
    for role, buttons in ((AlbumRole.VIEWER, 0), (AlbumRole.CONTRIBUTOR, 1)):
        member.role = role
        member.save()
        page.reload()
        page.get_by_role("button", name="More about this album").click()
        page.get_by_role("menuitem", name="Poems").click()
        poems = page.get_by_role("dialog", name="Poems")
        expect(poems.get_by_role("img", name=card_of(LINES))).to_be_visible()
        expect(poems).to_contain_text("By Owner")
        expect(poems.get_by_role("button", name="Delete this poem")).to_have_count(0)
        expect(poems.get_by_role("button", name="Another poem")).to_have_count(buttons)
    poems.get_by_role("button", name="Another poem").click()
    expect(poems.get_by_role("list", name="All poems").get_by_role("listitem")).to_have_count(2)
    assert Poem.objects.latest("created_at").album_id == album.pk
