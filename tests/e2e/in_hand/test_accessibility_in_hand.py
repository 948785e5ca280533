"""Every page of the phone app before the axe engine, by day and by night."""

from collections.abc import Mapping

import pytest

from backend.accounts.models import User
from infra.docs.routes import filled, routes_in_hand
from tests.e2e.axe import violations
from tests.e2e.in_hand.conftest import Phones

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_stands_in_the_way_in_the_hand(
    phones: Phones, admin: User, household: Mapping[str, str], scheme: str
) -> None:
    window = phones(user=admin, color_scheme=scheme, bypass_csp=True)
    found: list[str] = []
    for route in routes_in_hand().values():
        page = window.go(filled(route, household))
        page.locator("h1, [role=dialog]").first.wait_for(state="attached")
        page.wait_for_timeout(1000)
        found += [f"{route} {violation}" for violation in violations(page)]
    assert not found, "\n".join(found)
