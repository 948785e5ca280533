"""Films and panoramas as their stages leave them, and how to see that something moves."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, Page

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType
from backend.photos.services.films import record_film, record_playback
from backend.photos.services.recording import record_renditions
from backend.storage.store import ObjectStore
from tests.factories import make_asset
from tests.workers.stages.photos import stored_photo
from workers.stages.contract import FilmPart, Photo
from workers.stages.metadata import stage as metadata
from workers.stages.playback import stage as playback
from workers.stages.renditions import stage as renditions


def looked_at(owner: User, photo: Photo, media_type: MediaType) -> Asset:
    """As its stages leave it."""
    seen = metadata.run(photo)
    made = renditions.run(photo)
    asset = make_asset(
        owner=owner,
        id=photo.asset_id,
        media_type=media_type,
        width=made.renditions[0].width,
        height=made.renditions[0].height,
        metadata=seen.details,
    )
    record_renditions(asset_id=asset.id, result=made, model_version="1")
    record_film(asset_id=asset.id, film=seen.film)
    film = seen.film
    if film is not None and film.offset is not None and film.length is not None:
        photo = replace(photo, film=FilmPart(film.offset, film.length))
    record_playback(asset_id=asset.id, result=playback.run(photo), model_version="1")
    return asset


def picture(width: int, height: int) -> bytes:
    """Every direction has a colour of its own."""
    across = np.linspace(0, 255, width, dtype=np.uint8)[None, :].repeat(height, axis=0)
    down = np.linspace(0, 255, height, dtype=np.uint8)[:, None].repeat(width, axis=1)
    stripes = ((np.arange(width) // 16 % 2) * 255).astype(np.uint8)[None, :].repeat(height, axis=0)
    file = BytesIO()
    Image.fromarray(np.stack([across, down, stripes], axis=-1)).save(file, "JPEG", quality=95)
    return file.getvalue()


def panorama(
    owner: User, store: ObjectStore, folder: Path, size: tuple[int, int], **fields: Any
) -> Asset:
    """As its stages leave it."""
    photo = stored_photo(store, folder, picture(*size))
    asset = make_asset(
        owner=owner,
        id=photo.asset_id,
        media_type=MediaType.JPEG,
        original_key=photo.original_key,
        width=size[0],
        height=size[1],
        **fields,
    )
    record_renditions(asset_id=asset.pk, result=renditions.run(photo), model_version="1")
    return asset


def shown_after(act: Any, what: Locator) -> tuple[bytes, bytes]:
    before = what.screenshot()
    act()
    what.page.wait_for_timeout(300)
    return before, what.screenshot()


def has_webgl(page: Page) -> bool:
    probe = "!!document.createElement('canvas').getContext('webgl')"
    return bool(page.evaluate(probe))
