"""Albums themselves: making, editing, moving within the tree, deleting."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry, AlbumMember, AlbumOrder, AlbumRole
from backend.albums.rules import Rule, check_rule, write_rule
from backend.albums.selectors.contents import get_album_asset
from backend.albums.services.arranging import number_anew
from backend.albums.services.membership import enter, enter_alone
from backend.albums.services.telling import tell_members
from backend.albums.services.tree import lock_tree, parent_for
from backend.common import errors
from backend.common.names import tidy
from backend.events.contracts import Topic

LONGEST_TITLE = 200  # characters
LONGEST_DESCRIPTION = 2000
_OF_THE_OWNER = frozenset({"parent", "rule", "allows_comments"})


@dataclass(frozen=True, slots=True)
class AlbumChanges:
    """A field that is not among `given` stays as it is; None takes the parent or the chosen cover
    away."""

    given: frozenset[str] = frozenset()
    title: str = ""
    description: str = ""
    order: AlbumOrder = AlbumOrder.NEWEST
    parent: UUID | None = None
    cover: UUID | None = None  # a photo in the album
    rule: Rule | None = None
    allows_comments: bool = True


@transaction.atomic
def create_album(
    *,
    owner: User,
    title: str,
    description: str = "",
    parent_id: UUID | None = None,
    order: AlbumOrder = AlbumOrder.NEWEST,
    rule: Rule | None = None,
) -> Album:
    """An empty album, or a smart one with a rule. Raises InvalidInput (`bad_rule`), NotFound for a
    parent of somebody else's, and Conflict (`album_too_deep`, `smart_album`)."""
    parent = None
    if parent_id is not None:
        lock_tree(owner_id=owner.pk)
        parent = parent_for(owner_id=owner.pk, parent_id=parent_id)
    if rule is not None:
        _check_smart_order(order)
        check_rule(rule, owner=owner)
    return plant(
        Album(
            owner=owner,
            title=tidy_title(title),
            description=description.strip(),
            parent=parent,
            order=order,
            rule=None if rule is None else write_rule(rule),
        )
    )


def plant(album: Album) -> Album:
    """A new album with its owner in it."""
    album.save(force_insert=True)
    AlbumMember.objects.create(album=album, user=album.owner, role=AlbumRole.OWNER)
    tell_members(album)
    return album


@transaction.atomic
def edit_album(*, user: User, album_id: UUID, changes: AlbumChanges) -> None:
    """Sets what is given. Managers may; the place in the tree, the rule and whether comments are
    allowed are the owner's to say.

    Raises as `create_album`, NotPermitted, and NotFound for a cover that is not in the album.
    """
    least = AlbumRole.MANAGER if changes.given.isdisjoint(_OF_THE_OWNER) else AlbumRole.OWNER
    if "parent" in changes.given:
        lock_tree(owner_id=user.pk)
    album = enter(user=user, album_id=album_id, least=least)
    wanted = _wanted(album, changes)
    changed = [name for name, value in wanted.items() if getattr(album, name) != value]
    if not changed:
        return
    if "order" in changed and wanted["order"] == AlbumOrder.MANUAL and not album.arranged_at:
        number_anew(album)  # from the order in which everybody knows it
    for name in changed:
        setattr(album, name, wanted[name])
    album.save(update_fields=[*changed, "changed_at"])
    tell_members(album)


@transaction.atomic
def delete_album(*, user: User, album_id: UUID) -> None:
    """Takes the album away and leaves its photos; the albums in it move up to where it was."""
    lock_tree(owner_id=user.pk)
    album = enter_alone(user=user, album_id=album_id, least=AlbumRole.OWNER)
    tell_members(album, topic=Topic.ALBUM_DELETED)
    AlbumEntry.objects.filter(album=album).lock()  # before anything that notes a change
    move_children_up(album)
    AlbumMember.objects.filter(album=album).delete()  # nobody is told of photos that leave it
    album.delete()


def move_children_up(album: Album) -> None:
    """Locks them and the album in the order of their ids, as those triggers do that keep albums up
    to date; and so, as everywhere, behind its entries where these are to change as well."""
    family = Album.objects.filter(Q(pk=album.pk) | Q(parent=album))
    list(family.order_by("pk").select_for_update().only("pk"))
    Album.objects.filter(parent=album).update(parent=album.parent_id)


def tidy_title(title: str) -> str:
    tidied = tidy(title)
    if not tidied:
        raise errors.InvalidInput("An album needs a title.", code="title_missing")
    if len(tidied) > LONGEST_TITLE:
        raise errors.InvalidInput(
            "A title has at most %(most)d characters.",
            code="name_too_long",
            values={"most": LONGEST_TITLE},
        )
    return tidied


def _wanted(album: Album, changes: AlbumChanges) -> dict[str, Any]:
    given = changes.given
    wanted: dict[str, Any] = {}
    if "title" in given:
        wanted["title"] = tidy_title(changes.title)
    if "description" in given:
        wanted["description"] = changes.description.strip()
    if "allows_comments" in given:
        wanted["allows_comments"] = changes.allows_comments
    if "order" in given:
        if album.is_smart:
            _check_smart_order(changes.order)
        wanted["order"] = changes.order
    if "rule" in given:
        wanted["rule"] = _rule_of(album, changes.rule)
    if "cover" in given:
        wanted["chosen_cover_id"] = _cover_id(album, changes.cover)
    if "parent" in given:
        wanted["parent_id"] = _parent_id(album, changes.parent)
    return wanted


def _cover_id(album: Album, cover: UUID | None) -> UUID | None:
    return None if cover is None else get_album_asset(album, asset_id=cover).pk


def _parent_id(album: Album, parent_id: UUID | None) -> UUID | None:
    if parent_id is None:
        return None
    return parent_for(owner_id=album.owner_id, parent_id=parent_id, album=album).pk


def _rule_of(album: Album, rule: Rule | None) -> dict[str, Any]:
    if not album.is_smart or rule is None:
        raise errors.Conflict(
            "An album with a rule keeps one; others have none.", code="smart_album"
        )
    check_rule(rule, owner=album.owner)
    return write_rule(rule)


def _check_smart_order(order: AlbumOrder) -> None:
    if order == AlbumOrder.MANUAL:
        raise errors.Conflict("A smart album is ordered by time.", code="smart_album")
