"""Families: members who tell one another the names of people."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common.conditional import Conditional, Editing
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.sharing.api.family_serializers import (
    ConsentSerializer,
    FamilyNameSerializer,
    FamilySerializer,
    MemberWishSerializer,
)
from backend.sharing.models import Family
from backend.sharing.selectors.families import get_family, list_families
from backend.sharing.services import families

_NAME = OpenApiExample("Ours", request_only=True, value={"name": "李家"})
_EMAIL = OpenApiExample("A cousin", request_only=True, value={"email": "wang@example.org"})
_CONSENT = OpenApiExample(
    "I take names, and give none", request_only=True, value={"receives_names": True}
)
_READ_WRITE: Mapping[str, Scope] = {"GET": Scope.SHARES_READ, "POST": Scope.SHARES_WRITE}


class FamiliesView(generics.ListAPIView[Family]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ_WRITE
    serializer_class = FamilySerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Family]:
        return list_families(user=signed_in_user(self.request))

    def get_serializer_context(self) -> dict[str, Any]:
        return {"user": self.request.user}

    @extend_schema(operation_id="families_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Families that you are in or invited to."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="families_found",
        request=FamilyNameSerializer,
        responses={201: FamilySerializer} | conflict("`too_many_families`."),
        examples=[_NAME],
    )
    def post(self, request: Request) -> Response:
        """Founds a family. Nothing is shared by that: each member consents for themselves."""
        wish = FamilyNameSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        founder = signed_in_user(request)
        family = families.found_family(founder=founder, **wish.validated_data)
        return _answer(founder, family.pk, status.HTTP_201_CREATED)


class FamilyView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.SHARES_READ,
        "PATCH": Scope.SHARES_WRITE,
        "DELETE": Scope.SHARES_WRITE,
    }

    @extend_schema(operation_id="families_get", responses=FamilySerializer)
    def get(self, request: Request, family_id: UUID) -> Response:
        """One family; its members once you have joined."""
        return _answer(signed_in_user(request), family_id)

    @extend_schema(
        operation_id="families_rename",
        request=FamilyNameSerializer,
        responses=FamilySerializer,
        examples=[_NAME],
    )
    def patch(self, request: Request, family_id: UUID) -> Response:
        """Gives it another name, as its founder."""
        wish = FamilyNameSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        founder = signed_in_user(request)
        families.rename_family(founder=founder, family_id=family_id, **wish.validated_data)
        return _answer(founder, family_id)

    @extend_schema(operation_id="families_end", responses={204: None})
    def delete(self, request: Request, family_id: UUID) -> Response:
        """Ends it, as its founder. Names that were accepted stay; all offers are withdrawn."""
        families.end_family(founder=signed_in_user(request), family_id=family_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class FamilyMembersView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="families_invite",
        request=MemberWishSerializer,
        responses={201: FamilySerializer} | conflict("`already_invited` or `family_full`."),
        examples=[_EMAIL],
    )
    def post(self, request: Request, family_id: UUID) -> Response:
        """Invites somebody, as its founder."""
        wish = MemberWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        founder = signed_in_user(request)
        families.invite_member(founder=founder, family_id=family_id, **wish.validated_data)
        return _answer(founder, family_id, status.HTTP_201_CREATED)


class FamilyMemberView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.SHARES_WRITE}

    @extend_schema(operation_id="families_remove_member", responses={204: None})
    def delete(self, request: Request, member_id: UUID) -> Response:
        """Leaves a family or declines to join it, with your own `membership`; or sends somebody
        away, as its founder. Offers of names from and to that member are withdrawn at once."""
        families.remove_member(user=signed_in_user(request), member_id=member_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class FamilyJoinView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="families_join",
        request=ConsentSerializer,
        responses=FamilySerializer,
        examples=[_CONSENT],
    )
    def post(self, request: Request, family_id: UUID) -> Response:
        """Joins a family that you are invited to. Without a word on names, none go either way."""
        wish = ConsentSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        user = signed_in_user(request)
        families.join_family(user=user, family_id=family_id, consent=wish.consent())
        return _answer(user, family_id)


class FamilyConsentView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"PATCH": Scope.SHARES_WRITE}

    def current(self, request: Request, family_id: UUID) -> object:
        """The family, as `GET /families/{id}` tags it."""
        return _answer(signed_in_user(request), family_id).data

    @extend_schema(
        operation_id="families_consent",
        request=ConsentSerializer,
        responses=FamilySerializer,
        examples=[_CONSENT],
    )
    def patch(self, request: Request, family_id: UUID) -> Response:
        """Consents to giving names, to taking them, or withdraws either, which holds at once."""
        wish = ConsentSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        user = signed_in_user(request)
        families.change_consent(user=user, family_id=family_id, consent=wish.consent())
        return _answer(user, family_id)


def _answer(user: User, family_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    family = get_family(user=user, family_id=family_id)
    return Response(FamilySerializer(family, context={"user": user}).data, status=code)
