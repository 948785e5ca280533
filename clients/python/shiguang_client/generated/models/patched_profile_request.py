from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_language import AccountLanguage, check_account_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchedProfileRequest")


@_attrs_define
class PatchedProfileRequest:
    """Changes to an account; what is left out stays.

    Attributes:
        name (str | Unset):
        language (AccountLanguage | Unset):
        time_zone (str | Unset): IANA name, such as Asia/Shanghai.
        stacks_automatically (bool | Unset): New bursts, and RAW with JPEG or HEIC, become stacks.
        teaches_models (bool | Unset): Models of this installation learn from what the user corrects, as numbers that
            describe the photos; no picture is kept for it, and nothing leaves the installation.
    """

    name: str | Unset = UNSET
    language: AccountLanguage | Unset = UNSET
    time_zone: str | Unset = UNSET
    stacks_automatically: bool | Unset = UNSET
    teaches_models: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        time_zone = self.time_zone

        stacks_automatically = self.stacks_automatically

        teaches_models = self.teaches_models

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if language is not UNSET:
            field_dict["language"] = language
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if stacks_automatically is not UNSET:
            field_dict["stacks_automatically"] = stacks_automatically
        if teaches_models is not UNSET:
            field_dict["teaches_models"] = teaches_models

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        _language = d.pop("language", UNSET)
        language: AccountLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_account_language(_language)

        time_zone = d.pop("time_zone", UNSET)

        stacks_automatically = d.pop("stacks_automatically", UNSET)

        teaches_models = d.pop("teaches_models", UNSET)

        patched_profile_request = cls(
            name=name,
            language=language,
            time_zone=time_zone,
            stacks_automatically=stacks_automatically,
            teaches_models=teaches_models,
        )

        patched_profile_request.additional_properties = d
        return patched_profile_request

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
