"""An administrator sees which version of a model answers whom, and how each is doing."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.modelhub.services.deploying import Figures, report_traffic, set_canary
from backend.modelhub.services.releasing import release
from tests.e2e.conftest import Window
from tests.factories.pipelines import make_model_version

pytestmark = pytest.mark.django_db(transaction=True)


def test_champion_and_canary_share_the_traffic(administration: Window) -> None:
    for version in (make_model_version(), make_model_version()):
        release(version)
    set_canary(make_model_version(), percent=25)
    for name, figures in (
        ("poems-2", Figures(requests=75, seconds=3.0, latencies={"60": 75})),
        ("poems-3", Figures(requests=25, seconds=1.0, latencies={"60": 25})),
    ):
        report_traffic(name, timezone.now(), figures)
    page = administration.go("/manage/deployments")
    poems = page.get_by_role("region", name="Poems for photos")
    expect(poems.get_by_text("In use: poems-2")).to_be_visible()
    expect(poems.get_by_text("Falls back to poems-1")).to_be_visible()
    expect(poems.get_by_text("poems-3 is tried out on 25% of owners")).to_be_visible()
    split = poems.get_by_role("img", name="Who answered: poems-2 75%, poems-3 25%")
    expect(split).to_be_visible()
    canary = poems.get_by_role("row").filter(has_text="Canary")
    expect(canary).to_contain_text("Too little asked yet")
    expect(poems.get_by_role("table", name="Requests by the hour")).to_contain_text("100")
    assert administration.complaints == []
