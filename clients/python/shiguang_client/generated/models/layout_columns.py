from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.asset_kind import AssetKind, check_asset_kind

T = TypeVar("T", bound="LayoutColumns")


@_attrs_define
class LayoutColumns:
    """A list for each column, all of the same length.

    Attributes:
        id (list[UUID]):
        ratio (list[float]): Width by height; 1 until it is known.
        captured_at (list[datetime.datetime]):
        captured_local_date (list[datetime.date]):
        media_type (list[str]):
        kind (list[AssetKind]): "motion": a photo with a few seconds of film around it.
        duration_ms (list[int | None]): Of the film; null: there is none, or nobody has looked at it yet.
        thumbhash (list[None | str]):
        is_favorite (list[bool]):
        stack_count (list[int | None]): null: not in a stack.
    """

    id: list[UUID]
    ratio: list[float]
    captured_at: list[datetime.datetime]
    captured_local_date: list[datetime.date]
    media_type: list[str]
    kind: list[AssetKind]
    duration_ms: list[int | None]
    thumbhash: list[None | str]
    is_favorite: list[bool]
    stack_count: list[int | None]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = []
        for id_item_data in self.id:
            id_item = str(id_item_data)
            id.append(id_item)

        ratio = self.ratio

        captured_at = []
        for captured_at_item_data in self.captured_at:
            captured_at_item = captured_at_item_data.isoformat()
            captured_at.append(captured_at_item)

        captured_local_date = []
        for captured_local_date_item_data in self.captured_local_date:
            captured_local_date_item = captured_local_date_item_data.isoformat()
            captured_local_date.append(captured_local_date_item)

        media_type = self.media_type

        kind = []
        for kind_item_data in self.kind:
            kind_item: str = kind_item_data
            kind.append(kind_item)

        duration_ms = []
        for duration_ms_item_data in self.duration_ms:
            duration_ms_item: int | None
            duration_ms_item = duration_ms_item_data
            duration_ms.append(duration_ms_item)

        thumbhash = []
        for thumbhash_item_data in self.thumbhash:
            thumbhash_item: None | str
            thumbhash_item = thumbhash_item_data
            thumbhash.append(thumbhash_item)

        is_favorite = self.is_favorite

        stack_count = []
        for stack_count_item_data in self.stack_count:
            stack_count_item: int | None
            stack_count_item = stack_count_item_data
            stack_count.append(stack_count_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "ratio": ratio,
                "captured_at": captured_at,
                "captured_local_date": captured_local_date,
                "media_type": media_type,
                "kind": kind,
                "duration_ms": duration_ms,
                "thumbhash": thumbhash,
                "is_favorite": is_favorite,
                "stack_count": stack_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = []
        _id = d.pop("id")
        for id_item_data in _id:
            id_item = UUID(id_item_data)

            id.append(id_item)

        ratio = cast(list[float], d.pop("ratio"))

        captured_at = []
        _captured_at = d.pop("captured_at")
        for captured_at_item_data in _captured_at:
            captured_at_item = datetime.datetime.fromisoformat(captured_at_item_data)

            captured_at.append(captured_at_item)

        captured_local_date = []
        _captured_local_date = d.pop("captured_local_date")
        for captured_local_date_item_data in _captured_local_date:
            captured_local_date_item = datetime.date.fromisoformat(captured_local_date_item_data)

            captured_local_date.append(captured_local_date_item)

        media_type = cast(list[str], d.pop("media_type"))

        kind = []
        _kind = d.pop("kind")
        for kind_item_data in _kind:
            kind_item = check_asset_kind(kind_item_data)

            kind.append(kind_item)

        duration_ms = []
        _duration_ms = d.pop("duration_ms")
        for duration_ms_item_data in _duration_ms:

            def _parse_duration_ms_item(data: object) -> int | None:
                if data is None:
                    return data
                return cast(int | None, data)

            duration_ms_item = _parse_duration_ms_item(duration_ms_item_data)

            duration_ms.append(duration_ms_item)

        thumbhash = []
        _thumbhash = d.pop("thumbhash")
        for thumbhash_item_data in _thumbhash:

            def _parse_thumbhash_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            thumbhash_item = _parse_thumbhash_item(thumbhash_item_data)

            thumbhash.append(thumbhash_item)

        is_favorite = cast(list[bool], d.pop("is_favorite"))

        stack_count = []
        _stack_count = d.pop("stack_count")
        for stack_count_item_data in _stack_count:

            def _parse_stack_count_item(data: object) -> int | None:
                if data is None:
                    return data
                return cast(int | None, data)

            stack_count_item = _parse_stack_count_item(stack_count_item_data)

            stack_count.append(stack_count_item)

        layout_columns = cls(
            id=id,
            ratio=ratio,
            captured_at=captured_at,
            captured_local_date=captured_local_date,
            media_type=media_type,
            kind=kind,
            duration_ms=duration_ms,
            thumbhash=thumbhash,
            is_favorite=is_favorite,
            stack_count=stack_count,
        )

        layout_columns.additional_properties = d
        return layout_columns

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
