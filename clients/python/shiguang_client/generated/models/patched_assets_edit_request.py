from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asset_edit_request import AssetEditRequest
    from ..models.assets_filter_request import AssetsFilterRequest


T = TypeVar("T", bound="PatchedAssetsEditRequest")


@_attrs_define
class PatchedAssetsEditRequest:
    """Photos by their ids, or by what they are like; and what is to be changed about each.

    Attributes:
        ids (list[UUID] | Unset):
        filter_ (AssetsFilterRequest | Unset): The filters of the list of photos.
        cursor (str | Unset): With `filter`: where the request before left off.
        changes (AssetEditRequest | Unset):
    """

    ids: list[UUID] | Unset = UNSET
    filter_: AssetsFilterRequest | Unset = UNSET
    cursor: str | Unset = UNSET
    changes: AssetEditRequest | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ids: list[str] | Unset = UNSET
        if not isinstance(self.ids, Unset):
            ids = []
            for ids_item_data in self.ids:
                ids_item = str(ids_item_data)
                ids.append(ids_item)

        filter_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.filter_, Unset):
            filter_ = self.filter_.to_dict()

        cursor = self.cursor

        changes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.changes, Unset):
            changes = self.changes.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if ids is not UNSET:
            field_dict["ids"] = ids
        if filter_ is not UNSET:
            field_dict["filter"] = filter_
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if changes is not UNSET:
            field_dict["changes"] = changes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asset_edit_request import AssetEditRequest  # noqa: PLC0415
        from ..models.assets_filter_request import AssetsFilterRequest  # noqa: PLC0415

        d = dict(src_dict)
        _ids = d.pop("ids", UNSET)
        ids: list[UUID] | Unset = UNSET
        if _ids is not UNSET:
            ids = []
            for ids_item_data in _ids:
                ids_item = UUID(ids_item_data)

                ids.append(ids_item)

        _filter_ = d.pop("filter", UNSET)
        filter_: AssetsFilterRequest | Unset
        if isinstance(_filter_, Unset):
            filter_ = UNSET
        else:
            filter_ = AssetsFilterRequest.from_dict(_filter_)

        cursor = d.pop("cursor", UNSET)

        _changes = d.pop("changes", UNSET)
        changes: AssetEditRequest | Unset
        if isinstance(_changes, Unset):
            changes = UNSET
        else:
            changes = AssetEditRequest.from_dict(_changes)

        patched_assets_edit_request = cls(
            ids=ids,
            filter_=filter_,
            cursor=cursor,
            changes=changes,
        )

        patched_assets_edit_request.additional_properties = d
        return patched_assets_edit_request

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
