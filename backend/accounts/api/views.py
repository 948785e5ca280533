"""The account."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api import serializers
from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.accounts.services.profiles import update_profile
from backend.common.conditional import Conditional


class AccountView(Conditional):
    """The account of whoever asks."""

    open_while_enrolling = True
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
        """Changes name, language, time zone, and whether photos are stacked by themselves."""
        profile = serializers.ProfileSerializer(data=request.data)
        profile.is_valid(raise_exception=True)
        user = update_profile(user=signed_in_user(request), changes=profile.validated_data)
        return Response(serializers.AccountSerializer(user).data)
