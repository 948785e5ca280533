"""Renditions: rows that name objects, replaced together."""

from collections.abc import Collection, Sequence

from backend.events.contracts import Topic
from backend.events.results import MadeRendition
from backend.events.services.outbox import announce
from backend.photos.models import Asset, Rendition, RenditionKind


def replace_renditions(
    asset: Asset, made: Sequence[MadeRendition], *, kinds: Collection[RenditionKind]
) -> None:
    """`made` is all that there is now of those kinds; the caller holds the asset's lock."""
    old = asset.renditions.filter(kind__in=kinds)
    replaced = set(old.values_list("object_key", flat=True))
    old.exclude(kind__in=[one.kind for one in made]).delete()
    for one in made:
        Rendition.objects.update_or_create(
            asset=asset,
            kind=one.kind,
            defaults={
                "object_key": one.object_key,
                "width": one.width,
                "height": one.height,
                "size": one.size,
                "content_type": one.content_type,
            },
        )
    give_up(replaced - {one.object_key for one in made})


def give_up(object_keys: set[str]) -> None:
    """Nothing names them any more; the relay deletes them."""
    if object_keys:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": sorted(object_keys)})
