"""Tags on a photo's page, and the page of all tags."""

from django.test import Client

from backend.accounts.models import User
from backend.tags.models import Tag
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import add_tag, remove_tag
from backend.tags.services.vocabulary import sync_vocabulary
from tests.factories.assets import make_asset
from tests.factories.recognition import make_tag


def text(client: Client, url: str, language: str = "en") -> str:
    return client.get(url, headers={"Accept-Language": language}).content.decode()


def test_a_photo_shows_its_narrowest_tags_and_each_can_be_removed(
    browser: Client, owner: User
) -> None:
    sync_vocabulary()
    asset = make_asset(owner=owner, renditions=True)
    for slug in ("animal", "cat", "tabby-cat"):
        make_tag(asset=asset, slug=slug)
    page = text(browser, f"/photos/{asset.pk}", language="zh-CN")
    assert 'data-remove-tag="tabby-cat"' in page
    assert 'data-remove-tag="cat"' not in page
    assert 'title="猫 › 动物"' in page

    remove_tag(owner=owner, asset_id=asset.pk, slug="tabby-cat")
    page = text(browser, f"/photos/{asset.pk}")
    assert 'data-remove-tag="cat"' in page
    assert "tabby" not in page


def test_tags_of_a_photo_in_the_trash_stay_as_they_are(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="cat")
    asset.trashed_at = asset.uploaded_at
    asset.save()
    page = text(browser, f"/photos/{asset.pk}")
    assert "/tags/cat" in page
    assert "data-remove-tag" not in page
    assert "data-tag-form" not in page


def test_all_tags_stand_on_shelves_with_a_picture_of_each(browser: Client, owner: User) -> None:
    sync_vocabulary()
    tabby = make_asset(owner=owner, renditions=True)
    make_tag(asset=tabby, slug="tabby-cat", confidence=0.6)
    make_tag(asset=make_asset(owner=owner, renditions=True), slug="cat", confidence=0.5)
    own = add_tag(owner=owner, asset_id=tabby.pk, wanted=Wanted(name="奶奶的花园"))
    page = text(browser, "/tags", language="zh-CN")
    shelves = page.index(">动物<"), page.index(">猫 <"), page.index(">虎斑猫<")
    assert sorted(shelves) == list(shelves)
    assert str(tabby.pk) in page[shelves[0] : shelves[1]]  # the surest photo is the cover
    assert page.index("奶奶的花园") > page.index("其他标签")
    assert f"/tags/{own.tag_id}" in page


def test_a_tag_page_has_the_photos_of_every_kind_of_it(browser: Client, owner: User) -> None:
    sync_vocabulary()
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="tabby-cat")
    assert str(asset.pk) in text(browser, "/tags/animal")
    assert str(asset.pk) not in text(browser, "/tags/dog")


def test_words_of_others_have_no_page(browser: Client, stranger: User) -> None:
    theirs = Tag.objects.create(slug="own-1", name_en="x", name_zh="x", owner=stranger)
    assert browser.get(f"/tags/{theirs.slug}").status_code == 404
