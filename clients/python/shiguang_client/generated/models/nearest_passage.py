from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NearestPassage")


@_attrs_define
class NearestPassage:
    """
    Attributes:
        passage_id (UUID):
        title (str):
        headings (list[str]):
        confidence (float):
        text (str):
    """

    passage_id: UUID
    title: str
    headings: list[str]
    confidence: float
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        passage_id = str(self.passage_id)

        title = self.title

        headings = self.headings

        confidence = self.confidence

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "passage_id": passage_id,
                "title": title,
                "headings": headings,
                "confidence": confidence,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        passage_id = UUID(d.pop("passage_id"))

        title = d.pop("title")

        headings = cast(list[str], d.pop("headings"))

        confidence = d.pop("confidence")

        text = d.pop("text")

        nearest_passage = cls(
            passage_id=passage_id,
            title=title,
            headings=headings,
            confidence=confidence,
            text=text,
        )

        nearest_passage.additional_properties = d
        return nearest_passage

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
