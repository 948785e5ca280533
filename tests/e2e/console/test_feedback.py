"""Administrators see how much was corrected, and of photos only their own."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.tags.models import Verdict
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_tag

pytestmark = pytest.mark.django_db(transaction=True)


def corrected(user: User, slug: str, verdict: Verdict) -> None:
    tag = make_tag(asset=make_asset(owner=user), slug=slug)
    tag.verdict, tag.judged_at, tag.judged_confidence = verdict, timezone.now(), 0.81
    tag.save()


def test_corrections_are_counted_and_ones_own_are_shown(
    administration: Window, admin: User, owner: User, stranger: User
) -> None:
    stranger.teaches_models = False
    stranger.save()
    corrected(admin, "dog", Verdict.REMOVED)
    corrected(owner, "cat", Verdict.ADDED)
    corrected(stranger, "castle", Verdict.ADDED)
    page = administration.go("/manage/feedback")
    expect(page.get_by_text("since the last release, of 2 in all")).to_be_visible()
    weeks = page.get_by_role("region", name="Corrections of tags by week")
    expect(weeks.get_by_text("By 2 people.")).to_be_visible()
    expect(weeks.get_by_role("table").get_by_role("row")).to_have_count(27)
    mine = page.get_by_role("region", name="Your latest corrections")
    expect(mine.get_by_role("row").filter(has_text="dog")).to_contain_text("81")
    expect(mine.get_by_text("cat", exact=True)).to_be_hidden()
    assert administration.complaints == []
