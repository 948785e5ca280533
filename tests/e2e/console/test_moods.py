"""Moods in a real browser: a trend for administrators, and a word beside each remark."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.knowledge.models import Exchange, Verdict
from backend.modelhub.services.releasing import release
from backend.sentiment.models import Reading
from backend.sentiment.services.reading import read_slice
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.factories.albums import make_album
from tests.factories.knowledge import make_base
from tests.factories.loop import make_group
from tests.factories.sentiment import Reader, make_comment, make_mood_model

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def comments(owner: User) -> None:
    """Of some days: two of three are happy, and one day is a bad one."""
    album = make_album(owner=owner)
    for day in range(24):
        for text in (
            "很好",
            "好看",
            "很差" if day % 3 == 0 else "嗯",
            *["太差"] * (3 * (day == 5)),
        ):
            comment = make_comment(album, owner, text)
            Reading.objects.filter(comment=comment).update(
                written_at=timezone.now() - timedelta(days=day)
            )


def test_operators_see_how_people_sound(administration: Window, comments: None) -> None:
    page = administration.page
    moods = page.get_by_role("region", name="How people sound")
    expect(moods).to_contain_text("No model of moods has been released yet")
    version = make_mood_model()
    release(version)
    read_slice(Reader(version))
    page.reload()
    expect(moods).to_contain_text("Share of unhappy ones")
    expect(moods).to_contain_text("15%")
    table = moods.get_by_role("table", name="How people sound")
    expect(table.get_by_role("row")).to_have_count(31)
    moods.get_by_text("52 weeks").click()
    expect(table.get_by_role("row")).to_have_count(53)
    moods.get_by_text("Remarks", exact=True).click()
    expect(moods).to_contain_text("Nothing was written in this time.")
    assert violations(page) == []
    assert administration.complaints == []


def test_a_remark_bears_its_mood_where_questions_are_worked_off(
    administration: Window, admin: User
) -> None:
    base = make_base(slug="household", name="Household", owner=admin)
    make_group(base, "Who repairs the boiler?")
    Exchange.objects.update(verdict=Verdict.UNHELPFUL, remark="答得太差")
    version = make_mood_model()
    release(version)
    read_slice(Reader(version))
    page = administration.go(f"/knowledge/{base.pk}/work")
    said = page.get_by_role("list", name="What people said")
    expect(said).to_contain_text("答得太差")
    expect(said.get_by_title("As a model reads it")).to_have_text("Unhappy")
    page.get_by_text("All that was asked", exact=True).click()
    row = page.get_by_role("row").filter(has_text="答得太差")
    expect(row.get_by_title("As a model reads it")).to_have_text("Unhappy")
    assert violations(page) == []
