"""When a photo was taken, as files and sidecars say it."""

from datetime import datetime, timedelta, timezone

from backend.photos.models import Asset


def taken_at(asset: Asset) -> datetime:
    """By the photographer's clock, where it is known; else in UTC. Without microseconds."""
    offset = timezone(timedelta(minutes=asset.captured_offset_minutes or 0))
    return asset.captured_at.astimezone(offset).replace(microsecond=0)
