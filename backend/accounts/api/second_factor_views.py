"""Setting up and removing second factors: in a browser, a short while after signing in."""

from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import second_factor_serializers as serializers
from backend.accounts.api.authentication import SessionAuthentication
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.session_serializers import OptionsSerializer
from backend.accounts.selectors import second_factors
from backend.accounts.services import (
    enrolment,
    passkeys,
    recent_sign_ins,
    recovery_codes,
    totp,
)
from backend.common.openapi import conflict

_NEW_PASSKEY = {
    "name": "Li's phone",
    "passkey": {
        "id": "bm90IGEgcmVhbCBvbmU",
        "rawId": "bm90IGEgcmVhbCBvbmU",
        "type": "public-key",
        "response": {"clientDataJSON": "…", "attestationObject": "…"},
    },
}


class FactorView(APIView):
    """Sessions only. Administrators who have to set something up first get here."""

    authentication_classes = [SessionAuthentication]
    open_while_enrolling = True


class SecondFactorsView(FactorView):
    @extend_schema(operation_id="second_factors_get", responses=serializers.SecondFactorsSerializer)
    def get(self, request: Request) -> Response:
        """What the account has besides its password."""
        user = signed_in_user(request)
        device = second_factors.totp_of(user)
        answer = {
            "is_required": second_factors.is_required_of(user),
            "totp_since": device.confirmed_at if device else None,
            "passkeys": second_factors.passkeys_of(user),
            "recovery_codes_left": second_factors.factors_of(user).recovery_codes,
        }
        return Response(serializers.SecondFactorsSerializer(answer).data)


class TotpView(FactorView):
    @extend_schema(
        operation_id="totp_begin",
        request=None,
        responses={201: serializers.TotpEnrolmentSerializer}
        | conflict("`totp_exists`: remove it first."),
    )
    def post(self, request: Request) -> Response:
        """A fresh secret for an authenticator app. It counts once a code of it was shown to
        `POST /account/totp/confirm`; only the latest secret does."""
        recent_sign_ins.require(request=request._request)
        begun = totp.begin(user=signed_in_user(request))
        answer = Response(
            serializers.TotpEnrolmentSerializer(begun).data, status=status.HTTP_201_CREATED
        )
        answer["Cache-Control"] = "no-store"
        return answer

    @extend_schema(
        operation_id="totp_delete",
        responses={204: None} | conflict("`last_second_factor`: administrators need one."),
    )
    def delete(self, request: Request) -> Response:
        """Removes the app; recovery codes go with the last factor."""
        recent_sign_ins.require(request=request._request)
        totp.remove(user=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class TotpConfirmationView(FactorView):
    @extend_schema(
        operation_id="totp_confirm",
        request=serializers.TotpCodeSerializer,
        responses={200: serializers.RecoveryCodesSerializer} | conflict("`totp_not_begun`"),
        examples=[OpenApiExample("A code", value={"code": "492039"}, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Sets the app up by its first code; recovery codes are made with the first factor."""
        recent_sign_ins.require(request=request._request)
        shown = serializers.TotpCodeSerializer(data=request.data)
        shown.is_valid(raise_exception=True)
        codes = totp.confirm(user=signed_in_user(request), **shown.validated_data)
        enrolment.lift(request=request._request)
        return _codes(codes)


class RecoveryCodesView(FactorView):
    @extend_schema(
        operation_id="recovery_codes_create",
        request=None,
        responses={201: serializers.RecoveryCodesSerializer}
        | conflict("`no_second_factor`: set one up first."),
    )
    def post(self, request: Request) -> Response:
        """Ten new recovery codes in place of all that there were."""
        recent_sign_ins.require(request=request._request)
        codes = recovery_codes.replace(user=signed_in_user(request))
        return _codes(codes, status=status.HTTP_201_CREATED)


class PasskeysView(FactorView):
    @extend_schema(
        operation_id="passkeys_create",
        request=serializers.NewPasskeySerializer,
        responses={201: serializers.CreatedPasskeySerializer}
        | conflict("`passkey_known`, `too_many_passkeys`"),
        examples=[OpenApiExample("A new passkey", value=_NEW_PASSKEY, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Keeps a passkey that the browser made by the options of `/account/passkeys/options`."""
        recent_sign_ins.require(request=request._request)
        made = serializers.NewPasskeySerializer(data=request.data)
        made.is_valid(raise_exception=True)
        passkey, codes = passkeys.register(
            request=request._request,
            user=signed_in_user(request),
            name=made.validated_data["name"],
            credential=made.validated_data["passkey"],
        )
        enrolment.lift(request=request._request)
        shown = serializers.PasskeySerializer(passkey).data | {"recovery_codes": codes}
        return Response(shown, status=status.HTTP_201_CREATED)


class PasskeyOptionsView(FactorView):
    @extend_schema(operation_id="passkeys_options", request=None, responses=OptionsSerializer)
    def post(self, request: Request) -> Response:
        """What the browser needs to make a passkey for this host."""
        recent_sign_ins.require(request=request._request)
        options = passkeys.registration_options(
            request=request._request, user=signed_in_user(request)
        )
        return Response({"options": options})


class PasskeyView(FactorView):
    @extend_schema(
        operation_id="passkeys_update",
        request=serializers.PasskeySerializer,
        responses=serializers.PasskeySerializer,
        examples=[OpenApiExample("Rename", value={"name": "Old phone"}, request_only=True)],
    )
    def patch(self, request: Request, passkey_id: UUID) -> Response:
        """Renames a passkey."""
        passkey = second_factors.passkey_of(signed_in_user(request), passkey_id)
        wish = serializers.PasskeySerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        passkey = passkeys.rename(passkey=passkey, **wish.validated_data)
        return Response(serializers.PasskeySerializer(passkey).data)

    @extend_schema(
        operation_id="passkeys_delete",
        responses={204: None} | conflict("`last_second_factor`: administrators need one."),
    )
    def delete(self, request: Request, passkey_id: UUID) -> Response:
        """Removes a passkey, which opens nothing from then on."""
        recent_sign_ins.require(request=request._request)
        passkeys.remove(passkey=second_factors.passkey_of(signed_in_user(request), passkey_id))
        return Response(status=status.HTTP_204_NO_CONTENT)


def _codes(codes: list[str], *, status: int = status.HTTP_200_OK) -> Response:
    answer = Response({"recovery_codes": codes}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
