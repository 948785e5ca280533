"""What is shared by a user, or with them, each as the parameters of its address."""

from collections.abc import Mapping

from backend.accounts.models import User
from backend.photos.services.uploads import UploadWish
from backend.sharing.models import (
    FamilyMember,
    MemberState,
    NameOffer,
    Partnership,
    PartnershipState,
)
from backend.sharing.services.families import (
    Consent,
    change_consent,
    found_family,
    invite_member,
)
from backend.sharing.services.guest_uploads import begin_guest_upload
from backend.sharing.services.keys import key_of
from backend.sharing.services.partnerships import PartnerTerms, invite_partner
from tests.factories import make_asset, make_face, make_person, make_user
from tests.factories.sharing import make_link, make_report


def link(owner: User) -> Mapping[str, object]:
    return {
        "share_id": make_link(owner=owner, assets=[make_asset(owner=owner, renditions=True)]).pk
    }


def open_link(owner: User) -> Mapping[str, object]:
    asset = make_asset(owner=owner, renditions=True)
    made = make_link(owner=owner, assets=[asset], allows_upload=True)
    return {"key": key_of(made), "asset_id": asset.pk}


def guest_upload(owner: User) -> Mapping[str, object]:
    made = make_link(owner=owner, allows_upload=True)
    wish = UploadWish(filename="a.jpg", size=10, sha256="ab" * 32)
    return {"key": key_of(made), "upload_id": begin_guest_upload(link=made, wish=wish).pk}


def report(_: User) -> Mapping[str, object]:
    """About a link of somebody's, who need not be the one that asks."""
    owner = make_user()
    made = make_link(owner=owner, assets=[make_asset(owner=owner, renditions=True)])
    return {"report_id": make_report(made).pk}


def shown(owner: User) -> Mapping[str, object]:
    made = invite_partner(owner=owner, email=make_user().email, terms=PartnerTerms())
    return {"partnership_id": made.pk}


def invited(partner: User) -> Mapping[str, object]:
    return {"partnership_id": _offer(partner).pk}


def seen(partner: User) -> Mapping[str, object]:
    made = _offer(partner, state=PartnershipState.ACCEPTED)
    asset = make_asset(owner=made.owner, renditions=True)
    return {"partnership_id": made.pk, "asset_id": asset.pk, "bucket": "2024-05"}


def _offer(partner: User, **fields: object) -> Partnership:
    """Of somebody else, to this partner, who may be anybody: inactive, for one."""
    other = make_user(name="Li")
    return Partnership.objects.create(owner=other, partner=partner, email=partner.email, **fields)


def family(founder: User) -> Mapping[str, object]:
    made = found_family(founder=founder, name="李家")
    return {"family_id": made.pk, "member_id": made.members.get().pk}


def family_invitation(user: User) -> Mapping[str, object]:
    made = found_family(founder=make_user(), name="李家")
    invite_member(founder=made.founder, family_id=made.pk, email=user.email)
    return {"family_id": made.pk}


def name_offer(user: User) -> Mapping[str, object]:
    """A relative knows somebody of the user's by name, and both consent."""
    relative = make_user(name="Li")
    made = found_family(founder=relative, name="李家")
    change_consent(user=relative, family_id=made.pk, consent=Consent(shares_names=True))
    FamilyMember.objects.create(
        family=made,
        user=user,
        email=user.email,
        state=MemberState.JOINED,
        receives_names=True,
    )
    person, known_as = make_person(owner=user), make_person(owner=relative, name="奶奶")
    for one in (person, known_as):
        make_face(asset=make_asset(owner=one.owner, renditions=True), person=one)
    offer = NameOffer.objects.create(person=person, known_as=known_as, likeness=0.9)
    return {"offer_id": offer.pk}
