from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.edit_status import EditStatus, check_edit_status

if TYPE_CHECKING:
    from ..models.what_went_wrong import WhatWentWrong


T = TypeVar("T", bound="EditedAsset")


@_attrs_define
class EditedAsset:
    """
    Attributes:
        id (UUID):
        status (EditStatus):
        error (None | WhatWentWrong): Why it was refused.
    """

    id: UUID
    status: EditStatus
    error: None | WhatWentWrong
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        id = str(self.id)

        status: str = self.status

        error: dict[str, Any] | None
        if isinstance(self.error, WhatWentWrong):
            error = self.error.to_dict()
        else:
            error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.what_went_wrong import WhatWentWrong  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        status = check_edit_status(d.pop("status"))

        def _parse_error(data: object) -> None | WhatWentWrong:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = WhatWentWrong.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WhatWentWrong, data)

        error = _parse_error(d.pop("error"))

        edited_asset = cls(
            id=id,
            status=status,
            error=error,
        )

        edited_asset.additional_properties = d
        return edited_asset

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
