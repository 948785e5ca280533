"""A chore: enters for moderation what triggers cannot know of.

That is what smart albums show by now, and what two transactions missed of each other: a photo that
was put into an album while a link to it was made.
"""

from django.db.models import Q

from backend.albums.models import Album, AlbumEntry
from backend.albums.selectors.contents import shown_assets
from backend.moderation.services.entering import enter
from backend.sharing.models import LinkedAsset, ShareLink
from backend.sharing.selectors.links import is_open


def enter_what_links_show() -> int:
    """How many photos were not known yet."""
    links = ShareLink.objects.filter(is_open())
    unknown = Q(asset__moderation__isnull=True)
    entries = AlbumEntry.objects.filter(unknown, album__share_links__in=links, is_shown=True)
    chosen = LinkedAsset.objects.filter(unknown, link__in=links)
    missed = {*entries.values_list("asset", flat=True), *chosen.values_list("asset", flat=True)}
    smart = Album.objects.filter(share_links__in=links, rule__isnull=False).distinct()
    for album in smart.select_related("owner"):
        matching = shown_assets(album).filter(moderation__isnull=True)
        missed.update(matching.values_list("pk", flat=True))
    return enter(missed)
