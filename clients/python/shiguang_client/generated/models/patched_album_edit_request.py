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


T = TypeVar("T", bound="PatchedAlbumEditRequest")


@_attrs_define
class PatchedAlbumEditRequest:
    """
    Attributes:
        title (str | Unset):
        description (str | Unset):
        order (AlbumOrder | Unset):
        cover (None | Unset | UUID): A photo in the album; null: the first, whichever it is.
        parent (None | Unset | UUID): The owner's to say; null: in no other album.
        rule (AlbumRuleRequest | Unset):
        allows_comments (bool | Unset): The owner's to say.
    """

    title: str | Unset = UNSET
    description: str | Unset = UNSET
    order: AlbumOrder | Unset = UNSET
    cover: None | Unset | UUID = UNSET
    parent: None | Unset | UUID = UNSET
    rule: AlbumRuleRequest | Unset = UNSET
    allows_comments: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        description = self.description

        order: str | Unset = UNSET
        if not isinstance(self.order, Unset):
            order = self.order

        cover: None | str | Unset
        if isinstance(self.cover, Unset):
            cover = UNSET
        elif isinstance(self.cover, UUID):
            cover = str(self.cover)
        else:
            cover = self.cover

        parent: None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        elif isinstance(self.parent, UUID):
            parent = str(self.parent)
        else:
            parent = self.parent

        rule: dict[str, Any] | Unset = UNSET
        if not isinstance(self.rule, Unset):
            rule = self.rule.to_dict()

        allows_comments = self.allows_comments

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if description is not UNSET:
            field_dict["description"] = description
        if order is not UNSET:
            field_dict["order"] = order
        if cover is not UNSET:
            field_dict["cover"] = cover
        if parent is not UNSET:
            field_dict["parent"] = parent
        if rule is not UNSET:
            field_dict["rule"] = rule
        if allows_comments is not UNSET:
            field_dict["allows_comments"] = allows_comments

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_rule_request import AlbumRuleRequest  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        description = d.pop("description", UNSET)

        _order = d.pop("order", UNSET)
        order: AlbumOrder | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = check_album_order(_order)

        def _parse_cover(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cover_type_0 = UUID(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        cover = _parse_cover(d.pop("cover", UNSET))

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

        _rule = d.pop("rule", UNSET)
        rule: AlbumRuleRequest | Unset
        if isinstance(_rule, Unset):
            rule = UNSET
        else:
            rule = AlbumRuleRequest.from_dict(_rule)

        allows_comments = d.pop("allows_comments", UNSET)

        patched_album_edit_request = cls(
            title=title,
            description=description,
            order=order,
            cover=cover,
            parent=parent,
            rule=rule,
            allows_comments=allows_comments,
        )

        patched_album_edit_request.additional_properties = d
        return patched_album_edit_request

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
