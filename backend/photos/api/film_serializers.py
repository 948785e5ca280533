"""What clients are told of films."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.photos.models import Asset, Film, RenditionKind
from backend.photos.selectors.films import film_holder
from backend.storage.links import view_url

HDR_TRANSFERS = frozenset({"smpte2084", "arib-std-b67"})


class FilmSerializer(serializers.Serializer[Film]):
    duration_ms = serializers.IntegerField()
    video_codec = serializers.CharField(help_text="Of the original, as FFmpeg names it.")
    audio_codec = serializers.CharField(help_text="Empty when the film is silent.")
    frame_rate = serializers.FloatField(allow_null=True, help_text="Pictures a second.")
    rotation = serializers.IntegerField(help_text="Degrees clockwise, of the original.")
    is_hdr = serializers.SerializerMethodField(help_text="Of the original; what plays is not.")
    playback_url = serializers.SerializerMethodField(
        help_text="MP4 with H.264 and AAC, straight from the store, which answers range requests; "
        "null until it is made."
    )
    animation_url = serializers.SerializerMethodField(
        help_text="Some silent seconds as WebP, fits 320 x 320; null until they are made."
    )

    def get_is_hdr(self, film: Film) -> bool:
        return film.transfer in HDR_TRANSFERS

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_playback_url(self, film: Film) -> str | None:
        return film_url(self.context["asset"], RenditionKind.PLAYBACK)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_animation_url(self, film: Film) -> str | None:
        return film_url(self.context["asset"], RenditionKind.ANIMATION)


def film_url(asset: Asset, kind: RenditionKind) -> str | None:
    """Of the film of a video or of a motion photo; None until it is made."""
    found: Any = film_holder(asset).renditions.all()  # fetched along with the photo
    key = next((rendition.object_key for rendition in found if rendition.kind == kind), None)
    return None if key is None else view_url(key)
