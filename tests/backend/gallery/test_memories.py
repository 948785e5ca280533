"""Memories on the timeline, all of them, and one."""

from datetime import date

import pytest
from django.test import Client

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.diary import today_of
from tests.factories import make_asset


def text(client: Client, url: str, language: str = "en", **query: str) -> str:
    return client.get(url, query, headers={"Accept-Language": language}).content.decode()


@pytest.fixture
def memory(owner: User) -> Memory:
    """Of a festival, brought up today and not seen yet."""
    today = today_of(owner)
    made = Memory.objects.create(
        owner=owner,
        kind=MemoryKind.FESTIVAL,
        festival="mid_autumn",
        key="festival:mid_autumn:2021",
        first_day=date(2021, 9, 21),
        last_day=date(2021, 9, 21),
        shown_from=today,
        shown_until=today,
    )
    made.photos.create(asset=make_asset(owner=owner, renditions=True), position=0, is_cover=True)
    return made


def test_what_is_brought_up_today_stands_above_the_timeline(
    browser: Client, memory: Memory
) -> None:
    page = text(browser, "/")
    assert "Mid-Autumn Festival 2021" in page
    assert f"/memories/{memory.pk}" in page
    assert "2021年中秋节" in text(browser, "/", language="zh-CN")
    assert "memory-strip" not in text(browser, "/", until="2024-05")


def test_without_memories_there_is_no_strip(browser: Client, owner: User) -> None:
    make_asset(owner=owner)
    assert "memory-strip" not in text(browser, "/")


def test_memories_can_be_narrowed_on_their_page(browser: Client, memory: Memory) -> None:
    assert "Mid-Autumn Festival" in text(browser, "/memories")
    assert "Mid-Autumn Festival" not in text(browser, "/memories", show="trips")
    Memory.objects.update(is_hidden=True)
    assert "Mid-Autumn Festival" not in text(browser, "/memories")
    assert "Mid-Autumn Festival" in text(browser, "/memories", show="hidden")


def test_a_memory_shows_its_photos_and_what_can_be_said_of_it(
    browser: Client, memory: Memory
) -> None:
    page = text(browser, f"/memories/{memory.pk}")
    assert str(memory.photos.get().asset_id) in page
    assert "data-unseen" in page
    assert "data-memory-delete" in page
