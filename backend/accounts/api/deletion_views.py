"""Deleting one's account, and thinking better of it."""

from typing import Any

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import app_in_use, signed_in_user
from backend.accounts.models import AccountDeletion
from backend.accounts.services import account_deletion
from backend.common.openapi import conflict, missing


class DeletionConfirmationSerializer(serializers.Serializer[Any]):
    password = serializers.CharField(
        max_length=1024,
        required=False,
        allow_blank=True,
        default="",
        trim_whitespace=False,
        write_only=True,
    )
    code = serializers.CharField(
        max_length=64,
        required=False,
        allow_blank=True,
        default="",
        write_only=True,
        help_text="Of the authenticator app, or a recovery code, instead of the password.",
    )


class DeletionSerializer(serializers.ModelSerializer[AccountDeletion]):
    class Meta:
        model = AccountDeletion
        fields = ("requested_at", "due_at")


class AccountDeletionView(APIView):
    """The wish to delete one's account. Not for API keys."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="account_deletion_get",
        responses={200: DeletionSerializer} | missing("The account is not about to be deleted."),
    )
    def get(self, request: Request) -> Response:
        """Until when the wish can be taken back; 404 where there is none."""
        deletion = account_deletion.deletion_of(signed_in_user(request))
        return Response(DeletionSerializer(deletion).data)

    @extend_schema(
        operation_id="account_deletion_create",
        request=DeletionConfirmationSerializer,
        responses={202: DeletionSerializer}
        | conflict("`last_administrator`: somebody has to administer this installation."),
        examples=[
            OpenApiExample(
                "Confirm by the password",
                value={"password": "correct horse battery staple"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Has the account deleted after a time of grace, with all photos.

        Wants the password or a code of the second factor; without either, a fresh sign-in. All
        browsers and apps are signed out at once, and API keys end. Signing in again, and `DELETE`,
        takes it back until the day comes.
        """
        wish = DeletionConfirmationSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        user = signed_in_user(request)
        account_deletion.confirm(
            request=request._request, app=app_in_use(request), user=user, **wish.validated_data
        )
        deletion = account_deletion.request_deletion(user=user)
        return Response(DeletionSerializer(deletion).data, status=status.HTTP_202_ACCEPTED)

    @extend_schema(
        operation_id="account_deletion_delete",
        responses={204: None}
        | conflict("`deletion_begun`: it is too late.")
        | missing("The account is not about to be deleted."),
    )
    def delete(self, request: Request) -> Response:
        """Takes the wish back: the account stays. API keys have to be made anew."""
        account_deletion.take_back(user=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)
