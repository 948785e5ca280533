"""What sidecars cannot say of an account: its albums, its people, and the account itself, as JSON.

Photos are named by the SHA-256 of their files, which is the same wherever they are imported.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment
from backend.albums.selectors.contents import album_assets
from backend.exports.contents import Unit, json_file
from backend.exports.models import Archive
from backend.exports.naming import safe_name, with_suffix
from backend.people.models import Person
from backend.photos.models import Asset, Visibility
from backend.poems.models import Poem
from backend.sharing.models import ShareLink

LAST = "account"  # the cursor of what comes last


def album_units(archive: Archive, *, behind: UUID) -> Iterator[Unit]:
    """A file for each album of the owner's own, in the order of their ids."""
    albums = Album.objects.filter(owner=archive.owner, pk__gt=behind)
    albums = albums.select_related("parent", "chosen_cover")
    for album in albums.order_by("pk"):
        name = with_suffix(f"{safe_name(album.title)}.json", f"~{album.pk.hex[-8:]}")
        yield Unit([json_file(f"albums/{name}", _album(album))], cursor=f"album:{album.pk}")


def account_units(archive: Archive, owner: User) -> Iterator[Unit]:
    files = [
        json_file("people.json", {"people": list(map(_person, _people(owner)))}),
        json_file("poems.json", {"poems": list(map(_poem, _poems(archive, owner)))}),
        json_file("account.json", _account(archive, owner)),
    ]
    yield Unit(files, cursor=LAST)


def _album(album: Album) -> dict[str, Any]:
    """Of its photos those that are its owner's: the others are in the exports of theirs."""
    shown = album_assets(album)
    own = shown.filter(owner=album.owner_id).select_related(None).prefetch_related(None)
    comments = AlbumComment.objects.filter(album=album).select_related("author", "asset")
    return {
        "id": album.pk,
        "title": album.title,
        "description": album.description,
        "parent": album.parent and {"id": album.parent.pk, "title": album.parent.title},
        "folder": album.folder,
        "order": album.order,
        "cover": _own_cover(album),
        "rule": album.rule,
        "created_at": album.created_at.isoformat(),
        "photos": list(own.values_list("sha256", flat=True)),
        "photos_of_others": shown.exclude(owner=album.owner_id).order_by().count(),
        "comments": [
            {
                "photo": comment.asset.sha256 if comment.asset else None,
                "author": comment.author.name,
                "text": comment.text,
                "created_at": comment.created_at.isoformat(),
            }
            for comment in comments.order_by("pk")
        ],
    }


def _own_cover(album: Album) -> str | None:
    cover = album.chosen_cover
    return cover.sha256 if cover is not None and cover.owner_id == album.owner_id else None


def _people(owner: User) -> QuerySet[Person]:
    people = Person.objects.filter(owner=owner, merged_into=None).exclude(name="")
    return people.prefetch_related("relations").order_by("pk")


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "birth_date": person.birth_date,
        "is_favorite": person.is_favorite,
        "is_hidden": person.is_hidden,
        "relations": [relation.word or relation.kind for relation in person.relations.all()],
    }


def _poems(archive: Archive, owner: User) -> QuerySet[Poem]:
    """Their own, but for those of photos that the archive leaves out."""
    poems = Poem.objects.filter(author=owner).select_related("asset", "album").order_by("pk")
    if archive.includes_locked:
        return poems
    return poems.exclude(asset__visibility=Visibility.LOCKED)


def _poem(poem: Poem) -> dict[str, Any]:
    return {
        "photo": poem.asset.sha256 if poem.asset else None,
        "album": poem.album and {"id": poem.album.pk, "title": poem.album.title},
        "lines": poem.lines,
        "words": poem.words,
        "created_at": poem.created_at.isoformat(),
    }


def _account(archive: Archive, owner: User) -> dict[str, Any]:
    return {
        "format": "shiguang-export/1",
        "exported_at": timezone.now().isoformat(),
        "name": owner.name,
        "email": owner.email,
        "phone_number": owner.phone_number,
        "language": owner.language,
        "time_zone": owner.time_zone,
        "created_at": owner.created_at.isoformat(),
        "includes_locked": archive.includes_locked,
        "not_exported": _left(archive, owner),
        "links": [
            {
                "title": link.title,
                "description": link.description,
                "slug": link.slug or None,
                "created_at": link.created_at.isoformat(),
                "expires_at": link.expires_at,
            }
            for link in ShareLink.objects.filter(owner=owner, revoked_at=None).order_by("pk")
        ],
    }


def _left(archive: Archive, owner: User) -> dict[str, int]:
    trashed = Q(trashed_at__isnull=False)
    locked = Q(visibility=Visibility.LOCKED) & ~trashed
    items = Asset.objects.filter(owner=owner, in_live_photo=False)
    counts: dict[str, int] = items.aggregate(
        trashed=Count("pk", filter=trashed), locked=Count("pk", filter=locked)
    )
    return counts | ({"locked": 0} if archive.includes_locked else {})
