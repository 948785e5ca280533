"""Libraries as administrators see them, and looks into them as members do, on the wire."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.albums.models import Album
from backend.events.contracts import PIPELINE, StageName
from backend.oversight.models import LibraryAccess, LibraryLook, LookKind
from backend.oversight.services.opening import SHORTEST_REASON
from backend.photos.api.asset_detail_serializers import StageSerializer
from backend.photos.api.asset_serializers import ProblemSerializer, problem
from backend.photos.api.lent_pictures import lent_thumbhash_of
from backend.photos.kinds import AssetKind
from backend.photos.models import Asset, AssetState, RenditionKind
from backend.photos.selectors.films import film_of, kind_of
from backend.photos.selectors.pictures import lent_rendition, size_shown
from backend.storage.links import guest_view_url

_ORDER = {spec.name: position for position, spec in enumerate(PIPELINE)}


class LibraryFiguresSerializer(serializers.Serializer[Any]):
    photos = serializers.IntegerField()
    videos = serializers.IntegerField()
    bytes = serializers.IntegerField(help_text="Of the originals of both.")
    albums = serializers.IntegerField(help_text="That the member owns.")
    trashed = serializers.IntegerField(help_text="Photos and videos in the trash.")
    failed_photos = serializers.IntegerField(help_text="That cannot be shown.")
    failed_stages = serializers.IntegerField(help_text="Steps of their processing that failed.")
    opens_for_minutes = serializers.IntegerField(
        help_text="How long it stays open to an administrator who opens it."
    )


class LibraryAccessWishSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(
        min_length=SHORTEST_REASON, max_length=500, help_text="The member reads it."
    )


class LibraryAccessSerializer(serializers.ModelSerializer[LibraryAccess]):
    """Who opened a library, when and why."""

    is_open = serializers.BooleanField()
    look_count = serializers.IntegerField(help_text="Things that were looked at.")

    class Meta:
        model = LibraryAccess
        fields = (
            "id",
            "administrator_name",
            "administrator_email",
            "reason",
            "opened_at",
            "expires_at",
            "closed_at",
            "is_open",
            "look_count",
        )


class AdministratorsAccessSerializer(LibraryAccessSerializer):
    is_own = serializers.SerializerMethodField(help_text="The asker's, by whichever sign-in.")
    can_look = serializers.SerializerMethodField(
        help_text="It is open, and was opened by the sign-in that asks."
    )

    class Meta(LibraryAccessSerializer.Meta):
        fields = (*LibraryAccessSerializer.Meta.fields, "is_own", "can_look")  # type: ignore[assignment]

    def get_is_own(self, access: LibraryAccess) -> bool:
        own: bool = access.administrator_id == self.context["administrator"].pk
        return own

    def get_can_look(self, access: LibraryAccess) -> bool:
        return self.get_is_own(access) and access.is_open_for(self.context["sign_in"])


class LibraryLookSerializer(serializers.ModelSerializer[LibraryLook]):
    kind = serializers.ChoiceField(
        LookKind.choices, help_text="`photos` and `albums`: the list of them."
    )
    subject = serializers.UUIDField(
        allow_null=True, help_text="The photo or the album, which may be gone since."
    )
    name = serializers.SerializerMethodField(
        help_text="As it was then; empty of what lies in the locked folder now."
    )

    class Meta:
        model = LibraryLook
        fields = ("id", "kind", "subject", "name", "first_at", "last_at")

    def get_name(self, look: Any) -> str:
        return "" if look.is_locked else look.name


class OverseenParameters(serializers.Serializer[Any]):
    state = serializers.ChoiceField(
        AssetState.choices, required=False, help_text="Such as `failed`."
    )


class OverseenAssetSerializer(serializers.Serializer[Any]):
    """A photo of somebody else's, as little of it as there is to look at: not where it was taken,
    nor who is in it."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(AssetState.choices)
    failure = serializers.SerializerMethodField(help_text="Why a failed photo cannot be shown.")
    filename = serializers.CharField()
    size = serializers.IntegerField(help_text="Bytes of the original.")
    kind = serializers.SerializerMethodField(
        help_text='"motion": a photo with a few seconds of film around it.'
    )
    media_type = serializers.CharField()
    duration_ms = serializers.SerializerMethodField(help_text="Of the film, where there is one.")
    width = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
    height = serializers.SerializerMethodField(help_text="Pixels, upright, as it is shown.")
    thumbhash = serializers.SerializerMethodField(help_text="Placeholder, base64.")
    captured_at = serializers.DateTimeField()
    captured_local_date = serializers.DateField(help_text="The day on the photographer's calendar.")
    uploaded_at = serializers.DateTimeField()
    thumbnail_url = serializers.SerializerMethodField(
        help_text="WebP, fits 512 x 512; good for some minutes."
    )

    @extend_schema_field(ProblemSerializer(allow_null=True))
    def get_failure(self, asset: Asset) -> dict[str, str] | None:
        return problem(asset.failure_code, asset.failure_detail)

    @extend_schema_field(serializers.ChoiceField([(kind.value, kind.value) for kind in AssetKind]))
    def get_kind(self, asset: Asset) -> str:
        return kind_of(asset).value

    def get_duration_ms(self, asset: Asset) -> int | None:
        film = film_of(asset)
        return None if film is None else film.duration_ms

    def get_width(self, asset: Asset) -> int | None:
        return size[0] if (size := size_shown(asset)) else None

    def get_height(self, asset: Asset) -> int | None:
        return size[1] if (size := size_shown(asset)) else None

    def get_thumbhash(self, asset: Asset) -> str | None:
        return lent_thumbhash_of(asset)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        return _lent_url(asset, RenditionKind.THUMBNAIL)


class OverseenAssetDetailSerializer(OverseenAssetSerializer):
    preview_url = serializers.SerializerMethodField(
        help_text="WebP, fits 2048 x 2048; good for some minutes."
    )
    playback_url = serializers.SerializerMethodField(help_text="MP4, of a film.")
    stages = serializers.SerializerMethodField(help_text="In the order in which a photo meets them")

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        return _lent_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_playback_url(self, asset: Asset) -> str | None:
        return _lent_url(asset, RenditionKind.PLAYBACK)

    @extend_schema_field(StageSerializer(many=True))
    def get_stages(self, asset: Asset) -> list[Any]:
        runs = sorted(asset.stage_runs.all(), key=lambda run: _ORDER[StageName(run.stage)])
        return list(StageSerializer(runs, many=True).data)


class OverseenAlbumSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    title = serializers.CharField()
    is_smart = serializers.BooleanField(help_text="It shows what its rule finds.")
    asset_count = serializers.SerializerMethodField(
        help_text="Photos of the member's own in it; null of a smart album."
    )
    cover_url = serializers.SerializerMethodField(
        help_text="Where it is a photo of the member's own. WebP, fits 512 x 512."
    )
    created_at = serializers.DateTimeField()

    @extend_schema_field(serializers.IntegerField(allow_null=True))
    def get_asset_count(self, album: Any) -> int | None:
        return None if album.is_smart else album.own_count

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_cover_url(self, album: Album) -> str | None:
        return None if album.cover is None else _lent_url(album.cover, RenditionKind.THUMBNAIL)


def _lent_url(asset: Asset, kind: RenditionKind) -> str | None:
    """What the owner has cropped away is shown to no administrator either."""
    found = lent_rendition(asset, kind)
    return None if found is None else guest_view_url(found.object_key)
