"""Session and account."""

from collections.abc import Mapping
from typing import ClassVar

from django.middleware.csrf import get_token
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import serializers
from backend.accounts.api.authentication import SessionAuthentication
from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.accounts.services.profiles import update_profile
from backend.accounts.services.sessions import sign_in, sign_out


class SessionView(APIView):
    """A browser's session. API keys play no part here."""

    authentication_classes = [SessionAuthentication]
    permission_classes = [AllowAny]

    @extend_schema(operation_id="session_get", responses=serializers.SessionSerializer)
    def get(self, request: Request) -> Response:
        """Says who is signed in, and sets the CSRF cookie that unsafe methods need."""
        get_token(request._request)
        user = request.user if request.user.is_authenticated else None
        answer = {"signed_in": user is not None, "user": user}
        return Response(serializers.SessionSerializer(answer).data)

    @extend_schema(
        operation_id="session_create",
        request=serializers.CredentialsSerializer,
        responses=serializers.SignedInSerializer,
        examples=[
            OpenApiExample(
                "Sign in",
                value={"email": "li@example.com", "password": "correct horse battery staple"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Signs in. Send the CSRF token, from the cookie, as `X-CSRFToken`."""
        SessionAuthentication().enforce_csrf(request)
        credentials = serializers.CredentialsSerializer(data=request.data)
        credentials.is_valid(raise_exception=True)
        user = sign_in(request=request._request, **credentials.validated_data)
        return Response(serializers.SignedInSerializer({"user": user}).data)

    @extend_schema(operation_id="session_delete", responses={204: None})
    def delete(self, request: Request) -> Response:
        """Signs out; without a session, nothing happens."""
        sign_out(request=request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AccountView(APIView):
    """The account of whoever asks."""

    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ACCOUNT_READ,
        "PATCH": Scope.ACCOUNT_WRITE,
    }

    @extend_schema(operation_id="account_get", responses=serializers.AccountSerializer)
    def get(self, request: Request) -> Response:
        """The account, with its quota and what of it is used, in bytes."""
        return Response(serializers.AccountSerializer(signed_in_user(request)).data)

    @extend_schema(
        operation_id="account_update",
        request=serializers.ProfileSerializer,
        responses=serializers.AccountSerializer,
        examples=[
            OpenApiExample(
                "Change the language",
                value={"language": "en", "time_zone": "Asia/Shanghai"},
                request_only=True,
            )
        ],
    )
    def patch(self, request: Request) -> Response:
        """Changes name, language or time zone."""
        profile = serializers.ProfileSerializer(data=request.data)
        profile.is_valid(raise_exception=True)
        user = update_profile(user=signed_in_user(request), changes=profile.validated_data)
        return Response(serializers.AccountSerializer(user).data)
