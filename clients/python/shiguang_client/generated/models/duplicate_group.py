from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duplicate_reason import DuplicateReason, check_duplicate_reason
from ..models.lookalike_kind import LookalikeKind, check_lookalike_kind

if TYPE_CHECKING:
    from ..models.asset import Asset


T = TypeVar("T", bound="DuplicateGroup")


@_attrs_define
class DuplicateGroup:
    """
    Attributes:
        id (UUID):
        kind (LookalikeKind):
        captured_at (datetime.datetime): Of the newest of its photos.
        photos (list[Asset]):
        keeper_id (UUID): The photo that we should keep.
        reasons (list[DuplicateReason]): In what the keeper is above every other photo, the weightiest first.
        bytes_saved (int): Of originals, if it alone were kept.
    """

    id: UUID
    kind: LookalikeKind
    captured_at: datetime.datetime
    photos: list[Asset]
    keeper_id: UUID
    reasons: list[DuplicateReason]
    bytes_saved: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        captured_at = self.captured_at.isoformat()

        photos = []
        for photos_item_data in self.photos:
            photos_item = photos_item_data.to_dict()
            photos.append(photos_item)

        keeper_id = str(self.keeper_id)

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        bytes_saved = self.bytes_saved

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "captured_at": captured_at,
                "photos": photos,
                "keeper_id": keeper_id,
                "reasons": reasons,
                "bytes_saved": bytes_saved,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset import Asset  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_lookalike_kind(d.pop("kind"))

        captured_at = datetime.datetime.fromisoformat(d.pop("captured_at"))

        photos = []
        _photos = d.pop("photos")
        for photos_item_data in _photos:
            photos_item = Asset.from_dict(photos_item_data)

            photos.append(photos_item)

        keeper_id = UUID(d.pop("keeper_id"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_duplicate_reason(reasons_item_data)

            reasons.append(reasons_item)

        bytes_saved = d.pop("bytes_saved")

        duplicate_group = cls(
            id=id,
            kind=kind,
            captured_at=captured_at,
            photos=photos,
            keeper_id=keeper_id,
            reasons=reasons,
            bytes_saved=bytes_saved,
        )

        duplicate_group.additional_properties = d
        return duplicate_group

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
