"""Apps that sign in by tokens: get them, exchange them, see and end the sign-ins."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import token_serializers as serializers
from backend.accounts.api.identity import app_in_use, signed_in_user
from backend.accounts.models import Scope, SignInMethod
from backend.accounts.selectors.tokens import families_of, family_of
from backend.accounts.services import second_step, tokens
from backend.accounts.services.sessions import recognise
from backend.common.pagination import KeysetPagination

_SIGN_IN = OpenApiExample(
    "Sign an app in",
    value={
        "login": "li@example.com",
        "password": "correct horse battery staple",
        "device_name": "Li's phone",
    },
    request_only=True,
)
_REFRESH = OpenApiExample("Renew", value={"refresh_token": "sgr_…"}, request_only=True)


class TokenView(APIView):
    """The way in for apps. Cookies and keys play no part here."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="token_create",
        request=serializers.TokenCredentialsSerializer,
        responses={201: serializers.TokenPairSerializer},
        examples=[_SIGN_IN],
    )
    def post(self, request: Request) -> Response:
        """Signs an app in: an access token for some minutes, and a refresh token to renew it by.

        Where the account has a second factor, its `code` comes along (`second_factor_required`).
        """
        wish = serializers.TokenCredentialsSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        told = wish.validated_data
        user = recognise(request=request._request, login=told["login"], password=told["password"])
        second_step.require(user=user, code=told["code"])
        pair = tokens.begin_family(
            request=request._request,
            user=user,
            method=SignInMethod.PASSWORD,
            device_name=told["device_name"],
        )
        return answer_with(pair, status=status.HTTP_201_CREATED)


class TokenRefreshView(APIView):
    """Renewing. The refresh token alone says who asks."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="token_refresh",
        request=serializers.RefreshSerializer,
        responses=serializers.TokenPairSerializer,
        examples=[_REFRESH],
    )
    def post(self, request: Request) -> Response:
        """Exchanges a refresh token for a new pair.

        Each is good once. One that is sent again ends the whole sign-in (`token_reused`), so send
        it from one place at a time and keep the new one before you use it.
        """
        wish = serializers.RefreshSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        return answer_with(tokens.refresh(**wish.validated_data))


class TokenFamilyPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class TokenFamilyListView(APIView):
    """The apps of whoever asks that are signed in by tokens."""

    pagination_class = TokenFamilyPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ACCOUNT_READ}

    @extend_schema(
        operation_id="tokens_list", responses=serializers.TokenFamilySerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """The apps that are signed in, the newest first; never the tokens."""
        pages = self.pagination_class()
        families = pages.paginate_queryset(families_of(signed_in_user(request)), request)
        shown = serializers.TokenFamilySerializer(
            families, many=True, context={"current": app_in_use(request)}
        )
        return pages.get_paginated_response(shown.data)


class TokenFamilyView(APIView):
    """One app that is signed in."""

    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ACCOUNT_WRITE}

    @extend_schema(operation_id="tokens_delete", responses={204: None})
    def delete(self, request: Request, family_id: UUID) -> Response:
        """Signs the app out at once, with all of its tokens."""
        tokens.revoke_family(family=family_of(signed_in_user(request), family_id))
        return Response(status=status.HTTP_204_NO_CONTENT)


def answer_with(pair: tokens.TokenPair, *, status: int = status.HTTP_200_OK) -> Response:
    """Tokens are not for caches (RFC 6749, section 5.1)."""
    answer = Response(serializers.TokenPairSerializer(pair).data, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
