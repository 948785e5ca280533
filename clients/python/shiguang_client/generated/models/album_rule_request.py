from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_rule_match import AlbumRuleMatch, check_album_rule_match
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.album_condition_request import AlbumConditionRequest


T = TypeVar("T", bound="AlbumRuleRequest")


@_attrs_define
class AlbumRuleRequest:
    """
    Attributes:
        conditions (list[AlbumConditionRequest]):
        match (AlbumRuleMatch | Unset):  Default: 'all'.
    """

    conditions: list[AlbumConditionRequest]
    match: AlbumRuleMatch | Unset = "all"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conditions = []
        for conditions_item_data in self.conditions:
            conditions_item = conditions_item_data.to_dict()
            conditions.append(conditions_item)

        match: str | Unset = UNSET
        if not isinstance(self.match, Unset):
            match = self.match

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "conditions": conditions,
            }
        )
        if match is not UNSET:
            field_dict["match"] = match

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_condition_request import AlbumConditionRequest  # noqa: PLC0415

        d = dict(src_dict)
        conditions = []
        _conditions = d.pop("conditions")
        for conditions_item_data in _conditions:
            conditions_item = AlbumConditionRequest.from_dict(conditions_item_data)

            conditions.append(conditions_item)

        _match = d.pop("match", UNSET)
        match: AlbumRuleMatch | Unset
        if isinstance(_match, Unset):
            match = UNSET
        else:
            match = check_album_rule_match(_match)

        album_rule_request = cls(
            conditions=conditions,
            match=match,
        )

        album_rule_request.additional_properties = d
        return album_rule_request

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
