"""Pages are for members, each for their own library."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from backend.accounts.models import User
from backend.gallery.urls import urlpatterns
from tests.factories.assets import make_asset
from tests.factories.people import make_person

OPEN = {"shared"}
ARGUMENTS: dict[str, list[object]] = {
    "photo": [uuid4()],
    "partner": [uuid4()],
    "partner-photo": [uuid4(), uuid4()],
    "person": [uuid4()],
    "person-faces": [uuid4()],
    "place": [1],
    "tag": ["seashore"],
    "country": ["CN"],
    "map-cell": ["0231"],
    "memory": [uuid4()],
    "locked-photo": [uuid4()],
    "album": [uuid4()],
    "album-add": [uuid4()],
    "smart-album-cover": [uuid4()],
    "smart-album-rule": [uuid4()],
    "album-photo": [uuid4(), uuid4()],
    "user-report": [uuid4()],
    "link-uploads": [uuid4()],
}
ADMINISTRATION = {"users", "user-invitations", "user-reports"}
PAGES = [str(pattern.name) for pattern in urlpatterns if pattern.name not in OPEN]


def address(name: str) -> str:
    return reverse(f"gallery:{name}", args=ARGUMENTS.get(name))


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_strangers_are_sent_to_sign_in_and_back(client: Client, name: str) -> None:
    answer = client.get(address(name))
    assert answer.status_code == 302
    assert answer["Location"] == f"{reverse('entrance:sign-in')}?next={address(name)}"


@pytest.mark.parametrize("name", PAGES)
def test_pages_change_nothing(browser: Client, name: str) -> None:
    assert browser.post(address(name)).status_code == 405


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ARGUMENTS])
def test_pages_are_never_cached(browser: Client, admin: User, name: str) -> None:
    if name in ADMINISTRATION:
        browser.force_login(admin)
    answer = browser.get(address(name))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_what_is_somebody_elses_is_not_there(browser: Client, stranger: User) -> None:
    photo = make_asset(owner=stranger)
    person = make_person(owner=stranger, name="Li")
    for name, thing in (("photo", photo), ("person", person)):
        assert browser.get(reverse(f"gallery:{name}", args=[thing.pk])).status_code == 404


@pytest.mark.parametrize("name", ["timeline", "favorites", "trash", "people", "tags", "places"])
def test_lists_show_nothing_of_others(browser: Client, stranger: User, name: str) -> None:
    make_asset(owner=stranger, filename="secret.jpg", caption="secret", is_favorite=True)
    make_person(owner=stranger, name="secret")
    assert b"secret" not in browser.get(address(name)).content


def test_a_forged_cursor_is_refused(browser: Client) -> None:
    assert browser.get(reverse("gallery:timeline"), {"cursor": "x"}).status_code == 400
    assert browser.get(reverse("gallery:timeline"), {"until": "yesterday"}).status_code == 400
