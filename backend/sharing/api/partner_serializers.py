"""The JSON of partners."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.sharing.models import Partnership, PartnershipState
from backend.sharing.services.partnerships import PartnerTerms
from backend.sharing.services.saving import Saved, Saving

MOST_PEOPLE = 100
MOST_SAVED = 100  # the store copies while the client waits


class PartnerTermsSerializer(serializers.Serializer[Any]):
    people = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        allow_null=True,
        max_length=MOST_PEOPLE,
        help_text="Only photos with one of these people of yours; null: all photos.",
    )
    since = serializers.DateField(
        required=False, allow_null=True, help_text="Only photos of this day or later."
    )
    includes_location = serializers.BooleanField(
        required=False,
        help_text="Places are shown, and originals may be downloaded and saved; true unless said.",
    )

    def terms(self) -> PartnerTerms:
        names = PartnerTerms.__dataclass_fields__.keys()
        given = {name: value for name, value in self.validated_data.items() if name in names}
        return PartnerTerms(given=frozenset(given), **given)


class NewPartnerSerializer(PartnerTermsSerializer):
    email = serializers.EmailField(
        max_length=254, help_text="Of somebody with an account here; you are not told whether."
    )


class PartnerChangeSerializer(PartnerTermsSerializer):
    in_timeline = serializers.BooleanField(
        required=False, help_text="Of who sees: show it among the own photos."
    )


class KnownPersonSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class PartnershipSerializer(serializers.Serializer[Partnership]):
    """Context `user`: one of the two."""

    id = serializers.UUIDField()
    direction = serializers.SerializerMethodField(
        help_text="`outgoing`: you show; `incoming`: you see."
    )
    state = serializers.ChoiceField(PartnershipState.choices)
    email = serializers.SerializerMethodField(help_text="Of the other one.")
    name = serializers.SerializerMethodField(help_text="Of the other one, once accepted.")
    only_people = serializers.BooleanField(help_text="Not all photos, but those of some people.")
    people = serializers.SerializerMethodField(help_text="These; null for who sees.")
    since = serializers.DateField(allow_null=True)
    includes_location = serializers.BooleanField()
    in_timeline = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    accepted_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field(serializers.ChoiceField(["outgoing", "incoming"]))
    def get_direction(self, partnership: Partnership) -> str:
        return "outgoing" if self._shows(partnership) else "incoming"

    def get_email(self, partnership: Partnership) -> str:
        return partnership.email if self._shows(partnership) else partnership.owner.email

    def get_name(self, partnership: Partnership) -> str:
        """Of an address that is merely invited, nobody is told whose it is."""
        if not self._shows(partnership):
            return partnership.owner.name
        accepted = partnership.state == PartnershipState.ACCEPTED and partnership.partner
        return partnership.partner.name if accepted and partnership.partner else ""

    @extend_schema_field(KnownPersonSerializer(many=True, allow_null=True))
    def get_people(self, partnership: Partnership) -> Any:
        """Who is who in a library is its owner's affair."""
        if not self._shows(partnership) or not partnership.only_people:
            return None
        return KnownPersonSerializer(partnership.people.all(), many=True).data

    def _shows(self, partnership: Partnership) -> bool:
        return bool(partnership.owner_id == self.context["user"].pk)


class SaveSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=MOST_SAVED, help_text="Photos."
    )


class SavedSerializer(serializers.Serializer[Saved]):
    id = serializers.UUIDField()
    result = serializers.ChoiceField([saving.value for saving in Saving])
    asset_id = serializers.UUIDField(allow_null=True, help_text="In your own library.")


class SavedListSerializer(serializers.Serializer[Any]):
    items = SavedSerializer(many=True)
