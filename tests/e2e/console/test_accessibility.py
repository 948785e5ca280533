"""Every page that the app declares, before the axe engine: nothing serious stands in anybody's way.

https://github.com/dequelabs/axe-core: rules of WCAG 2.2 A and AA, and its own best practices.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from backend.accounts.models import User
from backend.albums.rules import read_rule
from backend.config.settings import BASE_DIR
from backend.knowledge.evaluation.figures import figures_of
from backend.knowledge.models import GoldRun
from infra.docs.routes import filled, routes
from tests.backend.access import album_objects, objects, sharing_objects
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import PHONE, signed_in
from tests.e2e.console.pictures import stored_pictures
from tests.factories import make_album, make_face, make_person, make_text_line
from tests.factories.knowledge import keep, make_passage
from tests.factories.loop import make_gold, make_group, make_result, make_run
from tests.factories.webhooks import webhook

AXE = BASE_DIR / "admin" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
DESK: ViewportSize = {"width": 1280, "height": 800}


def knowledge(owner: User) -> Mapping[str, object]:
    passage = make_passage(keep(owner), "| a | b |\n|---|---|\n| `c` | d |")
    make_gold(passage.base, answered_by=passage)
    make_group(passage.base)
    results = [make_result(make_run(passage.base, total=1, done=1)) for _ in range(2)]
    for result in results:
        GoldRun.objects.filter(pk=result.run_id).update(figures=figures_of([result]))
    return {
        "base_id": passage.base_id,
        "document_id": passage.document_id,
        "run_id": results[0].run_id,
    }


# What a library and an installation are made of; each answers the parameters of its address.
KINDS: tuple[Callable[[User], Mapping[str, object]], ...] = (
    album_objects.comment,
    album_objects.invitation,
    objects.api_key,
    objects.bulk,
    objects.country,
    objects.exclusion,
    objects.failure,
    objects.invitation,
    objects.lookalikes,
    objects.memory,
    objects.person,
    objects.place,
    objects.suggestion,
    objects.tag,
    sharing_objects.link,
    sharing_objects.open_link,
    sharing_objects.report,
    sharing_objects.seen,
    sharing_objects.family,
    knowledge,
    webhook,
)
RULE = {"match": "all", "conditions": [{"favorite": True}]}


@pytest.fixture
def household(admin: User, stranger: User, sample_photos: Path) -> Mapping[str, str]:
    """An object for each parameter of the pages."""
    made: dict[str, object] = {"user_id": stranger.pk}
    for kind in KINDS:
        made |= kind(admin)
    photo = stored_pictures(admin, sample_photos, is_favorite=True)[0]
    make_face(asset=photo, person=make_person(owner=admin, name="奶奶"), crop_key="")
    make_text_line(asset=photo, text="Open daily from nine")
    made |= {"photo_id": photo.pk, "country": "CN"}
    smart = make_album(owner=admin, rule=read_rule(RULE)).pk
    return {
        "$" + re.sub(r"_(\w)", lambda found: found[1].upper(), name): str(value)
        for name, value in made.items()
    } | {"/albums/$albumId/rule": f"/albums/{smart}/rule"}


def violations(page: Page) -> list[str]:
    """What axe finds grave, each as its rule and where it is."""
    found: dict[str, Any] = page.evaluate(
        "async script => { (0, eval)(script); return await axe.run() }", AXE.read_text()
    )
    return [
        f"{violation['id']}: {node['html'][:200]} {' '.join(node['failureSummary'].split())}"
        for violation in found["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


@pytest.fixture(params=["desk", "phone"])
def page(
    request: pytest.FixtureRequest, chromium: Browser, door: Window, admin: User
) -> Iterator[Page]:
    """The administrator's, on a desk by day or on a phone by night."""
    is_desk = request.param == "desk"
    context = chromium.new_context(
        locale="en-GB",
        viewport=DESK if is_desk else PHONE,
        color_scheme="light" if is_desk else "dark",
        bypass_csp=True,
    )
    yield signed_in(Window(context.new_page(), door.url), admin, "/manage").page
    context.close()


def test_nothing_serious_stands_in_the_way(
    page: Page, door: Window, household: Mapping[str, str]
) -> None:
    found: list[str] = []
    for route in (*routes(), "/s/$key"):
        page.goto(f"{door.url}{filled(route, household)}")
        page.locator("h1, [role=dialog]").first.wait_for(state="attached")
        expect(page.locator(".mantine-Loader-root")).to_have_count(0, timeout=20_000)
        found += [f"{route} {violation}" for violation in violations(page)]
    assert not found, "\n".join(found)
