from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_language import AccountLanguage, check_account_language
from ..types import UNSET, Unset

T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """
    Attributes:
        id (UUID):
        email (str):
        language (AccountLanguage):
        has_second_factor (bool):
        phone_number (None | str | Unset):
        phone_verified_at (datetime.datetime | None | Unset):
        name (str | Unset):
        time_zone (str | Unset):
        is_staff (bool | Unset):
        is_active (bool | Unset):
        quota_bytes (int | None | Unset):
        used_bytes (int | Unset):
        reserved_bytes (int | Unset):
        created_at (datetime.datetime | Unset):
        last_login (datetime.datetime | None | Unset):
    """

    id: UUID
    email: str
    language: AccountLanguage
    has_second_factor: bool
    phone_number: None | str | Unset = UNSET
    phone_verified_at: datetime.datetime | None | Unset = UNSET
    name: str | Unset = UNSET
    time_zone: str | Unset = UNSET
    is_staff: bool | Unset = UNSET
    is_active: bool | Unset = UNSET
    quota_bytes: int | None | Unset = UNSET
    used_bytes: int | Unset = UNSET
    reserved_bytes: int | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    last_login: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        email = self.email

        language: str = self.language

        has_second_factor = self.has_second_factor

        phone_number: None | str | Unset
        if isinstance(self.phone_number, Unset):
            phone_number = UNSET
        else:
            phone_number = self.phone_number

        phone_verified_at: None | str | Unset
        if isinstance(self.phone_verified_at, Unset):
            phone_verified_at = UNSET
        elif isinstance(self.phone_verified_at, datetime.datetime):
            phone_verified_at = self.phone_verified_at.isoformat()
        else:
            phone_verified_at = self.phone_verified_at

        name = self.name

        time_zone = self.time_zone

        is_staff = self.is_staff

        is_active = self.is_active

        quota_bytes: int | None | Unset
        if isinstance(self.quota_bytes, Unset):
            quota_bytes = UNSET
        else:
            quota_bytes = self.quota_bytes

        used_bytes = self.used_bytes

        reserved_bytes = self.reserved_bytes

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        last_login: None | str | Unset
        if isinstance(self.last_login, Unset):
            last_login = UNSET
        elif isinstance(self.last_login, datetime.datetime):
            last_login = self.last_login.isoformat()
        else:
            last_login = self.last_login

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "email": email,
                "language": language,
                "has_second_factor": has_second_factor,
            }
        )
        if phone_number is not UNSET:
            field_dict["phone_number"] = phone_number
        if phone_verified_at is not UNSET:
            field_dict["phone_verified_at"] = phone_verified_at
        if name is not UNSET:
            field_dict["name"] = name
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
        if is_staff is not UNSET:
            field_dict["is_staff"] = is_staff
        if is_active is not UNSET:
            field_dict["is_active"] = is_active
        if quota_bytes is not UNSET:
            field_dict["quota_bytes"] = quota_bytes
        if used_bytes is not UNSET:
            field_dict["used_bytes"] = used_bytes
        if reserved_bytes is not UNSET:
            field_dict["reserved_bytes"] = reserved_bytes
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if last_login is not UNSET:
            field_dict["last_login"] = last_login

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        email = d.pop("email")

        language = check_account_language(d.pop("language"))

        has_second_factor = d.pop("has_second_factor")

        def _parse_phone_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone_number = _parse_phone_number(d.pop("phone_number", UNSET))

        def _parse_phone_verified_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                phone_verified_at_type_0 = datetime.datetime.fromisoformat(data)

                return phone_verified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        phone_verified_at = _parse_phone_verified_at(d.pop("phone_verified_at", UNSET))

        name = d.pop("name", UNSET)

        time_zone = d.pop("time_zone", UNSET)

        is_staff = d.pop("is_staff", UNSET)

        is_active = d.pop("is_active", UNSET)

        def _parse_quota_bytes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        quota_bytes = _parse_quota_bytes(d.pop("quota_bytes", UNSET))

        used_bytes = d.pop("used_bytes", UNSET)

        reserved_bytes = d.pop("reserved_bytes", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        def _parse_last_login(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_login_type_0 = datetime.datetime.fromisoformat(data)

                return last_login_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_login = _parse_last_login(d.pop("last_login", UNSET))

        user = cls(
            id=id,
            email=email,
            language=language,
            has_second_factor=has_second_factor,
            phone_number=phone_number,
            phone_verified_at=phone_verified_at,
            name=name,
            time_zone=time_zone,
            is_staff=is_staff,
            is_active=is_active,
            quota_bytes=quota_bytes,
            used_bytes=used_bytes,
            reserved_bytes=reserved_bytes,
            created_at=created_at,
            last_login=last_login,
        )

        user.additional_properties = d
        return user

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
