from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_language import AccountLanguage, check_account_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewUserRequest")


@_attrs_define
class NewUserRequest:
    """
    Attributes:
        email (str):
        password (str): Tell it to its owner, who can change it.
        phone_number (None | str | Unset): Any spelling; without a country code, of the installation's region. Null:
            none.
        name (str | Unset):  Default: ''.
        language (AccountLanguage | Unset):  Default: 'zh'.
        time_zone (str | Unset):  Default: 'UTC'.
        is_staff (bool | Unset):  Default: False.
        quota_bytes (int | None | Unset): Null: no limit. Left out: the usual one.
    """

    email: str
    password: str
    phone_number: None | str | Unset = UNSET
    name: str | Unset = ""
    language: AccountLanguage | Unset = "zh"
    time_zone: str | Unset = "UTC"
    is_staff: bool | Unset = False
    quota_bytes: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        password = self.password

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        name = self.name

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        time_zone = self.time_zone

        is_staff = self.is_staff

        quota_bytes: int | None | Unset
        if isinstance(self.quota_bytes, Unset):
            quota_bytes = UNSET
        else:
            quota_bytes = self.quota_bytes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "password": password,
            }
        )
        if phone_number is not UNSET:
            field_dict["phone_number"] = phone_number
        if name is not UNSET:
            field_dict["name"] = name
        if language is not UNSET:
            field_dict["language"] = language
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if is_staff is not UNSET:
            field_dict["is_staff"] = is_staff
        if quota_bytes is not UNSET:
            field_dict["quota_bytes"] = quota_bytes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        password = d.pop("password")

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phone_number", UNSET))

        name = d.pop("name", UNSET)

        _language = d.pop("language", UNSET)
        language: AccountLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_account_language(_language)

        time_zone = d.pop("time_zone", UNSET)

        is_staff = d.pop("is_staff", UNSET)

        def _parse_quota_bytes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        quota_bytes = _parse_quota_bytes(d.pop("quota_bytes", UNSET))

        new_user_request = cls(
            email=email,
            password=password,
            phone_number=phone_number,
            name=name,
            language=language,
            time_zone=time_zone,
            is_staff=is_staff,
            quota_bytes=quota_bytes,
        )

        new_user_request.additional_properties = d
        return new_user_request

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
