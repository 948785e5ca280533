from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.blank import Blank, check_blank
from ..models.sign_in_method import SignInMethod, check_sign_in_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="SignedInBrowser")


@_attrs_define
class SignedInBrowser:
    """
    Attributes:
        id (UUID):
        is_current (bool):
        created_at (datetime.datetime):
        method (Blank | SignInMethod | Unset):
        address (str | Unset):
        user_agent (str | Unset):
        last_seen_at (datetime.datetime | Unset):
    """

    id: UUID
    is_current: bool
    created_at: datetime.datetime
    method: Blank | SignInMethod | Unset = UNSET
    address: str | Unset = UNSET
    user_agent: str | Unset = UNSET
    last_seen_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        is_current = self.is_current

        created_at = self.created_at.isoformat()

        method: str | Unset
        if isinstance(self.method, Unset):
            method = UNSET
        elif isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

        address = self.address

        user_agent = self.user_agent

        last_seen_at: str | Unset = UNSET
        if not isinstance(self.last_seen_at, Unset):
            last_seen_at = self.last_seen_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "is_current": is_current,
                "created_at": created_at,
            }
        )
        if method is not UNSET:
            field_dict["method"] = method
        if address is not UNSET:
            field_dict["address"] = address
        if user_agent is not UNSET:
            field_dict["user_agent"] = user_agent
        if last_seen_at is not UNSET:
            field_dict["last_seen_at"] = last_seen_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        is_current = d.pop("is_current")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_method(data: object) -> Blank | SignInMethod | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_sign_in_method(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, str):
                raise TypeError()
            method_type_1 = check_blank(data)

            return method_type_1

        method = _parse_method(d.pop("method", UNSET))

        address = d.pop("address", UNSET)

        user_agent = d.pop("user_agent", UNSET)

        _last_seen_at = d.pop("last_seen_at", UNSET)
        last_seen_at: datetime.datetime | Unset
        if isinstance(_last_seen_at, Unset):
            last_seen_at = UNSET
        else:
            last_seen_at = datetime.datetime.fromisoformat(_last_seen_at)

        signed_in_browser = cls(
            id=id,
            is_current=is_current,
            created_at=created_at,
            method=method,
            address=address,
            user_agent=user_agent,
            last_seen_at=last_seen_at,
        )

        signed_in_browser.additional_properties = d
        return signed_in_browser

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
