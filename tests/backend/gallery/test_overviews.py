"""People, places, tags, collections, search and processing."""

from django.test import Client

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import StageState
from backend.search.services.indexing import index_asset
from tests.factories.assets import make_asset, make_stage_run
from tests.factories.people import make_face, make_person
from tests.factories.recognition import make_place, make_tag


def text(client: Client, url: str, language: str = "en", **query: str) -> str:
    return client.get(url, query, headers={"Accept-Language": language}).content.decode()


def test_people_can_be_named_where_they_stand(browser: Client, owner: User) -> None:
    nameless = make_person(owner=owner)
    make_face(asset=make_asset(owner=owner), person=nameless)
    page = text(browser, "/people")
    assert f'data-person="{nameless.pk}"' in page
    assert "1 photo<" in page


def test_hidden_people_are_shown_on_request(browser: Client, owner: User) -> None:
    make_person(owner=owner, name="Mr Secret", is_hidden=True)
    assert "Mr Secret" not in text(browser, "/people")
    assert "Mr Secret" in text(browser, "/people", hidden="1")


def test_a_person_has_all_their_photos(browser: Client, owner: User) -> None:
    person = make_person(owner=owner, name="奶奶")
    hers, other = make_asset(owner=owner), make_asset(owner=owner)
    make_face(asset=hers, person=person)
    page = text(browser, f"/people/{person.pk}")
    assert str(hers.pk) in page
    assert str(other.pk) not in page


def test_places_stand_under_their_country_in_the_readers_language(
    browser: Client, owner: User
) -> None:
    place = make_place()
    make_asset(owner=owner, place=place)
    assert "China" in text(browser, "/places")
    assert "浙江" in text(browser, "/places", language="zh-CN")
    assert str(place.pk) in text(browser, "/places")
    assert "中国 浙江 杭州" in text(browser, f"/places/{place.pk}", language="zh-CN")


def test_tags_lead_to_their_photos(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner)
    make_tag(asset=asset, slug="seashore", name_en="seashore", name_zh="海边")
    assert "海边" in text(browser, "/tags", language="zh-CN")
    assert str(asset.pk) in text(browser, "/tags/seashore")
    assert browser.get("/tags/unheard-of").status_code == 404


def test_a_search_says_how_it_was_understood_and_why_each_photo_was_found(
    browser: Client, owner: User
) -> None:
    person = make_person(owner=owner, name="奶奶")
    asset = make_asset(owner=owner, renditions=True)
    make_face(asset=asset, person=person)
    make_tag(asset=asset, slug="seashore", name_en="seashore", name_zh="海边")
    index_asset(asset_id=asset.pk)
    page = text(browser, "/search", q="奶奶 海边")
    assert str(asset.pk) in page
    assert '<span class="muted">person</span> 奶奶' in page
    assert '<span class="muted">words</span> 海边' in page
    assert "tile-reasons" in page


def test_a_search_for_days_writes_them_for_people(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, renditions=True)
    year = asset.captured_local_date.year
    page = text(browser, "/search", q=f"{year}年")
    assert str(asset.pk) in page
    assert '<span class="muted">date</span>' in page
    assert f"{year}-01-01/{year}-12-31" not in page


def test_a_search_for_nobody_says_that_it_was_understood(browser: Client, owner: User) -> None:
    assert '<span class="muted">people</span> nobody' in text(browser, "/search", q="no people")
    chip = '<span class="muted">人物</span> 没有人'
    assert chip in text(browser, "/search", language="zh-CN", q="没有人的照片")


def test_an_empty_search_and_one_without_results_help_on(browser: Client) -> None:
    assert "Search for people" in text(browser, "/search")
    assert "Nothing found" in text(browser, "/search", q="walrus")


def test_failures_are_listed_with_a_button_to_try_again(browser: Client, owner: User) -> None:
    asset = make_asset(owner=owner, filename="broken.jpg")
    run = make_stage_run(
        asset=asset, stage=StageName.TAGS, state=StageState.FAILED, error_code="out_of_memory"
    )
    page = text(browser, "/processing")
    assert "broken.jpg" in page
    assert "It needed more memory than is allowed." in page
    assert f'data-replay="/jobs/failures/{run.pk}/replay"' in page
