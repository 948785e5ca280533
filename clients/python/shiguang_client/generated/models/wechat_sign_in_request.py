from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.newcomer_request import NewcomerRequest


T = TypeVar("T", bound="WechatSignInRequest")


@_attrs_define
class WechatSignInRequest:
    """
    Attributes:
        wechat_code (str): From `wx.login`; good once, for five minutes.
        device_name (str | Unset): What the owner will know this app by in the list. Default: ''.
        code (str | Unset): Of the authenticator app, or a recovery code, where there is a second factor. Default: ''.
        newcomer (NewcomerRequest | None | Unset): Make an account where WeChat's user is bound to none.
    """

    wechat_code: str
    device_name: str | Unset = ""
    code: str | Unset = ""
    newcomer: NewcomerRequest | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.newcomer_request import NewcomerRequest  # noqa: PLC0415

        wechat_code = self.wechat_code

        device_name = self.device_name

        code = self.code

        newcomer: dict[str, Any] | None | Unset
        if isinstance(self.newcomer, Unset):
            newcomer = UNSET
        elif isinstance(self.newcomer, NewcomerRequest):
            newcomer = self.newcomer.to_dict()
        else:
            newcomer = self.newcomer

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "wechat_code": wechat_code,
            }
        )
        if device_name is not UNSET:
            field_dict["device_name"] = device_name
        if code is not UNSET:
            field_dict["code"] = code
        if newcomer is not UNSET:
            field_dict["newcomer"] = newcomer

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.newcomer_request import NewcomerRequest  # noqa: PLC0415

        d = dict(src_dict)
        wechat_code = d.pop("wechat_code")

        device_name = d.pop("device_name", UNSET)

        code = d.pop("code", UNSET)

        def _parse_newcomer(data: object) -> NewcomerRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                newcomer_type_0 = NewcomerRequest.from_dict(data)

                return newcomer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewcomerRequest | None | Unset, data)

        newcomer = _parse_newcomer(d.pop("newcomer", UNSET))

        wechat_sign_in_request = cls(
            wechat_code=wechat_code,
            device_name=device_name,
            code=code,
            newcomer=newcomer,
        )

        wechat_sign_in_request.additional_properties = d
        return wechat_sign_in_request

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
