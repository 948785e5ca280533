from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.passkey import Passkey


T = TypeVar("T", bound="SecondFactors")


@_attrs_define
class SecondFactors:
    """
    Attributes:
        is_required (bool):
        totp_since (datetime.datetime | None):
        passkeys (list[Passkey]):
        recovery_codes_left (int):
    """

    is_required: bool
    totp_since: datetime.datetime | None
    passkeys: list[Passkey]
    recovery_codes_left: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_required = self.is_required

        totp_since: None | str
        if isinstance(self.totp_since, datetime.datetime):
            totp_since = self.totp_since.isoformat()
        else:
            totp_since = self.totp_since

        passkeys = []
        for passkeys_item_data in self.passkeys:
            passkeys_item = passkeys_item_data.to_dict()
            passkeys.append(passkeys_item)

        recovery_codes_left = self.recovery_codes_left

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_required": is_required,
                "totp_since": totp_since,
                "passkeys": passkeys,
                "recovery_codes_left": recovery_codes_left,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.passkey import Passkey  # noqa: PLC0415

        d = dict(src_dict)
        is_required = d.pop("is_required")

        def _parse_totp_since(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                totp_since_type_0 = datetime.datetime.fromisoformat(data)

                return totp_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        totp_since = _parse_totp_since(d.pop("totp_since"))

        passkeys = []
        _passkeys = d.pop("passkeys")
        for passkeys_item_data in _passkeys:
            passkeys_item = Passkey.from_dict(passkeys_item_data)

            passkeys.append(passkeys_item)

        recovery_codes_left = d.pop("recovery_codes_left")

        second_factors = cls(
            is_required=is_required,
            totp_since=totp_since,
            passkeys=passkeys,
            recovery_codes_left=recovery_codes_left,
        )

        second_factors.additional_properties = d
        return second_factors

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
