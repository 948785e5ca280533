from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_order import AlbumOrder, check_album_order
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.album_rule_request import AlbumRuleRequest


T = TypeVar("T", bound="NewAlbumRequest")


@_attrs_define
class NewAlbumRequest:
    """
    Attributes:
        title (str):
        description (str | Unset):
        parent (None | Unset | UUID): One of the asker's own albums.
        order (AlbumOrder | Unset):
        rule (AlbumRuleRequest | None | Unset): Makes the album a smart one, for good.
    """

    title: str
    description: str | Unset = UNSET
    parent: None | Unset | UUID = UNSET
    order: AlbumOrder | Unset = UNSET
    rule: AlbumRuleRequest | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.album_rule_request import AlbumRuleRequest  # noqa: PLC0415

        title = self.title

        description = self.description

        parent: None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        elif isinstance(self.parent, UUID):
            parent = str(self.parent)
        else:
            parent = self.parent

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order

        rule: dict[str, Any] | None | Unset
        if isinstance(self.rule, Unset):
            rule = UNSET
        elif isinstance(self.rule, AlbumRuleRequest):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "title": title,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if parent is not UNSET:
            field_dict["parent"] = parent
        if order is not UNSET:
            field_dict["order"] = order
        if rule is not UNSET:
            field_dict["rule"] = rule

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_rule_request import AlbumRuleRequest  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title")

        description = d.pop("description", UNSET)

        def _parse_parent(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_type_0 = UUID(data)

                return parent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        parent = _parse_parent(d.pop("parent", UNSET))

        _order = d.pop("order", UNSET)
        order: AlbumOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = check_album_order(_order)

        def _parse_rule(data: object) -> AlbumRuleRequest | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = AlbumRuleRequest.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AlbumRuleRequest | None | Unset, data)

        rule = _parse_rule(d.pop("rule", UNSET))

        new_album_request = cls(
            title=title,
            description=description,
            parent=parent,
            order=order,
            rule=rule,
        )

        new_album_request.additional_properties = d
        return new_album_request

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
