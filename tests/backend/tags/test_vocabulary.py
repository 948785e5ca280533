"""The curated words: complete in both languages, a tree, and kept in step in the database."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.tags.models import Tag
from backend.tags.selectors.lineage import STEPS
from backend.tags.services.vocabulary import sync_vocabulary
from backend.tags.vocabulary import HEADINGS, lineage, words
from tests.factories import make_asset, make_tag

Api = Callable[[User], APIClient]


def test_every_word_has_a_name_of_its_own_in_both_languages() -> None:
    chinese = re.compile(r"[\u4e00-\u9fff]")
    for word in words().values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word.slug)
        assert word.name_en.strip() == word.name_en != ""
        assert chinese.search(word.name_zh)
    for names in (
        [w.name_en.lower() for w in words().values()],
        [w.name_zh for w in words().values()],
    ):
        assert [name for name, count in Counter(names).items() if count > 1] == []


def test_the_words_are_a_tree_no_deeper_than_is_read_at_once() -> None:
    before = set[str]()
    for word in words().values():
        assert word.parent is None or word.parent in before
        before.add(word.slug)
        assert len(list(lineage(word.slug))) <= STEPS + 1
    assert words().keys() >= HEADINGS
    assert [word.slug for word in lineage("tabby-cat")] == ["tabby-cat", "cat", "animal"]
    assert list(lineage("no-such-word")) == []


@pytest.mark.django_db
def test_the_database_follows_the_table_and_a_second_time_changes_nothing() -> None:
    Tag.objects.create(slug="cat", name_en="Katze", name_zh="猫")
    assert sync_vocabulary() == len(words())
    assert sync_vocabulary() == 0
    cat = Tag.objects.select_related("parent").get(slug="cat")
    assert (cat.name_en, cat.parent and cat.parent.name_zh) == ("cat", "动物")


@pytest.mark.django_db
def test_a_photo_of_a_tabby_is_found_under_cat_and_under_animal(api: Api, owner: User) -> None:
    sync_vocabulary()
    tabby, dog = make_asset(owner=owner), make_asset(owner=owner)
    make_tag(asset=tabby, slug="tabby-cat")
    make_tag(asset=dog, slug="dog")
    client = api(owner)

    def listed(*slugs: str) -> set[str]:
        answer = client.get("/api/v1/assets", {"tag": list(slugs)}).json()
        return {item["id"] for item in answer["items"]}

    assert listed("cat") == listed("cat", "animal") == {str(tabby.pk)}
    assert listed("animal") == {str(tabby.pk), str(dog.pk)}
    assert listed("cat", "dog") == listed("no-such-word") == set()
    assert tabby.asset_tags.count() == 1
    counts = {tag["slug"]: tag["count"] for tag in client.get("/api/v1/tags").json()["items"]}
    assert counts == {"animal": 2, "cat": 1, "tabby-cat": 1, "dog": 1}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cat", "cat"),
        ("猫", "cat"),
        ("tabb", "tabby-cat"),
        ("虎斑", "tabby-cat"),
        ("Sunse", "sunset"),
    ],
)
@pytest.mark.django_db
def test_what_is_typed_becomes_a_word(api: Api, owner: User, typed: str, first: str) -> None:
    items = api(owner).get("/api/v1/tags/suggestions", {"q": typed}).json()["items"]
    assert items[0]["slug"] == first
    assert len(items) <= 20


@pytest.mark.django_db
def test_nothing_typed_suggests_nothing(api: Api, owner: User) -> None:
    for typed in ("", "  ", "qqqq", "%"):
        answer = api(owner).get("/api/v1/tags/suggestions", {"q": typed})
        assert answer.json() == {"items": []}
