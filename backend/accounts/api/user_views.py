"""Invitations, accounts and the audit: for administrators."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.conf import settings
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers as drf_serializers
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import user_serializers as serializers
from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.accounts.selectors import registration
from backend.accounts.selectors import users as selectors
from backend.accounts.services import invitations, users
from backend.accounts.services.composing import INVITATION_PAGE
from backend.common.conditional import Conditional
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.installation import changeable


class AdministratorView(APIView):
    permission_classes = (HasScope, IsAdministrator)


class InvitationPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class InvitationsView(AdministratorView):
    pagination_class = InvitationPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.USERS_READ,
        "POST": Scope.USERS_WRITE,
    }

    @extend_schema(
        operation_id="invitations_list", responses=serializers.InvitationSerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """All invitations, the youngest first; never their links."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(registration.all_invitations(), request)
        return pages.get_paginated_response(serializers.InvitationSerializer(page, many=True).data)

    @extend_schema(
        operation_id="invitations_create",
        request=serializers.NewInvitationSerializer,
        responses={201: serializers.CreatedInvitationSerializer}
        | conflict("`email_taken`: there is an account already."),
        examples=[
            OpenApiExample(
                "For grandmother",
                value={"email": "nainai@example.com", "quota_bytes": 107374182400},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Makes an invitation and shows its link, this once; mails it where it names an address.

        Without an address, whoever has the link names one, and confirms it by a letter.
        """
        wish = serializers.NewInvitationSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        said = {"quota_bytes": changeable.DEFAULT_QUOTA.value(), **wish.validated_data}
        made, secret = invitations.create_invitation(actor=signed_in_user(request), **said)
        shown = serializers.InvitationSerializer(registration.invitation_by_id(made.pk)).data
        url = f"{settings.PUBLIC_URL}{INVITATION_PAGE}#{secret}"
        return Response(shown | {"url": url, "invitation": secret}, status=status.HTTP_201_CREATED)


class InvitationView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.USERS_WRITE}

    @extend_schema(
        operation_id="invitations_delete",
        responses={204: None} | conflict("`invitation_accepted`: deactivate the account."),
    )
    def delete(self, request: Request, invitation_id: UUID) -> Response:
        """Revokes an invitation at once, and the letters that were asked for with it."""
        invitations.revoke_invitation(actor=signed_in_user(request), invitation_id=invitation_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class UserPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class UserFilterSerializer(drf_serializers.Serializer[object]):
    q = drf_serializers.CharField(
        max_length=100,
        required=False,
        help_text="A part of the name, the address or the phone number.",
    )
    is_active = drf_serializers.BooleanField(required=False)
    is_staff = drf_serializers.BooleanField(required=False)


class UsersView(AdministratorView):
    pagination_class = UserPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.USERS_READ,
        "POST": Scope.USERS_WRITE,
    }

    @extend_schema(
        operation_id="users_list",
        parameters=[UserFilterSerializer],
        responses=serializers.UserSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """All accounts, the youngest first, with their quotas and what of them is used."""
        wanted = UserFilterSerializer(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        given = {str(name): wanted.validated_data.get(name) for name in wanted.fields}
        pages = self.pagination_class()
        page = pages.paginate_queryset(selectors.users(**given), request)
        return pages.get_paginated_response(serializers.UserSerializer(page, many=True).data)

    @extend_schema(
        operation_id="users_create",
        request=serializers.NewUserSerializer,
        responses={201: serializers.UserSerializer} | conflict("`email_taken`, `phone_taken`"),
        examples=[
            OpenApiExample(
                "An account",
                value={
                    "email": "nainai@example.com",
                    "password": "correct horse battery staple",
                    "name": "奶奶",
                    "quota_bytes": 107374182400,
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Makes an account with a password, which its owner has to be told."""
        wish = serializers.NewUserSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        said = {"quota_bytes": changeable.DEFAULT_QUOTA.value(), **wish.validated_data}
        made = users.create_user(
            actor=signed_in_user(request), account=users.AccountOfAnother(**said)
        )
        shown = serializers.UserSerializer(selectors.user_by_id(made.pk))
        return Response(shown.data, status=status.HTTP_201_CREATED)


class UserView(Conditional, AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.USERS_READ,
        "PATCH": Scope.USERS_WRITE,
    }

    @extend_schema(operation_id="users_get", responses=serializers.UserSerializer)
    def get(self, request: Request, user_id: UUID) -> Response:
        """One account."""
        return Response(serializers.UserSerializer(selectors.user_by_id(user_id)).data)

    @extend_schema(
        operation_id="users_update",
        request=serializers.UserChangesSerializer,
        responses={200: serializers.UserSerializer}
        | conflict("`last_administrator`: name another one first; `email_taken`, `phone_taken`."),
        examples=[
            OpenApiExample("A quota", value={"quota_bytes": 107374182400}, request_only=True),
            OpenApiExample("An address", value={"email": "nainai@example.com"}, request_only=True),
            OpenApiExample("Deactivate", value={"is_active": False}, request_only=True),
        ],
    )
    def patch(self, request: Request, user_id: UUID) -> Response:
        """Changes an account. Who is deactivated, or becomes or ceases to be an administrator, is
        signed out everywhere at once; photos stay."""
        wish = serializers.UserChangesSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        users.update_user(
            actor=signed_in_user(request), user_id=user_id, changes=wish.validated_data
        )
        return Response(serializers.UserSerializer(selectors.user_by_id(user_id)).data)


class UserQuotasView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.USERS_WRITE}

    @extend_schema(
        operation_id="users_quotas_set",
        request=serializers.QuotasSerializer,
        responses={200: serializers.QuotasSetSerializer} | missing("One of the users is unknown."),
        examples=[
            OpenApiExample(
                "A hundred gigabytes each",
                value={
                    "user_ids": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"],
                    "quota_bytes": 100000000000,
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Gives several accounts the same quota; all of them, or none where one is unknown."""
        wish = serializers.QuotasSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        changed = users.set_quotas(actor=signed_in_user(request), **wish.validated_data)
        return Response({"changed": changed})


class UserSecondFactorsView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.USERS_WRITE}

    @extend_schema(operation_id="users_second_factors_delete", responses={204: None})
    def delete(self, request: Request, user_id: UUID) -> Response:
        """For who has lost phone and recovery codes: removes every second factor, and signs the
        user out everywhere."""
        users.reset_second_factors(actor=signed_in_user(request), user_id=user_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AuditPagination(KeysetPagination):
    ordering = ("-at", "-id")


class AuditView(AdministratorView):
    pagination_class = AuditPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.USERS_READ}

    @extend_schema(
        operation_id="audit_list",
        parameters=[serializers.AuditFilterSerializer],
        responses=serializers.AuditEntrySerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """What administrators have done, and which accounts were joined, the latest first; nothing
        of it is ever changed."""
        wanted = serializers.AuditFilterSerializer(data=request.query_params.dict())
        wanted.is_valid(raise_exception=True)
        entries = selectors.audit(selectors.AuditFilter(**wanted.validated_data))
        pages = self.pagination_class()
        page = pages.paginate_queryset(entries, request)
        return pages.get_paginated_response(serializers.AuditEntrySerializer(page, many=True).data)
