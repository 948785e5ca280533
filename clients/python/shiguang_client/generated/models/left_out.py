from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.left_out_reason import LeftOutReason, check_left_out_reason

T = TypeVar("T", bound="LeftOut")


@_attrs_define
class LeftOut:
    """
    Attributes:
        asset_id (UUID):
        filename (str): Empty where it is not the asker's to know.
        reason (LeftOutReason):
    """

    asset_id: UUID
    filename: str
    reason: LeftOutReason
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset_id = str(self.asset_id)

        filename = self.filename

        reason: str = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asset_id": asset_id,
                "filename": filename,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset_id = UUID(d.pop("asset_id"))

        filename = d.pop("filename")

        reason = check_left_out_reason(d.pop("reason"))

        left_out = cls(
            asset_id=asset_id,
            filename=filename,
            reason=reason,
        )

        left_out.additional_properties = d
        return left_out

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
