"""Pages about albums."""

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.rules import read_rule
from backend.albums.selectors.tree import surroundings_of
from backend.albums.services.conversing import add_comment
from backend.albums.services.inviting import invite
from tests.factories import make_album, make_asset, make_member

Api = Callable[[User], APIClient]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


def page(client: APIClient, path: str) -> str:
    response = client.get(path, headers={"accept-language": "en"})
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_shelves_show_albums_and_invitations(api: Api, owner: User, stranger: User) -> None:
    make_album(make_asset(owner=owner, renditions=True), owner=owner, title="Spring")
    theirs = make_album(owner=stranger, title="Their trip")
    offered = make_album(owner=stranger, title="Offered")
    make_member(theirs, owner)
    invite(user=stranger, album_id=offered.pk, email=owner.email, role=AlbumRole.VIEWER)
    html = page(api(owner), "/albums")
    assert "Spring" in html
    assert "Shared by Stranger" in html
    assert "Stranger invites you to “Offered”." in html


def test_an_album_shows_what_each_role_can_do_and_no_more(
    api: Api, owner: User, stranger: User
) -> None:
    photo = make_asset(owner=owner, renditions=True)
    album = make_album(photo, owner=owner)
    add_comment(user=owner, album_id=album.pk, text="<b>nice</b>", asset_id=None)
    make_member(album, stranger)
    mine = page(api(owner), f"/albums/{album.pk}")
    theirs = page(api(stranger), f"/albums/{album.pk}")
    tools = (f"/albums/{album.pk}/add", "data-edit-album", "data-invite", "data-delete-album")
    for tool in tools:
        assert tool in mine
        assert tool not in theirs
    assert "data-leave" in theirs
    assert "data-leave" not in mine
    for html in (mine, theirs):
        assert f"/albums/{album.pk}/photos/{photo.pk}" in html
        assert "&lt;b&gt;nice&lt;/b&gt;" in html


def test_a_photo_of_an_album_leads_to_its_neighbours_there(
    api: Api, owner: User, stranger: User
) -> None:
    a, b, c = (make_asset(owner=owner, renditions=True) for _ in range(3))
    album = make_album(b, a, c, owner=owner, order="manual")
    make_member(album, stranger)
    base = f"/albums/{album.pk}/photos"
    html = page(api(stranger), f"{base}/{a.pk}")
    assert f'rel="prev" href="{base}/{b.pk}"' in html
    assert f'rel="next" href="{base}/{c.pk}"' in html
    first = page(api(stranger), f"{base}/{b.pk}")
    assert 'rel="prev"' not in first
    assert "Added by Owner" in first


def test_what_can_be_added_is_what_is_not_there_yet(api: Api, owner: User, stranger: User) -> None:
    inside, outside = (make_asset(owner=owner, renditions=True) for _ in range(2))
    album = make_album(inside, owner=owner)
    make_member(album, stranger)
    html = page(api(owner), f"/albums/{album.pk}/add")
    assert str(outside.pk) in html
    assert str(inside.pk) not in html
    assert api(stranger).get(f"/albums/{album.pk}/add").status_code == 404


def test_albums_in_albums_lead_up_and_can_be_moved(
    api: Api, owner: User, stranger: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    outer = make_album(owner=owner, title="Family")
    middle = make_album(owner=owner, title="Trips", parent_id=outer.pk)
    inner = make_album(owner=owner, title="Lake", parent_id=middle.pk)
    other = make_album(owner=owner, title="Work")
    rule = read_rule({"match": "all", "conditions": [{"favorite": True}]})
    smart = make_album(owner=owner, title="Best", rule=rule)
    theirs = make_album(owner=stranger, title="Secret")
    make_member(inner, stranger)
    html = page(api(owner), f"/albums/{inner.pk}")
    crumbs = html.split("crumbs")[1].split("</nav>")[0]
    assert crumbs.index(str(outer.pk)) < crumbs.index(str(middle.pk))
    assert f'<option value="{middle.pk}" selected>\u2003Trips</option>' in html
    choices = (
        page(api(owner), f"/albums/{middle.pk}").split('name="parent"')[1].split("</select>")[0]
    )
    assert f'value="{outer.pk}" selected' in choices
    assert str(other.pk) in choices
    for impossible in (middle, inner, smart, theirs):
        assert str(impossible.pk) not in choices
    assert "Family" not in page(api(stranger), f"/albums/{inner.pk}")
    with django_assert_num_queries(1):
        surroundings_of(inner)
