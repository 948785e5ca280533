"""Administrators judge; owners read why, and may disagree once."""

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Letter, User
from backend.common import errors
from backend.events.models import OutboxEvent
from backend.moderation.models import AppealState, CaseState, Verdict
from backend.moderation.selectors.cases import get_case, list_cases
from backend.moderation.services.appealing import appeal
from backend.moderation.services.deciding import decide
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from backend.sharing.services.links import choose_assets, revoke_link
from tests.factories import make_asset
from tests.factories.moderation import case_of, other_administrator, score_all
from tests.factories.sharing import address_of, make_link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def link(owner: User, photo: Asset) -> ShareLink:
    made = make_link(owner=owner, assets=[photo])
    score_all({photo: 0.97})
    return made


def judge(actor: User, photo: Asset, verdict: Verdict, reason: str = "") -> None:
    decide(actor=actor, case_ids=[case_of(photo).pk], verdict=verdict, reason=reason)


def seen(link: ShareLink) -> int:
    return len(APIClient().get(address_of(link, "/assets")).json()["items"])


def test_an_approved_picture_is_shown_and_a_rejected_one_is_not(
    link: ShareLink, photo: Asset, admin: User, owner: User
) -> None:
    judge(admin, photo, Verdict.APPROVE)
    assert (seen(link), case_of(photo).state) == (1, CaseState.APPROVED)
    judge(admin, photo, Verdict.REJECT, "不宜公开")
    assert (seen(link), case_of(photo).state) == (0, CaseState.REJECTED)
    entries = AuditEntry.objects.filter(target_id=case_of(photo).pk).order_by("id")
    assert [entry.action for entry in entries] == ["moderation.approved", "moderation.rejected"]
    told = OutboxEvent.objects.filter(topic="moderation.settled", owner_id=owner.pk)
    assert told.count() == 2


def test_the_owner_has_to_be_told_why(link: ShareLink, photo: Asset, admin: User) -> None:
    with pytest.raises(errors.InvalidInput):
        judge(admin, photo, Verdict.REJECT, " ")


def test_what_was_rejected_is_never_cleared_by_a_model(
    link: ShareLink, photo: Asset, admin: User
) -> None:
    judge(admin, photo, Verdict.REJECT, "不宜公开")
    Asset.objects.filter(pk=photo.pk).update(recipe=[{"op": "crop"}])
    Asset.objects.filter(pk=photo.pk).update(recipe=None)
    assert case_of(photo).state == CaseState.PENDING
    score_all()
    assert case_of(photo).state == CaseState.FLAGGED  # for a second look
    assert seen(link) == 0


def test_an_appeal_is_judged_by_another_administrator_where_there_is_one(
    link: ShareLink, photo: Asset, admin: User, owner: User
) -> None:
    judge(admin, photo, Verdict.REJECT, "不宜公开")
    second = other_administrator()
    appeal(owner=owner, case_id=case_of(photo).pk, words="这是一幅名画")
    with pytest.raises(errors.Conflict) as refused:
        judge(admin, photo, Verdict.APPROVE)
    assert refused.value.code == "second_look"
    judge(second, photo, Verdict.APPROVE)
    assert seen(link) == 1
    assert case_of(photo).appeals.get().state == AppealState.GRANTED
    assert Letter.objects.filter(kind="appeal_settled", user=owner).exists()


def test_the_only_administrator_looks_a_second_time(
    link: ShareLink, photo: Asset, admin: User, owner: User
) -> None:
    judge(admin, photo, Verdict.REJECT, "不宜公开")
    appeal(owner=owner, case_id=case_of(photo).pk, words="这是一幅名画")
    judge(admin, photo, Verdict.REJECT, "仍然不宜公开")
    assert case_of(photo).appeals.get().state == AppealState.DENIED


def test_one_appeal_at_a_time_and_a_denied_one_is_the_last(
    link: ShareLink, photo: Asset, admin: User, owner: User
) -> None:
    case_id = case_of(photo).pk
    appeal(owner=owner, case_id=case_id, words="没有问题")
    with pytest.raises(errors.Conflict) as refused:
        appeal(owner=owner, case_id=case_id, words="没有问题")
    assert refused.value.code == "appeal_open"
    judge(admin, photo, Verdict.REJECT, "不宜公开")
    with pytest.raises(errors.Conflict) as refused:
        appeal(owner=owner, case_id=case_id, words="没有问题")
    assert refused.value.code == "appeal_denied"


def test_nobody_appeals_for_others_or_for_what_is_not_held(
    link: ShareLink, photo: Asset, admin: User, owner: User, stranger: User
) -> None:
    with pytest.raises(errors.NotFound):
        appeal(owner=stranger, case_id=case_of(photo).pk, words="没有问题")
    judge(admin, photo, Verdict.APPROVE)
    with pytest.raises(errors.NotFound):
        appeal(owner=owner, case_id=case_of(photo).pk, words="没有问题")


def test_a_photo_that_left_every_link_is_no_administrator_s_business(
    link: ShareLink, photo: Asset, owner: User
) -> None:
    assert list_cases().count() == 1
    choose_assets(owner=owner, link_id=link.pk, remove=[photo.pk])
    assert list_cases().count() == 0
    with pytest.raises(errors.NotFound):
        get_case(case_of(photo).pk)
    choose_assets(owner=owner, link_id=link.pk, add=[photo.pk])
    assert list_cases().count() == 1
    revoke_link(owner=owner, link_id=link.pk)
    assert list_cases().count() == 0
