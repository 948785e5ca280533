from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.text_mood import TextMood, check_text_mood

T = TypeVar("T", bound="GroupRemark")


@_attrs_define
class GroupRemark:
    """
    Attributes:
        remark (str):
        mood (None | TextMood): Null: no model has read it yet.
        created_at (datetime.datetime):
    """

    remark: str
    mood: None | TextMood
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        remark = self.remark

        mood: None | str
        if isinstance(self.mood, str):
            mood = self.mood
        else:
            mood = self.mood

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "remark": remark,
                "mood": mood,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        remark = d.pop("remark")

        def _parse_mood(data: object) -> None | TextMood:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mood_type_0 = check_text_mood(data)

                return mood_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextMood, data)

        mood = _parse_mood(d.pop("mood"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        group_remark = cls(
            remark=remark,
            mood=mood,
            created_at=created_at,
        )

        group_remark.additional_properties = d
        return group_remark

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
