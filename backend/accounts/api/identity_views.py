"""Other ways in: identities that are linked, and OpenID Connect for browsers."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import identity_serializers as serializers
from backend.accounts.api.authentication import SessionAuthentication
from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.accounts.services import oidc_sign_in, recent_sign_ins
from backend.accounts.services.identities import unlink
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination


class IdentityPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class IdentityListView(APIView):
    """The identities that open the account of whoever asks."""

    pagination_class = IdentityPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ACCOUNT_READ}

    @extend_schema(
        operation_id="identities_list", responses=serializers.IdentitySerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """Accounts at OpenID Connect and WeChat that were linked, the newest first."""
        pages = self.pagination_class()
        rows = pages.paginate_queryset(signed_in_user(request).identities.all(), request)
        return pages.get_paginated_response(serializers.IdentitySerializer(rows, many=True).data)


class IdentityView(APIView):
    """One identity."""

    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ACCOUNT_WRITE}

    @extend_schema(
        operation_id="identities_delete",
        responses={204: None}
        | conflict("`last_way_in`: nothing else opens the account; set a password first."),
    )
    def delete(self, request: Request, identity_id: UUID) -> Response:
        """Unlinks the identity: it opens the account no more."""
        unlink(user=signed_in_user(request), identity_id=identity_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class OidcView(APIView):
    """Whether this installation has an OpenID provider."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(operation_id="oidc_get", responses=serializers.OidcSerializer)
    def get(self, request: Request) -> Response:
        """For the sign-in form of a client."""
        answer = {"is_enabled": bool(settings.OIDC_ISSUER), "name": settings.OIDC_NAME}
        return Response(serializers.OidcSerializer(answer).data)


class OidcAuthorizationView(APIView):
    """The way to the OpenID provider, for browsers; API keys and tokens play no part here."""

    authentication_classes = [SessionAuthentication]
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="oidc_authorization_create",
        request=serializers.OidcWishSerializer,
        responses={200: serializers.OidcAuthorizationSerializer}
        | conflict("`not_offered`: there is no provider here."),
        examples=[
            OpenApiExample("Link", value={"link": True, "next": "/account"}, request_only=True)
        ],
    )
    def post(self, request: Request) -> Response:
        """Begins signing in, or linking: the address at the provider to send the browser to.

        The provider sends it back to `/sign-in/oidc/callback`, and that on to `next`. Linking is
        for who has signed in a short while ago (`sign_in_again`).
        """
        SessionAuthentication().enforce_csrf(request)
        wish = serializers.OidcWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        link_to = signed_in_user(request) if wish.validated_data["link"] else None
        if link_to is not None:
            recent_sign_ins.require(request=request._request)
        url = oidc_sign_in.begin(
            request=request._request,
            redirect_uri=request.build_absolute_uri(reverse("entrance:oidc-callback")),
            next_path=wish.validated_data["next"],
            link_to=link_to,
        )
        return Response(serializers.OidcAuthorizationSerializer({"url": url}).data)
