from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.gold_source_wish_request import GoldSourceWishRequest


T = TypeVar("T", bound="GroupGoldRequest")


@_attrs_define
class GroupGoldRequest:
    """
    Attributes:
        is_answerable (bool | Unset):  Default: False.
        sources (list[GoldSourceWishRequest] | Unset):
    """

    is_answerable: bool | Unset = False
    sources: list[GoldSourceWishRequest] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_answerable = self.is_answerable

        sources: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.sources, Unset):
            sources = []
            for sources_item_data in self.sources:
                sources_item = sources_item_data.to_dict()
                sources.append(sources_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if is_answerable is not UNSET:
            field_dict["is_answerable"] = is_answerable
        if sources is not UNSET:
            field_dict["sources"] = sources

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gold_source_wish_request import GoldSourceWishRequest  # noqa: PLC0415

        d = dict(src_dict)
        is_answerable = d.pop("is_answerable", UNSET)

        _sources = d.pop("sources", UNSET)
        sources: list[GoldSourceWishRequest] | Unset = UNSET
        if _sources is not UNSET:
            sources = []
            for sources_item_data in _sources:
                sources_item = GoldSourceWishRequest.from_dict(sources_item_data)

                sources.append(sources_item)

        group_gold_request = cls(
            is_answerable=is_answerable,
            sources=sources,
        )

        group_gold_request.additional_properties = d
        return group_gold_request

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
