"""One box, Chinese and English: which of a well-known album's photos a query finds, and why."""

from typing import Any

import pytest

from backend.accounts.models import User
from backend.search.services.indexing import index_assets
from tests.backend.search.conftest import Album, Ask
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db


def names(album: Album, answer: dict[str, Any]) -> list[str]:
    return [album.name_of(hit["asset"]["id"]) for hit in answer["items"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # people
        ("奶奶", {"beach", "birthday"}),
        ("奶奶的照片", {"beach", "birthday"}),
        ("photos of Li Wei", {"birthday"}),
        ("li wei 奶奶", {"birthday"}),
        # places, at every level, with and without the administrative word
        ("杭州", {"lake"}),
        ("杭州市", {"lake"}),
        ("Hangzhou", {"lake"}),
        ("青岛", {"beach"}),
        ("浙江", {"lake"}),
        ("中国", {"beach", "lake", "menu"}),
        ("中国杭州", {"lake"}),
        ("new york", {"city"}),
        ("纽约", {"city"}),
        ("杭州和上海", {"lake", "menu"}),
        # days
        ("2023年", {"lake"}),
        ("国庆", {"lake"}),
        ("May 2024", {"birthday"}),
        ("2024", {"birthday", "menu"}),
        ("summer of 2024", {"menu"}),
        ("2025年冬天", {"city"}),
        # cameras
        ("iPhone 15 Pro", {"beach"}),
        ("EOS R5", {"lake"}),
        ("佳能", set()),
        ("canon", {"lake"}),
        ("shot on apple", {"beach"}),
        ("用 Apple 手机拍的", {"beach"}),
        ("RF24-70mm", {"lake"}),
        # favourites
        ("收藏", {"lake"}),
        ("my favourites", {"lake"}),
        # tags, captions, text in the picture, file names
        ("猫", {"lake"}),
        ("虎斑", {"lake"}),
        ("cats", {"lake"}),
        ("skyscraper", {"city"}),
        ("大楼", {"city"}),
        ("生日快乐", {"birthday"}),
        ("happy birthday", {"birthday"}),
        ("小笼包", {"menu"}),
        ("198元", {"menu"}),
        ("DSC00001", {"plain"}),
        # together
        ("2025年夏天奶奶", {"beach"}),
        ("2025年夏天在海岸有奶奶的照片", {"beach"}),
        ("奶奶 birthday 2024", {"birthday"}),
        ("cat in hangzhou", {"lake"}),
        ("上海的小笼包", {"menu"}),
        ("奶奶 杭州", set()),
        # nothing of the kind
        ("犀牛", set()),
        ("rhinoceros", set()),
        ("asdfgh qwerty", set()),
    ],
)
def test_a_query_finds(album: Album, ask: Ask, query: str, found: set[str]) -> None:
    assert set(names(album, ask(query))) == found


@pytest.mark.parametrize(
    ("query", "kind", "label"),
    [
        ("奶奶", "person", "奶奶"),
        ("杭州", "place", "杭州"),
        ("2023年", "date", "2023-01-01/2023-12-31"),
        ("EOS R5", "camera", "eos r5"),
        ("收藏", "favorite", ""),
        ("虎斑猫", "tag", "tabby cat"),
        ("小笼包", "text", "小笼包"),
        ("party", "caption", "Birthday party at home, 生日快樂"),
        ("DSC00001", "filename", "DSC00001.JPG"),
    ],
)
def test_each_hit_says_why(album: Album, ask: Ask, query: str, kind: str, label: str) -> None:
    for hit in ask(query)["items"]:
        assert {"kind": kind, "label": label} in hit["reasons"]


@pytest.mark.parametrize(
    ("language", "label"),
    [("zh-hans", "猫"), ("zh-CN,en;q=0.5", "猫"), ("en-GB", "cat")],
)
def test_reasons_are_in_the_language_of_the_request(
    album: Album, ask: Ask, language: str, label: str
) -> None:
    (hit,) = ask("cat", language=language)["items"]
    tags = [reason["label"] for reason in hit["reasons"] if reason["kind"] == "tag"]
    assert label in tags
    assert not {"猫", "cat"}.issubset(tags)


def test_a_name_that_finds_nothing_as_a_filter_is_taken_for_a_word(
    album: Album, ask: Ask, owner: User
) -> None:
    """There are photos of Beijing, but the only Beijing duck is on the menu in Shanghai."""
    make_asset(owner=owner, place=make_place(name_en="Beijing", name_zh="北京"))
    answer = ask("北京烤鸭")
    assert names(album, answer) == ["menu"]
    assert answer["interpreted"]["places"] == []
    assert answer["interpreted"]["words"] == ["北京烤鸭"]


def test_what_was_understood_is_told(album: Album, ask: Ask) -> None:
    interpreted = ask("2025年夏天在海边有奶奶的照片")["interpreted"]
    assert [person["name"] for person in interpreted["people"]] == ["奶奶"]
    assert interpreted["days"] == [{"date_from": "2025-06-01", "date_to": "2025-08-31"}]
    assert interpreted["words"] == ["海边"]
    assert not interpreted["nobody"]
    assert ask("没有人的风景")["interpreted"]["nobody"]


def test_filters_may_be_given_beside_the_words(album: Album, ask: Ask) -> None:
    assert names(album, ask("奶奶", date_to="2024-12-31")) == ["birthday"]
    assert names(album, ask("", favorite="true")) == ["lake"]
    assert names(album, ask("", tag="seashore")) == ["beach"]


def test_by_filters_alone_the_newest_comes_first(album: Album, ask: Ask) -> None:
    answer = ask("中国")
    assert names(album, answer) == ["beach", "menu", "lake"]
    assert answer["semantic"] == "unneeded"


def test_a_name_weighs_more_than_text_in_the_picture(album: Album, ask: Ask) -> None:
    """The birthday's caption says so; nothing but a line of text would weigh less."""
    assert names(album, ask("birthday"))[0] == "birthday"


def test_without_a_worker_the_words_decide_and_the_answer_says_so(album: Album, ask: Ask) -> None:
    answer = ask("cat")
    assert names(album, answer) == ["lake"]
    assert answer["semantic"] == "unavailable"


def test_a_feast_of_which_there_are_no_days_is_looked_for_in_the_photos(
    album: Album, ask: Ask, owner: User
) -> None:
    tree = make_asset(owner=owner, caption="Our Christmas tree, early this year")
    index_assets(asset_ids=[tree.id])
    (hit,) = ask("christmas")["items"]
    assert hit["asset"]["id"] == str(tree.id)
    assert ask("christmas 2024")["items"] == []


def test_a_feast_of_which_there_are_days_means_these(album: Album, ask: Ask) -> None:
    answer = ask("国庆")
    assert names(album, answer) == ["lake"]
    assert answer["interpreted"]["days"]


def test_an_empty_query_finds_nothing(album: Album, ask: Ask) -> None:
    assert ask("")["items"] == []
