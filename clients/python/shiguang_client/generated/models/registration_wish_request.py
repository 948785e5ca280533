from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_language import AccountLanguage, check_account_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="RegistrationWishRequest")


@_attrs_define
class RegistrationWishRequest:
    """
    Attributes:
        email (str):
        language (AccountLanguage | Unset):  Default: 'zh'.
        invitation (str | Unset): What follows `#` in its link.
    """

    email: str
    language: AccountLanguage | Unset = "zh"
    invitation: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        invitation = self.invitation

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language
        if invitation is not UNSET:
            field_dict["invitation"] = invitation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        _language = d.pop("language", UNSET)
        language: AccountLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_account_language(_language)

        invitation = d.pop("invitation", UNSET)

        registration_wish_request = cls(
            email=email,
            language=language,
            invitation=invitation,
        )

        registration_wish_request.additional_properties = d
        return registration_wish_request

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
