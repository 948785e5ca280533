from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_language import AccountLanguage, check_account_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """
    Attributes:
        id (UUID):
        email (str):
        has_email (bool): False where `email` is a mere name, as for who came by WeChat: set a real one.
        phone_number (None | str):
        phone_verified_at (datetime.datetime | None):
        has_password (bool):
        language (AccountLanguage):
        is_staff (bool):
        quota_bytes (int | None):
        used_bytes (int):
        reserved_bytes (int):
        deletion_due_at (datetime.datetime | None): When the account is deleted, as its owner wished; null where it
            stays.
        name (str | Unset):
        time_zone (str | Unset):
        stacks_automatically (bool | Unset):
        teaches_models (bool | Unset):
    """

    id: UUID
    email: str
    has_email: bool
    phone_number: None | str
    phone_verified_at: datetime.datetime | None
    has_password: bool
    language: AccountLanguage
    is_staff: bool
    quota_bytes: int | None
    used_bytes: int
    reserved_bytes: int
    deletion_due_at: datetime.datetime | None
    name: str | Unset = UNSET
    time_zone: str | Unset = UNSET
    stacks_automatically: bool | Unset = UNSET
    teaches_models: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        has_email = self.has_email

        phone_number: None | str
        phone_number = self.phone_number

        phone_verified_at: None | str
        if isinstance(self.phone_verified_at, datetime.datetime):
            phone_verified_at = self.phone_verified_at.isoformat()
        else:
            phone_verified_at = self.phone_verified_at

        has_password = self.has_password

        language: str = self.language

        is_staff = self.is_staff

        quota_bytes: int | None
        quota_bytes = self.quota_bytes

        used_bytes = self.used_bytes

        reserved_bytes = self.reserved_bytes

        deletion_due_at: None | str
        if isinstance(self.deletion_due_at, datetime.datetime):
            deletion_due_at = self.deletion_due_at.isoformat()
        else:
            deletion_due_at = self.deletion_due_at

        name = self.name

        time_zone = self.time_zone

        stacks_automatically = self.stacks_automatically

        teaches_models = self.teaches_models

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "has_email": has_email,
                "phone_number": phone_number,
                "phone_verified_at": phone_verified_at,
                "has_password": has_password,
                "language": language,
                "is_staff": is_staff,
                "quota_bytes": quota_bytes,
                "used_bytes": used_bytes,
                "reserved_bytes": reserved_bytes,
                "deletion_due_at": deletion_due_at,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
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
        id = UUID(d.pop("id"))

        email = d.pop("email")

        has_email = d.pop("has_email")

        def _parse_phone_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        phone_number = _parse_phone_number(d.pop("phone_number"))

        def _parse_phone_verified_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                phone_verified_at_type_0 = datetime.datetime.fromisoformat(data)

                return phone_verified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        phone_verified_at = _parse_phone_verified_at(d.pop("phone_verified_at"))

        has_password = d.pop("has_password")

        language = check_account_language(d.pop("language"))

        is_staff = d.pop("is_staff")

        def _parse_quota_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        quota_bytes = _parse_quota_bytes(d.pop("quota_bytes"))

        used_bytes = d.pop("used_bytes")

        reserved_bytes = d.pop("reserved_bytes")

        def _parse_deletion_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deletion_due_at_type_0 = datetime.datetime.fromisoformat(data)

                return deletion_due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deletion_due_at = _parse_deletion_due_at(d.pop("deletion_due_at"))

        name = d.pop("name", UNSET)

        time_zone = d.pop("time_zone", UNSET)

        stacks_automatically = d.pop("stacks_automatically", UNSET)

        teaches_models = d.pop("teaches_models", UNSET)

        account = cls(
            id=id,
            email=email,
            has_email=has_email,
            phone_number=phone_number,
            phone_verified_at=phone_verified_at,
            has_password=has_password,
            language=language,
            is_staff=is_staff,
            quota_bytes=quota_bytes,
            used_bytes=used_bytes,
            reserved_bytes=reserved_bytes,
            deletion_due_at=deletion_due_at,
            name=name,
            time_zone=time_zone,
            stacks_automatically=stacks_automatically,
            teaches_models=teaches_models,
        )

        account.additional_properties = d
        return account

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
