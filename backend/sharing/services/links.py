"""Links: made, changed, ended. Whatever is changed holds for the next request of any guest."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album, AlbumRole
from backend.albums.selectors.membership import get_album
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset
from backend.sharing.models import LinkedAsset, ShareLink
from backend.sharing.models.link import MAX_UPLOAD_BYTES, MAX_UPLOADS
from backend.sharing.services.guest_uploads import abort_unfinished
from backend.sharing.services.keys import give_key, new_key
from backend.sharing.services.slugs import give_slug
from backend.sharing.services.suspensions import refuse_suspended, suspended
from backend.sharing.services.words import words_for_guests

MOST_LINKS = 1000  # open ones, of one owner
MOST_CHOSEN = 10_000  # photos of a selection


@dataclass(frozen=True, slots=True)
class LinkTerms:
    """What a link is like. A field that is not among `given` stays as it is."""

    given: frozenset[str] = frozenset()
    title: str = ""
    description: str = ""
    slug: str | None = None  # None takes it away
    password: str | None = None  # None takes it away
    expires_at: datetime | None = None
    allows_download: bool = True
    allows_upload: bool = False
    includes_location: bool = False
    reviews_uploads: bool = True
    max_uploads: int = MAX_UPLOADS
    max_upload_bytes: int = MAX_UPLOAD_BYTES


@transaction.atomic
def create_link(
    *,
    owner: User,
    terms: LinkTerms,
    album_id: UUID | None = None,
    asset_ids: Collection[UUID] = (),
) -> ShareLink:
    """A link to an album, which the owner must manage, or to these photos of the owner's.

    Raises NotFound for an album or a photo that is not there (or is locked away), NotPermitted
    (`role_too_low`), InvalidInput (`expiry_in_past`, `no_place_for_uploads`, `bad_slug`), Conflict
    (`too_many_links`; `slug_taken`; `suspended_by_administrator` for what a suspended link shows)
    and, for a slug, TooManyRequests and Unavailable.
    """
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)
    if ShareLink.objects.filter(owner=owner, revoked_at=None).count() >= MOST_LINKS:
        raise errors.Conflict(
            "An account has at most %(most)d links; revoke some first.",
            code="too_many_links",
            values={"most": MOST_LINKS},
        )
    album = (
        None
        if album_id is None
        else get_album(user=owner, album_id=album_id, least=AlbumRole.MANAGER)
    )
    link = ShareLink(owner=owner, album=album)
    give_key(link, new_key())
    _apply(link, terms)
    link.save(force_insert=True)
    _add(link, asset_ids)
    refuse_suspended(link, asset_ids)
    words_for_guests(link)
    _announce(Topic.SHARE_CREATED, link)
    return link


def change_link(*, owner: User, link_id: UUID, terms: LinkTerms) -> ShareLink:
    """Raises NotFound, InvalidInput as above, and Conflict (`share_ended`, `slug_taken`,
    `suspended_by_administrator`)."""
    with transaction.atomic():
        link = _locked(owner, link_id)
        _apply(link, terms)
        link.save()
        words_for_guests(link)
        _announce(Topic.SHARE_CHANGED, link)
    if not link.allows_upload:
        abort_unfinished(link=link)
    return link


@transaction.atomic
def choose_assets(
    *, owner: User, link_id: UUID, add: Collection[UUID] = (), remove: Collection[UUID] = ()
) -> ShareLink:
    """Puts photos into a selection and takes others out; again, it changes nothing.

    Raises NotFound, InvalidInput (`not_a_selection`, `selection_full`), Conflict (`share_ended`,
    `suspended_by_administrator`).
    """
    link = _locked(owner, link_id)
    if link.album_id is not None:
        raise errors.InvalidInput(
            "This link shows an album: change the album instead.", code="not_a_selection"
        )
    LinkedAsset.objects.filter(link=link, asset__in=set(remove)).delete()
    _add(link, add)
    refuse_suspended(link, add)
    _announce(Topic.SHARE_CHANGED, link)
    return link


def revoke_link(*, owner: User, link_id: UUID) -> None:
    """Ends a link at once; a second time changes nothing. Raises NotFound.

    What guests were sending is dropped. Addresses of pictures that they hold already are good for
    another few minutes (`SHARE_URL_EXPIRES_IN`).
    """
    with transaction.atomic():
        link = ShareLink.objects.select_for_update().filter(owner=owner, pk=link_id).first()
        if link is None:
            raise errors.NotFound("You have no such link.")
        if link.revoked_at is None:
            link.revoked_at = timezone.now()
            link.save()
            _announce(Topic.SHARE_REVOKED, link)
    abort_unfinished(link=link)


def _apply(link: ShareLink, terms: LinkTerms) -> None:
    for name in terms.given - {"password", "slug"}:
        setattr(link, name, getattr(terms, name))
    if "slug" in terms.given:
        give_slug(link, terms.slug)
    link.title = tidy(link.title)
    if "password" in terms.given:
        link.password = make_password(terms.password) if terms.password else ""
    if "expires_at" in terms.given and terms.expires_at and terms.expires_at <= timezone.now():
        raise errors.InvalidInput("The link would have ended already.", code="expiry_in_past")
    if link.allows_upload and _is_smart(link.album):
        raise errors.InvalidInput(
            "A smart album shows what matches its rule; nothing can be put into it.",
            code="no_place_for_uploads",
        )


def _is_smart(album: Album | None) -> bool:
    return album is not None and album.is_smart


def _add(link: ShareLink, asset_ids: Collection[UUID]) -> None:
    wanted = set(asset_ids)
    there = Asset.objects.filter(owner=link.owner_id, id__in=wanted, is_visible=True)
    if there.count() != len(wanted):
        raise errors.NotFound("Some of these photos are not in your library.")
    LinkedAsset.objects.bulk_create(
        [LinkedAsset(link=link, asset_id=asset_id) for asset_id in sorted(wanted)],
        ignore_conflicts=True,
    )
    if wanted and LinkedAsset.objects.filter(link=link).count() > MOST_CHOSEN:
        raise errors.InvalidInput(
            "A selection has at most %(most)d photos; share an album instead.",
            code="selection_full",
            values={"most": MOST_CHOSEN},
        )


def _locked(owner: User, link_id: UUID) -> ShareLink:
    link = ShareLink.objects.select_for_update().filter(owner=owner, pk=link_id).first()
    if link is None:
        raise errors.NotFound("You have no such link.")
    if link.revoked_at is not None:
        raise errors.Conflict("This link was revoked; make a new one.", code="share_ended")
    if link.suspended_at is not None:
        raise suspended()
    return link


def _announce(topic: Topic, link: ShareLink) -> None:
    announce(topic=topic, payload={"share_id": str(link.pk)}, owner_id=link.owner_id)
