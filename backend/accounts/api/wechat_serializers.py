"""WeChat on the wire. What `wx.login` gives is `wechat_code`; `code` is a second factor's."""

from typing import Any

from rest_framework import serializers

from backend.accounts.api.serializers import LANGUAGES
from backend.accounts.api.token_serializers import DeviceSerializer


class WechatCodeSerializer(serializers.Serializer[Any]):
    wechat_code = serializers.CharField(
        max_length=256, write_only=True, help_text="From `wx.login`; good once, for five minutes."
    )


class WechatPhoneCodeSerializer(serializers.Serializer[Any]):
    phone_code = serializers.CharField(
        max_length=256,
        write_only=True,
        help_text="From a button with `getPhoneNumber`; good once, for five minutes.",
    )


class NewcomerSerializer(serializers.Serializer[Any]):
    invitation = serializers.CharField(
        max_length=100, required=False, default="", allow_blank=True, write_only=True
    )
    language = serializers.ChoiceField(choices=LANGUAGES, required=False, default="zh")


class WechatSignInSerializer(DeviceSerializer, WechatCodeSerializer):
    newcomer = NewcomerSerializer(
        required=False,
        allow_null=True,
        default=None,
        help_text="Make an account where WeChat's user is bound to none.",
    )


class WechatSerializer(serializers.Serializer[Any]):
    is_enabled = serializers.BooleanField()
    app_id = serializers.CharField()
    verifies_phone_numbers = serializers.BooleanField(
        help_text="Whether WeChat is asked for phone numbers here."
    )
    registration = serializers.ChoiceField(choices=("closed", "invitation", "open"))
