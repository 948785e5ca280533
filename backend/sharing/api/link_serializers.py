"""The JSON of links, for those who own them."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request

from backend.sharing.models import GuestUpload, GuestUploadState, LinkDay, ShareLink
from backend.sharing.models.link import MAX_UPLOAD_BYTES, MAX_UPLOADS
from backend.sharing.services.keys import key_of
from backend.sharing.services.links import LinkTerms
from backend.sharing.services.slugs import LONGEST, SHORTEST

MOST_IDS = 1000
_MOST_UPLOADS = 10_000
_MOST_BYTES = 1024**4


class LinkTermsSerializer(serializers.Serializer[Any]):
    title = serializers.CharField(required=False, allow_blank=True, max_length=200)
    description = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    slug = serializers.CharField(
        required=False,
        allow_null=True,
        min_length=SHORTEST,
        max_length=LONGEST,
        help_text="A name in place of the key in `url`: letters a to z, digits and single hyphens."
        " Others can guess it, so set a password too. Null takes it away, and the key stays.",
    )
    password = serializers.CharField(
        required=False,
        allow_null=True,
        min_length=4,
        max_length=128,
        trim_whitespace=False,
        help_text="Null takes it away. A new one ends the sessions of all guests.",
    )
    expires_at = serializers.DateTimeField(
        required=False, allow_null=True, help_text="Null: it holds until it is revoked."
    )
    allows_download = serializers.BooleanField(required=False)
    allows_upload = serializers.BooleanField(
        required=False, help_text="Guests may add photos, into your library and quota."
    )
    includes_location = serializers.BooleanField(
        required=False, help_text="Guests see where photos were taken, and download originals."
    )
    reviews_uploads = serializers.BooleanField(
        required=False, help_text="Guests' photos are shown once you have approved them."
    )
    max_uploads = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=_MOST_UPLOADS,
        help_text=f"Files that guests may add in all; {MAX_UPLOADS} unless it is said.",
    )
    max_upload_bytes = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=_MOST_BYTES,
        help_text=f"The same in bytes; {MAX_UPLOAD_BYTES} unless it is said.",
    )

    def terms(self) -> LinkTerms:
        names = LinkTerms.__dataclass_fields__.keys()
        given = {name: value for name, value in self.validated_data.items() if name in names}
        return LinkTerms(given=frozenset(given), **given)


class NewLinkSerializer(LinkTermsSerializer):
    album_id = serializers.UUIDField(
        required=False, allow_null=True, help_text="An album that you manage."
    )
    assets = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        max_length=MOST_IDS,
        help_text="Or photos of your library; more can be added later.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs.get("album_id") and attrs.get("assets"):
            raise serializers.ValidationError("Share an album or photos, not both.")
        return attrs


class ChoiceSerializer(serializers.Serializer[Any]):
    add = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=MOST_IDS, help_text="Photos."
    )
    remove = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=MOST_IDS, help_text="Photos."
    )


class LinkListParameters(serializers.Serializer[Any]):
    ended = serializers.BooleanField(
        required=False, allow_null=True, help_text="Those revoked or expired, instead."
    )


class LinkSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    url = serializers.SerializerMethodField(
        help_text="What to hand on; null where the installation's secret has changed since."
    )
    album_id = serializers.UUIDField(allow_null=True)
    asset_count = serializers.SerializerMethodField(
        help_text="Photos that it shows, or is about to; null of a smart album."
    )
    title = serializers.CharField()
    description = serializers.CharField()
    slug = serializers.SerializerMethodField(help_text="Null: the address has the key alone.")
    has_password = serializers.SerializerMethodField()
    is_guessable = serializers.BooleanField(
        help_text="It has a slug, and no password: whoever guesses the slug sees the photos."
    )
    expires_at = serializers.DateTimeField(allow_null=True)
    revoked_at = serializers.DateTimeField(allow_null=True)
    suspended_at = serializers.DateTimeField(
        allow_null=True,
        help_text="By an administrator: it shows its guests nothing until that is lifted.",
    )
    suspension_reason = serializers.CharField(help_text="Why, in the administrator's words.")
    allows_download = serializers.BooleanField()
    allows_upload = serializers.BooleanField()
    includes_location = serializers.BooleanField()
    reviews_uploads = serializers.BooleanField()
    max_uploads = serializers.IntegerField()
    max_upload_bytes = serializers.IntegerField()
    views = serializers.IntegerField(help_text="Visits: a guest counts once in some hours.")
    downloads = serializers.IntegerField()
    last_day = serializers.DateField(allow_null=True, help_text="When somebody last came, UTC.")
    waiting_uploads = serializers.IntegerField(source="waiting")
    created_at = serializers.DateTimeField()

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_url(self, link: ShareLink) -> str | None:
        return address_of_link(link, self.context["request"])

    def get_asset_count(self, link: Any) -> int | None:
        return asset_count_of(link)

    def get_slug(self, link: ShareLink) -> str | None:
        return link.slug or None

    def get_has_password(self, link: ShareLink) -> bool:
        return bool(link.password)


class LinkDaySerializer(serializers.Serializer[LinkDay]):
    day = serializers.DateField(help_text="UTC.")
    views = serializers.IntegerField()
    downloads = serializers.IntegerField()


class LinkStatisticsSerializer(serializers.Serializer[Any]):
    views = serializers.IntegerField()
    downloads = serializers.IntegerField()
    last_day = serializers.DateField(allow_null=True, help_text="When somebody last came.")
    uploads = serializers.IntegerField(help_text="Photos that guests have brought.")
    days = LinkDaySerializer(many=True, help_text="Of the last 90 days, those with guests.")


class GuestUploadSerializer(serializers.Serializer[GuestUpload]):
    id = serializers.UUIDField(source="pk")
    asset_id = serializers.UUIDField(source="upload.asset_id", allow_null=True)
    filename = serializers.CharField(source="upload.filename")
    size = serializers.IntegerField(source="upload.size", help_text="Bytes.")
    guest_name = serializers.CharField(help_text="As the guest says.")
    state = serializers.ChoiceField(GuestUploadState.choices)
    was_known = serializers.SerializerMethodField(
        help_text="Your library held the same file already; refusing leaves it alone."
    )
    created_at = serializers.DateTimeField()

    def get_was_known(self, row: GuestUpload) -> bool:
        return row.upload.state == "duplicate"


class UploadIdsSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_IDS, help_text="Uploads."
    )


def asset_count_of(link: Any) -> int | None:  # ShareLink, with totals
    if link.album is None:
        return int(link.chosen)
    return None if link.album.is_smart else int(link.album.asset_count)


def address_of_link(link: ShareLink, request: Request | HttpRequest) -> str | None:
    """With its slug, if it has one; None where the key is not known any more."""
    key = key_of(link)
    return None if key is None else _address(link.slug or key, request)


def lasting_address_of_link(link: ShareLink, request: Request) -> str | None:
    """With its key, whatever its slug: what is printed holds until the link ends."""
    key = key_of(link)
    return None if key is None else _address(key, request)


def _address(name: str, request: Request | HttpRequest) -> str:
    return request.build_absolute_uri(reverse("console:shared", args=[name]))
