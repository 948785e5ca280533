"""WeChat mini-programs: signing in by `wx.login`, and binding WeChat to an account."""

from django.conf import settings
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import wechat_serializers as serializers
from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import app_in_use, signed_in_user
from backend.accounts.api.identity_serializers import IdentitySerializer
from backend.accounts.api.serializers import AccountSerializer
from backend.accounts.api.token_serializers import TokenPairSerializer
from backend.accounts.api.token_views import answer_with
from backend.accounts.remote import wechat
from backend.accounts.services import phone_changes, recent_sign_ins, wechat_sign_in
from backend.accounts.services.wechat_sign_in import Newcomer
from backend.common.openapi import conflict, missing
from backend.installation import changeable


class WechatView(APIView):
    """Whether this installation has a mini-program."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(operation_id="wechat_get", responses=serializers.WechatSerializer)
    def get(self, request: Request) -> Response:
        """For the sign-in page of a mini-program."""
        answer = {
            "is_enabled": wechat.is_offered(),
            "app_id": settings.WECHAT_APP_ID,
            "verifies_phone_numbers": wechat.verifies_phone_numbers(),
            "registration": changeable.WECHAT_REGISTRATION.value(),
        }
        return Response(serializers.WechatSerializer(answer).data)


class WechatTokenView(APIView):
    """The way in for mini-programs. Cookies and keys play no part here."""

    authentication_classes = []
    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="wechat_token_create",
        request=serializers.WechatSignInSerializer,
        responses={201: TokenPairSerializer}
        | missing("`wechat_not_bound`: this WeChat user has no account here.")
        | conflict("`not_offered`: there is no mini-program here."),
        examples=[
            OpenApiExample(
                "Sign in",
                value={"wechat_code": "0b1XyZ0w3abcde", "device_name": "WeChat"},
                request_only=True,
            ),
            OpenApiExample(
                "Sign in, or make an account by an invitation",
                value={"wechat_code": "0b1XyZ0w3abcde", "newcomer": {"invitation": "J7x..."}},
                request_only=True,
            ),
        ],
    )
    def post(self, request: Request) -> Response:
        """Signs in by a code of `wx.login`, with the tokens of an app.

        A code is spent by each call, also by one that is refused: call `wx.login` again before the
        next, such as the one with the `code` of a second factor.
        """
        wish = serializers.WechatSignInSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        told = dict(wish.validated_data)
        newcomer = told.pop("newcomer")
        pair = wechat_sign_in.sign_in(
            request=request._request, newcomer=newcomer and Newcomer(**newcomer), **told
        )
        return answer_with(pair, status=status.HTTP_201_CREATED)


class WechatBindingView(APIView):
    """The WeChat user that opens one's account. Not for API keys: it is a way in."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="wechat_binding_create",
        request=serializers.WechatCodeSerializer,
        responses={201: IdentitySerializer}
        | conflict(
            "`identity_taken`: bound to another account that has another way in; "
            "`account_not_empty`: it opens an account with photos or albums of its own; "
            "`not_offered`."
        ),
        examples=[
            OpenApiExample("Bind", value={"wechat_code": "0b1XyZ0w3abcde"}, request_only=True)
        ],
    )
    def post(self, request: Request) -> Response:
        """Binds the WeChat user of a `wx.login` to one's account; again, nothing changes.

        An account that was made by WeChat, holds nothing and opens by nothing else is retired with
        that, and its WeChat user moves here. Only a short while after signing in (`sign_in_again`).
        """
        recent_sign_ins.require(request=request._request, app=app_in_use(request))
        wish = serializers.WechatCodeSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        identity = wechat_sign_in.bind(user=signed_in_user(request), **wish.validated_data)
        return Response(IdentitySerializer(identity).data, status=status.HTTP_201_CREATED)

    @extend_schema(
        operation_id="wechat_binding_delete",
        responses={204: None}
        | conflict("`last_way_in`: nothing else opens the account.")
        | missing("The account is bound to no WeChat user."),
    )
    def delete(self, request: Request) -> Response:
        """Unbinds WeChat: it opens the account no more. 404 where none is bound."""
        wechat_sign_in.unbind(user=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class WechatPhoneNumberView(APIView):
    """The phone number that WeChat vouches for. Not for API keys: it is a name to sign in with."""

    authentication_classes = IN_PERSON

    @extend_schema(
        operation_id="wechat_phone_number_create",
        request=serializers.WechatPhoneCodeSerializer,
        responses={200: AccountSerializer}
        | conflict(
            "`phone_taken`: WeChat has vouched for it to another account; `not_offered`: WeChat is "
            "not asked for phone numbers here."
        ),
        examples=[
            OpenApiExample(
                "A phone number",
                value={"phone_code": "e31968a7f94cc5ee25fafc2aef2773f0"},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Sets the number behind a code of `getPhoneNumber`, and that it is its owner's.

        An account that merely claims it loses it. Only a short while after signing in
        (`sign_in_again`).
        """
        recent_sign_ins.require(request=request._request, app=app_in_use(request))
        wish = serializers.WechatPhoneCodeSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        user = phone_changes.verify(user=signed_in_user(request), **wish.validated_data)
        return Response(AccountSerializer(user).data)
