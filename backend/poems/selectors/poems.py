"""Reading poems: of one's own photos, and of albums that one is in."""

from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.selectors.membership import albums_of
from backend.common import errors
from backend.photos.models import Asset
from backend.photos.selectors.assets import unlocked_assets
from backend.poems.models import Poem

ORDERING = ("-id",)  # the latest first; ids sort by time


def poems_of_asset(asset: Asset) -> QuerySet[Poem]:
    return Poem.objects.filter(asset=asset).select_related("author")


def poems_of_album(album: Album) -> QuerySet[Poem]:
    return Poem.objects.filter(album=album).select_related("author")


def get_own_poem(*, user: User, poem_id: UUID) -> Poem:
    """One that the user may delete: their own, and any in an album of theirs.

    Raises NotFound, and NotPermitted for somebody else's in somebody else's album.
    """
    shown = Q(asset__in=unlocked_assets(owner=user)) | Q(album__in=albums_of(user))
    poem = Poem.objects.filter(shown, pk=poem_id).select_related("album").first()
    if poem is None:
        raise errors.NotFound("There is no such poem (any more).")
    if poem.author_id != user.pk and not (poem.album and poem.album.owner_id == user.pk):
        raise errors.NotPermitted("Only who had it written, and the album's owner, may do this.")
    return poem
