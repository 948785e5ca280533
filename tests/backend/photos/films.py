"""Films as recorders get them."""

from backend.events.results import FoundFilm, MadeRendition, PlaybackMade
from backend.photos.models import Asset
from backend.photos.services.films import record_playback

FILM = FoundFilm(
    duration_ms=65_000,
    video_codec="hevc",
    audio_codec="aac",
    frame_rate=29.97,
    rotation=90,
    transfer="arib-std-b67",
)


def played(asset: Asset, suffix: str = "a") -> PlaybackMade:
    kinds = {"playback": "video/mp4", "animation": "image/webp"}
    return PlaybackMade(
        tuple(
            MadeRendition(kind, f"renditions/{asset.id}/{kind}.{suffix}", 640, 272, 900, content)
            for kind, content in kinds.items()
        )
    )


def make_film_renditions(asset: Asset) -> None:
    record_playback(asset_id=asset.id, result=played(asset), model_version="1")
