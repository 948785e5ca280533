from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AlbumReactions")


@_attrs_define
class AlbumReactions:
    """
    Attributes:
        like_count (int):
        comment_count (int):
        is_liked (bool): By the asker.
    """

    like_count: int
    comment_count: int
    is_liked: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        like_count = self.like_count

        comment_count = self.comment_count

        is_liked = self.is_liked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "like_count": like_count,
                "comment_count": comment_count,
                "is_liked": is_liked,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        like_count = d.pop("like_count")

        comment_count = d.pop("comment_count")

        is_liked = d.pop("is_liked")

        album_reactions = cls(
            like_count=like_count,
            comment_count=comment_count,
            is_liked=is_liked,
        )

        album_reactions.additional_properties = d
        return album_reactions

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
