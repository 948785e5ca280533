"""Comments in which unfit words stand are seen by who wrote them, until somebody has looked."""

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment, AlbumMember, AlbumRole
from backend.albums.services.conversing import add_comment, edit_comment
from backend.albums.services.editing import AlbumChanges, create_album, edit_album
from backend.moderation.models import Case, CaseState, Verdict
from backend.moderation.services.changing import change_terms
from backend.moderation.services.deciding import decide
from backend.moderation.services.reading import read_anew
from backend.moderation.texts.unfit import found_in
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def album(owner: User, stranger: User) -> Album:
    made = create_album(owner=owner, title="西湖")
    AlbumMember.objects.create(album=made, user=stranger, role=AlbumRole.CONTRIBUTOR)
    return made


def say(user: User, album: Album, text: str) -> AlbumComment:
    return add_comment(user=user, album_id=album.pk, text=text, asset_id=None)


def read_by(user: User, album: Album) -> list[tuple[str, bool]]:
    client = APIClient()
    client.force_authenticate(user)
    items = client.get(f"/api/v1/albums/{album.pk}/comments").json()["items"]
    return [(item["text"], item["is_held"]) for item in items]


@pytest.mark.parametrize(
    "text",
    [
        *("you FUCKING idiot", "f u c k e r", "ｆｕｃｋ off", "fuuuuck", "a$$h0le", "аsshоle"),
        *("傻 逼", "傻-逼", "操你媽", "真是腦殘", "fu\u200bck this"),
    ],
)
def test_disguises_are_looked_through(text: str) -> None:
    assert found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        *("great tits in our garden", "A Maine Coon at the vet", "Scunthorpe, class of 1986"),
        *(
            "生日你妈妈来了吗",
            "路口交通",
            "异性交往",
            "几把椅子",
            "黑色情人节",
            "奶奶和孙女",
            "出口交货",
        ),
        *("rape blossoms", "Dick and the cock of the walk", "This 1s 4 test"),
    ],
)
def test_words_that_only_look_like_it_are_left_alone(text: str) -> None:
    assert not found_in(text)


def test_a_held_comment_is_seen_by_its_author_alone(
    owner: User, stranger: User, album: Album
) -> None:
    say(stranger, album, "这张真好看")
    say(stranger, album, "这个傻逼")
    assert read_by(stranger, album) == [("这个傻逼", True), ("这张真好看", False)]
    assert read_by(owner, album) == [("这张真好看", False)]
    client = APIClient()
    client.force_authenticate(owner)
    told = client.get(f"/api/v1/albums/{album.pk}/activity").json()["items"]
    assert "这个傻逼" not in {line["text"] for line in told}


def test_worded_anew_it_is_read_anew(owner: User, stranger: User, album: Album) -> None:
    comment = say(stranger, album, "这个傻逼")
    edit_comment(user=stranger, album_id=album.pk, comment_id=comment.pk, text="这个朋友")
    assert read_by(owner, album) == [("这个朋友", False)]
    edit_comment(user=stranger, album_id=album.pk, comment_id=comment.pk, text="傻逼")
    assert read_by(owner, album) == []


def test_what_an_administrator_approved_stays_as_it_was_read(
    owner: User, stranger: User, album: Album, admin: User
) -> None:
    comment = say(stranger, album, "这个傻逼")
    decide(actor=admin, case_ids=[comment.moderation.pk], verdict=Verdict.APPROVE)
    assert read_by(owner, album) == [("这个傻逼", False)]
    edit_comment(user=stranger, album_id=album.pk, comment_id=comment.pk, text="两个傻逼")
    assert read_by(owner, album) == []


def test_words_of_the_operator_hold_old_comments_too(
    owner: User, stranger: User, album: Album, admin: User
) -> None:
    say(stranger, album, "快来买 彩 票")
    assert read_anew() == 0
    change_terms(actor=admin, words=[" 彩票 ", "彩票", ""])
    assert [read_anew(), read_anew()] == [1, 0]
    assert read_by(owner, album) == []
    change_terms(actor=admin, words=[])
    assert read_anew() == 1
    assert read_by(owner, album) == [("快来买 彩 票", False)]


def test_guests_do_not_read_what_a_link_says_while_it_is_held(owner: User, admin: User) -> None:
    link = make_link(owner=owner, title="傻逼的相册", description="2024")
    said = APIClient().get(address_of(link)).json()
    assert (said["title"], said["description"]) == ("", "")
    decide(actor=admin, case_ids=[Case.objects.get(link=link).pk], verdict=Verdict.APPROVE)
    assert APIClient().get(address_of(link)).json()["title"] == "傻逼的相册"


def test_an_album_that_is_renamed_is_read_when_guests_come(owner: User) -> None:
    album = create_album(owner=owner, title="西湖")
    link = make_link(owner=owner, album_id=album.pk)
    assert APIClient().get(address_of(link)).json()["title"] == "西湖"
    assert not Case.objects.exists()
    changes = AlbumChanges(given=frozenset({"title"}), title="傻逼")
    edit_album(user=owner, album_id=album.pk, changes=changes)
    assert APIClient().get(address_of(link)).json()["title"] == ""
    assert Case.objects.get(link=link).state == CaseState.FLAGGED
