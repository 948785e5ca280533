from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stack_origin import StackOrigin, check_stack_origin

if TYPE_CHECKING:
    from ..models.asset import Asset


T = TypeVar("T", bound="Stack")


@_attrs_define
class Stack:
    """
    Attributes:
        id (UUID):
        origin (StackOrigin):
        primary_id (UUID): The photo that the timeline shows.
        assets (list[Asset]): The photos of it that can be seen: the primary first, then by time.
        created_at (datetime.datetime):
    """

    id: UUID
    origin: StackOrigin
    primary_id: UUID
    assets: list[Asset]
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        origin: str = self.origin

        primary_id = str(self.primary_id)

        assets = []
        for assets_item_data in self.assets:
            assets_item = assets_item_data.to_dict()
            assets.append(assets_item)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "origin": origin,
                "primary_id": primary_id,
                "assets": assets,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset import Asset  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        origin = check_stack_origin(d.pop("origin"))

        primary_id = UUID(d.pop("primary_id"))

        assets = []
        _assets = d.pop("assets")
        for assets_item_data in _assets:
            assets_item = Asset.from_dict(assets_item_data)

            assets.append(assets_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        stack = cls(
            id=id,
            origin=origin,
            primary_id=primary_id,
            assets=assets,
            created_at=created_at,
        )

        stack.additional_properties = d
        return stack

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
