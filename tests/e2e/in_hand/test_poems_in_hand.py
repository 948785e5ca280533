"""Poems on a telephone: one is written about a photo, kept as a card, and deleted."""

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
from tests.e2e.in_hand.conftest import Phones
from tests.e2e.in_hand.test_albums_in_hand import of_album
from tests.factories import make_album, make_member, make_poem
from tests.factories.poems import LINES

servable, released, worker = poet.servable, poet.released, poet.worker
pytestmark = pytest.mark.django_db(transaction=True)


def poems_of_first_photo(page: Page) -> Locator:
    page.get_by_role("button", name="Photo, 4 May 2024").first.tap()
    page.get_by_role("button", name="Poems").tap()
    return page.get_by_role("dialog", name="Poems")


def card(poems: Locator, poem: Poem) -> Locator:
    return poems.get_by_role("img", name="，".join(poem.lines))


def test_a_poem_is_written_about_a_photo_and_kept_as_a_card(
    phone: Window, pictures: list[Asset], worker: list[dict[str, object]], tmp_path: Path
) -> None:
    page = phone.page
    poems = poems_of_first_photo(page)
    expect(poems).to_contain_text("There is no poem yet")

    poems.get_by_label("Words of your own").fill("雪 故乡")
    poems.get_by_role("button", name="Write a poem").tap()
    another = poems.get_by_role("button", name="Another poem")
    expect(another).to_be_visible()

    poem = Poem.objects.get()
    assert (poem.asset_id, poem.words) == (pictures[0].pk, ["雪", "故乡"])
    expect(card(poems, poem)).to_be_visible()
    with page.expect_download() as saved:
        poems.get_by_role("button", name="Save the card").tap()
    assert saved.value.suggested_filename == f"{poem.lines[0]}.png"
    saved.value.save_as(tmp_path / "card.png")
    with Image.open(tmp_path / "card.png") as drawn:
        picture = drawn.crop((64, 64, 1016, 600)).convert("RGB")
        assert len(picture.getcolors(1 << 24) or []) > 100  # it is there

    another.tap()
    expect(poems.get_by_role("list", name="All poems").get_by_role("listitem")).to_have_count(2)
    expect(card(poems, Poem.objects.latest("created_at"))).to_be_visible()
    assert violations(page) == []
    assert phone.complaints == []


def test_a_poem_is_deleted_by_two_touches(
    phone: Window, pictures: list[Asset], owner: User
) -> None:
    poem = make_poem(author=owner, asset=pictures[0])
    page = phone.page
    poems = poems_of_first_photo(page)
    expect(card(poems, poem)).to_be_visible()

    poems.get_by_role("button", name="Delete this poem").tap()
    assert Poem.objects.exists()
    poems.get_by_role("button", name="Delete for good").tap()

    expect(poems).to_contain_text("There is no poem yet")
    assert not Poem.objects.exists()


def test_while_nobody_writes_poems_it_is_said(phone: Window) -> None:
    poems = poems_of_first_photo(phone.page)

    poems.get_by_role("button", name="Write a poem").tap()

    expect(poems).to_contain_text("Nobody here writes poems yet")


def test_members_of_an_album_read_its_poems(
    phones: Phones, owner: User, stranger: User, pictures: list[Asset]
) -> None:
    album = make_album(*pictures, owner=owner, title="春山")
    make_member(album, stranger, AlbumRole.VIEWER)
    poem = make_poem(author=owner, album=album, lines=LINES)
    phone = phones(user=stranger)
    page = phone.go(of_album(album))

    page.get_by_role("button", name="Poems").tap()

    poems = page.get_by_role("dialog", name="Poems")
    expect(card(poems, poem)).to_be_visible()
    expect(poems).to_contain_text("By Owner")
    for button in ("Delete this poem", "Another poem"):
        expect(poems.get_by_role("button", name=button)).to_have_count(0)
