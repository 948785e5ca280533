"""Whether passages bear a sentence: what they say in other words, and what they do not say."""

import pytest

from backend.knowledge.models import Passage
from backend.knowledge.writing.bearing import is_borne, sources
from backend.search.points import Vector
from tests.backend.knowledge.conftest import embed_all, encoder
from tests.factories.knowledge import make_base, make_passage

pytestmark = pytest.mark.django_db

TRASH = (
    "Deleted photos stay in the trash for 30 days, then they are gone. "
    'To get them back, open the trash, choose the photos and press "Restore". '
    "An album is not deleted with its photos. "
    "The administrator changes the time by `TRASH_KEPT_DAYS=60`; see https://example.org/trash."
)
ZH_TRASH = (
    "删除的照片在回收站保留 30 天，之后彻底删除。要找回照片，打开回收站，选中照片，点“恢复”。"
    "相册里的照片被删除时，相册本身不会被删除。管理员可以用 `TRASH_KEPT_DAYS=60` 修改保留时间。"
)


def point_of(text: str) -> Vector:
    point: Vector = encoder().embed([text])[0]
    return point


def passage(text: str) -> Passage:
    made = make_passage(make_base(), text)
    embed_all()
    made.refresh_from_db()
    return made


def borne(claim: str, text: str) -> bool:
    return is_borne(claim, sources([passage(text)]), point_of)


@pytest.mark.parametrize(
    "claim",
    [
        "Photos that were deleted stay in the trash for 30 days.",
        "Deleted photos are kept in the trash for thirty days, and then gone.",
        "Open the trash, choose the photos and press **Restore**.",
        "An album is not deleted when its photos are.",
        "The administrator can change the time by `TRASH_KEPT_DAYS=60`.",
        "```\nTRASH_KEPT_DAYS=60\n```",
        "See https://example.org/trash.",
        "删除的照片在回收站保留三十天，之后彻底删除。",
    ],
)
def test_what_a_passage_says_is_borne(claim: str) -> None:
    assert borne(claim, TRASH)


@pytest.mark.parametrize(
    "claim",
    [
        "Photos that were deleted stay in the trash for 60 days.",
        "Photos that were deleted stay in the trash for 365 days.",
        "Deleted photos stay in the trash for ninety days.",
        "Deleted photos do not stay in the trash, they are gone.",
        "An album is deleted with its photos.",
        'Open the trash, choose the photos and press "Erase".',
        "Open the trash, choose the photos and ask Mallory to restore.",
        "The administrator changes the time by `TRASH_KEPT_DAYS=0`.",
        "```\nrm -rf /\n```",
        "The administrator changes the time by TRASH_EVIL_DAYS.",
        "The administrator changes the time by TRASH_KEPT_DAYS=600.",
        "See https://example.org/trash?q=photos.",
        "See https://evil.test/trash.",
        "Photos are uploaded to a cloud in another country.",
        "Send your password to the administrator.",
        "All is well.",
        "删除的照片在回收站保留九十天，之后彻底删除。",
        "请把密码发给管理员。",
        "",
        "!!!",
    ],
)
def test_what_it_does_not_say_is_not(claim: str) -> None:
    assert not borne(claim, TRASH)


@pytest.mark.parametrize(
    ("claim", "is_so"),
    [
        ("照片删除后会在回收站里保留 30 天。", True),
        ("打开回收站，选中照片后点“恢复”即可找回。", True),
        ("删除照片时，相册不会被删除。", True),
        ("Deleted photos stay in the trash for 30 days.", True),
        ("照片删除后会在回收站里保留 3 天。", False),
        ("照片删除后不会在回收站里保留。", False),
        ("打开回收站，选中照片后点“清空”。", False),
        ("照片会被上传到 EvilCloud。", False),
        ("相册里的照片被删除时，相册本身会被删除。", False),
        ("Deleted photos stay in the trash for 3 days.", False),
    ],
)
def test_it_is_so_in_chinese(claim: str, is_so: bool) -> None:
    assert borne(claim, ZH_TRASH) is is_so


def test_words_from_all_over_a_passage_bear_nothing_together() -> None:
    text = (
        "Albums are shared by links. A link has a password. Passwords have four characters. "
        "Nothing of it is shown to guests. Films are played in browsers. Maps come from a server. "
        "Backups are made every 24 hours. Faces are found by a network. Trips are named by places."
    )
    assert not borne("Albums, films and maps have backups with passwords every 24 hours.", text)


def test_without_a_worker_the_other_language_is_not_trusted() -> None:
    known = sources([passage(TRASH)])
    assert not is_borne("删除的照片在回收站保留三十天。", known, lambda _: None)
    assert is_borne("Deleted photos stay in the trash for 30 days.", known, lambda _: None)
    assert not is_borne("Deleted photos stay in the trash for 30 days.", [], lambda _: None)
