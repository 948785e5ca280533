"""Making one's own account."""

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import registration_serializers as serializers
from backend.accounts.api.serializers import SignedInSerializer
from backend.accounts.api.session_views import Door
from backend.accounts.models import SignInMethod
from backend.accounts.selectors.registration import registration_state
from backend.accounts.services import invitations, registration
from backend.accounts.services.sessions import begin_session
from backend.common.addresses import address_of
from backend.common.openapi import conflict, missing

_BAD_INVITATION = missing("`bad_invitation`: used, revoked, expired, or never made.")
_NEW_ACCOUNT = {
    "token": "Zk3vR8qXw1bN5tYh7uJm2cLp9sDf4gKa6eQx0iVoTzB",
    "name": "李华",
    "password": "correct horse battery staple",
    "language": "zh",
    "time_zone": "Asia/Shanghai",
}


class RegistrationView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="registration_get", responses=serializers.RegistrationStateSerializer
    )
    def get(self, request: Request) -> Response:
        """Who may make an account here, and how long its password has to be."""
        state = registration_state()
        return Response(serializers.RegistrationStateSerializer(state).data)

    @extend_schema(
        operation_id="registration_create",
        request=serializers.RegistrationWishSerializer,
        responses={202: None} | _BAD_INVITATION,
        examples=[
            OpenApiExample(
                "With an invitation",
                value={
                    "email": "li@example.com",
                    "language": "zh",
                    "invitation": "Zk3vR8qXw1bN5tYh7uJm2cLp9sDf4gKa6eQx0iVoTzB",
                },
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Has a letter sent with a link to go on.

        The answer is the same whether the address has an account or not; the letter is not.
        """
        wish = serializers.RegistrationWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        said = wish.validated_data
        registration.ask_for_account(
            email=said["email"],
            language=said["language"],
            invitation_secret=said.get("invitation", ""),
            address=address_of(request._request),
        )
        return Response(status=status.HTTP_202_ACCEPTED)


class RegistrationInvitationView(APIView):
    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="registration_invitation",
        request=serializers.InvitationSecretSerializer,
        responses={200: serializers.OpenInvitationSerializer} | _BAD_INVITATION,
        examples=[
            OpenApiExample(
                "An invitation",
                value={"invitation": "Zk3vR8qXw1bN5tYh7uJm2cLp9sDf4gKa6eQx0iVoTzB"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """For whom an invitation is, and until when; nothing is used up."""
        shown = serializers.InvitationSecretSerializer(data=request.data)
        shown.is_valid(raise_exception=True)
        invitation = invitations.open_invitation(
            secret=shown.validated_data["invitation"], address=address_of(request._request)
        )
        return Response(serializers.OpenInvitationSerializer(invitation).data)


class RegistrationConfirmationView(Door):
    @extend_schema(
        operation_id="registration_confirm",
        request=serializers.NewAccountSerializer,
        responses={201: SignedInSerializer}
        | missing("`bad_link`, `bad_invitation`")
        | conflict("`email_taken`: sign in."),
        examples=[OpenApiExample("By a letter's link", value=_NEW_ACCOUNT, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Makes the account and signs its owner in. The link or invitation is used up by that."""
        said = serializers.NewAccountSerializer(data=request.data)
        said.is_valid(raise_exception=True)
        fields = dict(said.validated_data)
        token, secret = fields.pop("token", None), fields.pop("invitation", None)
        account = registration.NewAccount(**fields)
        address = address_of(request._request)
        if token is not None:
            user = registration.register_by_link(token=token, account=account, address=address)
        else:
            user = registration.register_by_invitation(
                secret=secret, account=account, address=address
            )
        begin_session(request=request._request, user=user, method=SignInMethod.REGISTRATION)
        answer = SignedInSerializer({"user": user})
        return Response(answer.data, status=status.HTTP_201_CREATED)
