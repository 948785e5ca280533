"""Passwords, addresses and phone numbers: changed by their owner, or by a link in a letter."""

from django.contrib.auth import update_session_auth_hash
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import registration_serializers as serializers
from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import app_in_use, session_in_use, signed_in_user
from backend.accounts.api.serializers import AccountSerializer
from backend.accounts.services import email_changes, passwords, phone_changes, recent_sign_ins
from backend.common.addresses import address_of
from backend.common.openapi import conflict, missing

_SECRET = "Zk3vR8qXw1bN5tYh7uJm2cLp9sDf4gKa6eQx0iVoTzB"  # noqa: S105  an example
_BAD_LINK = missing("`bad_link`: used, expired, or never made.")


class PasswordView(APIView):
    """Not for API keys."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="account_password",
        request=serializers.PasswordChangeSerializer,
        responses={204: None}
        | conflict("`email_needed`: the account has no e-mail address yet; set one first."),
        examples=[
            OpenApiExample(
                "Change it",
                value={
                    "current_password": "correct horse battery staple",
                    "password": "staple battery horse, correct",
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Sets a new password. The browser or app that asks goes on; all others are signed out.

        Who has none yet sets a first one, a short while after signing in (`sign_in_again`).
        """
        said = serializers.PasswordChangeSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        user = signed_in_user(request)
        if not user.has_usable_password():
            recent_sign_ins.require(request=request._request, app=app_in_use(request))
        user = passwords.change_password(
            user=user,
            current=said.validated_data.get("current_password"),
            password=said.validated_data["password"],
            keep_session=session_in_use(request),
            keep_app=app_in_use(request),
        )
        if session_in_use(request) is not None:
            update_session_auth_hash(request._request, user)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PasswordResetView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="password_reset_create",
        request=serializers.ResetWishSerializer,
        responses={202: None},
        examples=[
            OpenApiExample(
                "A wish", value={"email": "li@example.com", "language": "zh"}, request_only=True
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Has a letter sent with a link to set a new password, if the address has an account.

        The answer is the same either way.
        """
        wish = serializers.ResetWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        passwords.ask_for_reset(**wish.validated_data, address=address_of(request._request))
        return Response(status=status.HTTP_202_ACCEPTED)


class PasswordResetConfirmationView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="password_reset_confirm",
        request=serializers.ResetSerializer,
        responses={204: None} | _BAD_LINK,
        examples=[
            OpenApiExample(
                "A new password",
                value={"token": _SECRET, "password": "correct horse battery staple"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Sets the password and signs the account out everywhere. Sign in with it then."""
        said = serializers.ResetSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        passwords.reset_password(**said.validated_data, address=address_of(request._request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class EmailView(APIView):
    """Not for API keys."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="account_email",
        request=serializers.EmailWishSerializer,
        responses={202: None},
        examples=[
            OpenApiExample(
                "Another address", value={"email": "li.hua@example.com"}, request_only=True
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Has a link sent to another e-mail address, which counts once the link is followed.

        Only a short while after signing in (`sign_in_again`).
        """
        recent_sign_ins.require(request=request._request, app=app_in_use(request))
        wish = serializers.EmailWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        email_changes.ask_for_change(
            user=signed_in_user(request),
            email=wish.validated_data["email"],
            address=address_of(request._request),
        )
        return Response(status=status.HTTP_202_ACCEPTED)


class PhoneNumberView(APIView):
    """Not for API keys."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="account_phone_number",
        request=serializers.PhoneNumberChangeSerializer,
        responses={200: AccountSerializer} | conflict("`phone_taken`: another account has it."),
        examples=[
            OpenApiExample(
                "A phone number",
                value={
                    "phone_number": "138 0013 8000",
                    "current_password": "correct horse battery staple",
                },
                request_only=True,
            )
        ],
    )
    def put(self, request: Request) -> Response:
        """Sets the phone number to sign in with, or removes it (null).

        Nobody vouches for it, and it yields to whom WeChat does. Who has no password sets one a
        short while after signing in (`sign_in_again`).
        """
        said = serializers.PhoneNumberChangeSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        user = signed_in_user(request)
        if user.has_usable_password():
            passwords.prove(user=user, password=said.validated_data.get("current_password", ""))
        else:
            recent_sign_ins.require(request=request._request, app=app_in_use(request))
        user = phone_changes.change(user=user, number=said.validated_data["phone_number"])
        return Response(AccountSerializer(user).data)


class EmailConfirmationView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="account_email_confirm",
        request=serializers.TokenSerializer,
        responses={204: None} | _BAD_LINK | conflict("`email_taken` in the meantime."),
        examples=[OpenApiExample("A link", value={"token": _SECRET}, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """The account signs in by the new address from now on; the old one is told."""
        said = serializers.TokenSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        email_changes.confirm_change(**said.validated_data, address=address_of(request._request))
        return Response(status=status.HTTP_204_NO_CONTENT)
