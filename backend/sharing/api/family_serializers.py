"""The JSON of families and the names that they offer."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.people.api.serializers import PersonSerializer
from backend.sharing.models import Family, FamilyMember, MemberState, NameOffer
from backend.sharing.services.families import Consent
from backend.sharing.services.name_offers import OfferAnswer


class FamilyNameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)


class MemberWishSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(
        max_length=254, help_text="Of somebody with an account here; you are not told whether."
    )


class ConsentSerializer(serializers.Serializer[Any]):
    shares_names = serializers.BooleanField(
        required=False, help_text="Others may be told the names that you gave to people."
    )
    receives_names = serializers.BooleanField(
        required=False, help_text="You may be offered the names that others gave."
    )

    def consent(self) -> Consent:
        return Consent(**self.validated_data)


class FamilyMemberSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    email = serializers.CharField()
    name = serializers.SerializerMethodField(help_text="Of who has joined.")
    state = serializers.ChoiceField(MemberState.choices)
    shares_names = serializers.BooleanField()
    receives_names = serializers.BooleanField()
    joined_at = serializers.DateTimeField(allow_null=True)

    def get_name(self, member: FamilyMember) -> str:
        joined = member.state == MemberState.JOINED and member.user is not None
        return member.user.name if joined and member.user else ""


class FamilySerializer(serializers.Serializer[Family]):
    """Context `user`: who asks, a member or somebody invited."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    founder_name = serializers.CharField(source="founder.name")
    is_founder = serializers.SerializerMethodField()
    membership = serializers.SerializerMethodField(help_text="Your own.")
    members = serializers.SerializerMethodField(help_text="Null before you have joined.")
    created_at = serializers.DateTimeField()

    def get_is_founder(self, family: Family) -> bool:
        return bool(family.founder_id == self.context["user"].pk)

    @extend_schema_field(FamilyMemberSerializer)
    def get_membership(self, family: Family) -> Any:
        return FamilyMemberSerializer(self._own(family)).data

    @extend_schema_field(FamilyMemberSerializer(many=True, allow_null=True))
    def get_members(self, family: Family) -> Any:
        if self._own(family).state != MemberState.JOINED:
            return None
        return FamilyMemberSerializer(family.members.all(), many=True).data

    def _own(self, family: Family) -> FamilyMember:
        user_id = self.context["user"].pk
        return next(member for member in family.members.all() if member.user_id == user_id)


class NameOfferSerializer(serializers.Serializer[NameOffer]):
    """ "Is this 奶奶? (Li named her)": your own person, and a name."""

    id = serializers.UUIDField()
    person = PersonSerializer(source="described_person", help_text="Of your own library.")
    name = serializers.CharField(source="known_as.name")
    named_by = serializers.CharField(source="known_as.owner.name")
    likeness = serializers.FloatField(help_text="How sure it is that the faces are one, 0.5 to 1.")
    created_at = serializers.DateTimeField()


class OfferAnswerSerializer(serializers.Serializer[Any]):
    answer = serializers.ChoiceField([answer.value for answer in OfferAnswer])
