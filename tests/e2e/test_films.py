"""Films and motion photos in a real browser: they play, and tiles say that they move."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset, MediaType
from backend.photos.services.films import record_film, record_playback
from backend.photos.services.recording import record_renditions
from backend.storage.store import ObjectStore
from tests.e2e.conftest import Window
from tests.factories import make_asset
from tests.workers.media.films.making import recoded
from tests.workers.stages.photos import stored_photo
from workers.stages.contract import FilmPart, Photo
from workers.stages.metadata import stage as metadata
from workers.stages.playback import stage as playback
from workers.stages.renditions import stage as renditions

pytestmark = pytest.mark.django_db(transaction=True)


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


@pytest.fixture
def album(
    owner: User, store: ObjectStore, sample_films: Path, sample_photos: Path, tmp_path: Path
) -> tuple[Asset, Asset]:
    """A film, and a photo with a film within."""
    film = (sample_films / "bigbuckbunny.mp4").read_bytes()
    short = recoded(sample_films / "bikes.mp4", tmp_path / "short.mp4", "-c", "copy")
    motion = (sample_photos / "china.jpg").read_bytes() + short.read_bytes()
    return (
        looked_at(owner, stored_photo(store, tmp_path, film), MediaType.MP4),
        looked_at(owner, stored_photo(store, tmp_path, motion), MediaType.JPEG),
    )


def plays(page: Page, which: str) -> None:
    """Raises when the film has not moved within the page's time limit."""
    page.locator(which).evaluate(
        """film => new Promise((moves) => {
            if (film.currentTime > 0.2) return moves();
            film.addEventListener("timeupdate", () => film.currentTime > 0.2 && moves());
        })"""
    )


def test_films_and_motion_photos_play(window: Window, album: tuple[Asset, Asset]) -> None:
    film, motion = album
    page = window.go("/")
    assert page.locator(".tile-film").all_inner_texts()
    assert page.get_by_text("0:05").is_visible()
    window.go(f"/photos/{film.id}")
    page.evaluate("document.querySelector('video[controls]').muted = true")
    page.evaluate("document.querySelector('video[controls]').play()")
    plays(page, "video[controls]")
    window.go(f"/photos/{motion.id}")
    assert page.locator("[data-motion-film]").is_hidden()
    page.get_by_role("button", name="Play the motion").click()
    plays(page, "[data-motion-film]")
    page.wait_for_selector("[data-motion-film]", state="hidden")
    assert window.complaints == []


def test_a_tile_that_is_pointed_at_moves(window: Window, album: tuple[Asset, Asset]) -> None:
    page = window.go("/")
    tile = page.locator(".tile", has=page.get_by_text("0:05"))
    picture = tile.locator("img")
    tile.hover()
    expect(picture).to_have_attribute("src", re.compile("/animation[.]"))
    page.mouse.move(0, 0)
    assert "/animation." not in (picture.get_attribute("src") or "")
    assert window.complaints == []
