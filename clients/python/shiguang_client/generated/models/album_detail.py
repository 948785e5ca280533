from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.album_order import AlbumOrder, check_album_order
from ..models.album_role import AlbumRole, check_album_role

if TYPE_CHECKING:
    from ..models.album_cover import AlbumCover
    from ..models.album_reactions import AlbumReactions
    from ..models.album_rule import AlbumRule
    from ..models.album_user import AlbumUser


T = TypeVar("T", bound="AlbumDetail")


@_attrs_define
class AlbumDetail:
    """
    Attributes:
        id (UUID):
        title (str):
        description (str):
        owner (AlbumUser): Somebody who is in an album with the asker.
        role (AlbumRole):
        parent (None | UUID): The album that it lies in; null for all but its owner.
        order (AlbumOrder):
        is_smart (bool): It shows what its rule finds.
        rule (AlbumRule | None): Of a smart album, for its owner.
        asset_count (int): Photos shown.
        first_captured_at (datetime.datetime | None):
        last_captured_at (datetime.datetime | None):
        cover (AlbumCover | None): The chosen photo, else the first. Of smart albums lists show none.
        cover_is_chosen (bool):
        member_count (int): With the owner.
        allows_comments (bool):
        has_unread (bool): Others did something that was not seen yet.
        created_at (datetime.datetime):
        changed_at (datetime.datetime):
        reactions (AlbumReactions):
    """

    id: UUID
    title: str
    description: str
    owner: AlbumUser
    role: AlbumRole
    parent: None | UUID
    order: AlbumOrder
    is_smart: bool
    rule: AlbumRule | None
    asset_count: int
    first_captured_at: datetime.datetime | None
    last_captured_at: datetime.datetime | None
    cover: AlbumCover | None
    cover_is_chosen: bool
    member_count: int
    allows_comments: bool
    has_unread: bool
    created_at: datetime.datetime
    changed_at: datetime.datetime
    reactions: AlbumReactions
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.album_cover import AlbumCover  # noqa: PLC0415
        from ..models.album_rule import AlbumRule  # noqa: PLC0415

        id = str(self.id)

        title = self.title

        description = self.description

        owner = self.owner.to_dict()

        role: str = self.role

        parent: None | str
        if isinstance(self.parent, UUID):
            parent = str(self.parent)
        else:
            parent = self.parent

        order: str = self.order

        is_smart = self.is_smart

        rule: dict[str, Any] | None
        if isinstance(self.rule, AlbumRule):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        asset_count = self.asset_count

        first_captured_at: None | str
        if isinstance(self.first_captured_at, datetime.datetime):
            first_captured_at = self.first_captured_at.isoformat()
        else:
            first_captured_at = self.first_captured_at

        last_captured_at: None | str
        if isinstance(self.last_captured_at, datetime.datetime):
            last_captured_at = self.last_captured_at.isoformat()
        else:
            last_captured_at = self.last_captured_at

        cover: dict[str, Any] | None
        if isinstance(self.cover, AlbumCover):
            cover = self.cover.to_dict()
        else:
            cover = self.cover

        cover_is_chosen = self.cover_is_chosen

        member_count = self.member_count

        allows_comments = self.allows_comments

        has_unread = self.has_unread

        created_at = self.created_at.isoformat()

        changed_at = self.changed_at.isoformat()

        reactions = self.reactions.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "description": description,
                "owner": owner,
                "role": role,
                "parent": parent,
                "order": order,
                "is_smart": is_smart,
                "rule": rule,
                "asset_count": asset_count,
                "first_captured_at": first_captured_at,
                "last_captured_at": last_captured_at,
                "cover": cover,
                "cover_is_chosen": cover_is_chosen,
                "member_count": member_count,
                "allows_comments": allows_comments,
                "has_unread": has_unread,
                "created_at": created_at,
                "changed_at": changed_at,
                "reactions": reactions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.album_cover import AlbumCover  # noqa: PLC0415
        from ..models.album_reactions import AlbumReactions  # noqa: PLC0415
        from ..models.album_rule import AlbumRule  # noqa: PLC0415
        from ..models.album_user import AlbumUser  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        description = d.pop("description")

        owner = AlbumUser.from_dict(d.pop("owner"))

        role = check_album_role(d.pop("role"))

        def _parse_parent(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_type_0 = UUID(data)

                return parent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent = _parse_parent(d.pop("parent"))

        order = check_album_order(d.pop("order"))

        is_smart = d.pop("is_smart")

        def _parse_rule(data: object) -> AlbumRule | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = AlbumRule.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AlbumRule | None, data)

        rule = _parse_rule(d.pop("rule"))

        asset_count = d.pop("asset_count")

        def _parse_first_captured_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_captured_at_type_0 = datetime.datetime.fromisoformat(data)

                return first_captured_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        first_captured_at = _parse_first_captured_at(d.pop("first_captured_at"))

        def _parse_last_captured_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_captured_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_captured_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_captured_at = _parse_last_captured_at(d.pop("last_captured_at"))

        def _parse_cover(data: object) -> AlbumCover | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                cover_type_0 = AlbumCover.from_dict(data)

                return cover_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AlbumCover | None, data)

        cover = _parse_cover(d.pop("cover"))

        cover_is_chosen = d.pop("cover_is_chosen")

        member_count = d.pop("member_count")

        allows_comments = d.pop("allows_comments")

        has_unread = d.pop("has_unread")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        reactions = AlbumReactions.from_dict(d.pop("reactions"))

        album_detail = cls(
            id=id,
            title=title,
            description=description,
            owner=owner,
            role=role,
            parent=parent,
            order=order,
            is_smart=is_smart,
            rule=rule,
            asset_count=asset_count,
            first_captured_at=first_captured_at,
            last_captured_at=last_captured_at,
            cover=cover,
            cover_is_chosen=cover_is_chosen,
            member_count=member_count,
            allows_comments=allows_comments,
            has_unread=has_unread,
            created_at=created_at,
            changed_at=changed_at,
            reactions=reactions,
        )

        album_detail.additional_properties = d
        return album_detail

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
