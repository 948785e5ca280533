"""Browsers' sessions: the steps in, and the list of those that are signed in."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.middleware.csrf import get_token
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import session_serializers
from backend.accounts.api.authentication import SessionAuthentication
from backend.accounts.api.identity import session_in_use, signed_in_user
from backend.accounts.api.serializers import CredentialsSerializer, SignedInSerializer
from backend.accounts.models import Scope, User
from backend.accounts.selectors.second_factors import factors_of
from backend.accounts.selectors.sessions import sessions_of
from backend.accounts.services import (
    enrolment,
    half_sign_ins,
    passkeys,
    revocation,
    second_step,
    sessions,
)
from backend.accounts.services.challenges import Ceremony
from backend.common.openapi import not_permitted
from backend.common.pagination import KeysetPagination

_PASSKEY = {
    "id": "bm90IGEgcmVhbCBvbmU",
    "rawId": "bm90IGEgcmVhbCBvbmU",
    "type": "public-key",
    "response": {"clientDataJSON": "…", "authenticatorData": "…", "signature": "…"},
}


_CSRF = not_permitted("`csrf_failed`: send the token as `X-CSRFToken`.")


class Door(APIView):
    """What leads into a session. API keys and tokens play no part here; the CSRF token does, even
    though nobody is signed in yet."""

    authentication_classes = [SessionAuthentication]
    permission_classes = [AllowAny]

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        super().initial(request, *args, **kwargs)
        if request.method == "POST":
            SessionAuthentication().enforce_csrf(request)


def _signed_in(user: User) -> Response:
    return Response(SignedInSerializer({"user": user}).data)


class SessionView(Door):
    """A browser's session."""

    @extend_schema(operation_id="session_get", responses=session_serializers.SessionStateSerializer)
    def get(self, request: Request) -> Response:
        """Says who is signed in, and sets the CSRF cookie that unsafe methods need."""
        get_token(request._request)
        user = request.user if request.user.is_authenticated else None
        half = None if user else half_sign_ins.held(request=request._request)
        answer = {
            "signed_in": user is not None,
            "user": user,
            "second_step": factors_of(half.user).methods if half else None,
            "has_to_enrol": enrolment.is_pending(request=request._request),
        }
        return Response(session_serializers.SessionStateSerializer(answer).data)

    @extend_schema(
        operation_id="session_create",
        request=CredentialsSerializer,
        responses=SignedInSerializer,
        examples=[
            OpenApiExample(
                "Sign in",
                value={"login": "li@example.com", "password": "correct horse battery staple"},
                request_only=True,
            ),
            OpenApiExample(
                "Sign in by a phone number",
                value={"login": "138 0013 8000", "password": "correct horse battery staple"},
                request_only=True,
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Signs in. Send the CSRF token, from the cookie, as `X-CSRFToken`.

        Who has a second factor is answered with `second_factor_required` and its `methods`: go on
        with `POST /session/second-step`, in the same session.
        """
        credentials = CredentialsSerializer(data=request.data)
        credentials.is_valid(raise_exception=True)
        user = sessions.sign_in(request=request._request, **credentials.validated_data)
        return _signed_in(user)

    @extend_schema(operation_id="session_delete", responses={204: None})
    def delete(self, request: Request) -> Response:
        """Signs out; without a session, nothing happens."""
        sessions.sign_out(request=request._request)
        return Response(status=status.HTTP_204_NO_CONTENT)


class SecondStepView(Door):
    @extend_schema(
        operation_id="session_second_step",
        request=session_serializers.SecondStepSerializer,
        responses=SignedInSerializer,
        examples=[
            OpenApiExample("A code of the app", value={"code": "492039"}, request_only=True),
            OpenApiExample(
                "A recovery code", value={"code": "k3fm-8xwp-q2ra-7tzn"}, request_only=True
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """The second step of signing in, by a code of the app, a recovery code or a passkey.

        Each code is good once. Without a first step in this session: `no_half_sign_in`.
        """
        shown = session_serializers.SecondStepSerializer(data=request.data)
        shown.is_valid(raise_exception=True)
        if "code" in shown.validated_data:
            user = second_step.finish_by_code(
                request=request._request, code=shown.validated_data["code"]
            )
        else:
            user = second_step.finish_by_passkey(
                request=request._request, credential=shown.validated_data["passkey"]
            )
        return _signed_in(user)


class SecondStepOptionsView(Door):
    @extend_schema(
        operation_id="session_second_step_options",
        request=None,
        responses={200: session_serializers.OptionsSerializer} | _CSRF,
    )
    def post(self, request: Request) -> Response:
        """What the browser needs to ask for a passkey as the second step."""
        options = second_step.passkey_options(request=request._request)
        return Response({"options": options})


class PasskeySessionView(Door):
    @extend_schema(
        operation_id="session_create_by_passkey",
        request=session_serializers.PasskeyAnswerSerializer,
        responses=SignedInSerializer,
        examples=[OpenApiExample("A passkey", value={"passkey": _PASSKEY}, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Signs in by a passkey alone: no address, no password, no second step."""
        shown = session_serializers.PasskeyAnswerSerializer(data=request.data)
        shown.is_valid(raise_exception=True)
        user = sessions.sign_in_by_passkey(
            request=request._request, credential=shown.validated_data["passkey"]
        )
        return _signed_in(user)


class PasskeySessionOptionsView(Door):
    @extend_schema(
        operation_id="session_passkey_options",
        request=None,
        responses={200: session_serializers.OptionsSerializer} | _CSRF,
    )
    def post(self, request: Request) -> Response:
        """What the browser needs to ask for a passkey of this host, whosever it is."""
        options = passkeys.sign_in_options(request=request._request, ceremony=Ceremony.SIGN_IN)
        return Response({"options": options})


class SessionPagination(KeysetPagination):
    ordering = ("-created_at", "-public_id")


class SessionListView(APIView):
    """The browsers of whoever asks that are signed in."""

    pagination_class = SessionPagination
    open_while_enrolling = True
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ACCOUNT_READ,
        "DELETE": Scope.ACCOUNT_WRITE,
    }

    @extend_schema(
        operation_id="sessions_list",
        responses=session_serializers.SignedInBrowserSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """The browsers that are signed in, the newest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(sessions_of(signed_in_user(request)), request)
        shown = session_serializers.SignedInBrowserSerializer(
            page, many=True, context={"current": session_in_use(request)}
        )
        return pages.get_paginated_response(shown.data)

    @extend_schema(operation_id="sessions_delete_others", responses={204: None})
    def delete(self, request: Request) -> Response:
        """Signs out all browsers but the one that asks, at once."""
        revocation.end_other_sessions(
            user=signed_in_user(request), keep_session=session_in_use(request)
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class OneSessionView(APIView):
    open_while_enrolling = True
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ACCOUNT_WRITE}

    @extend_schema(operation_id="sessions_delete", responses={204: None})
    def delete(self, request: Request, session_id: UUID) -> Response:
        """Signs one browser out at once."""
        revocation.end_session(user=signed_in_user(request), public_id=session_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
