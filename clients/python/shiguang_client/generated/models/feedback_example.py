from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FeedbackExample")


@_attrs_define
class FeedbackExample:
    """
    Attributes:
        asset (UUID):
        slug (str):
        name_en (str):
        name_zh (str):
        verdict (str):
        judged_at (datetime.datetime):
        confidence (float | None): What the network had said then; null: it had not found the tag.
    """

    asset: UUID
    slug: str
    name_en: str
    name_zh: str
    verdict: str
    judged_at: datetime.datetime
    confidence: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset = str(self.asset)

        slug = self.slug

        name_en = self.name_en

        name_zh = self.name_zh

        verdict = self.verdict

        judged_at = self.judged_at.isoformat()

        confidence: float | None
        confidence = self.confidence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asset": asset,
                "slug": slug,
                "name_en": name_en,
                "name_zh": name_zh,
                "verdict": verdict,
                "judged_at": judged_at,
                "confidence": confidence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset = UUID(d.pop("asset"))

        slug = d.pop("slug")

        name_en = d.pop("name_en")

        name_zh = d.pop("name_zh")

        verdict = d.pop("verdict")

        judged_at = datetime.datetime.fromisoformat(d.pop("judged_at"))

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        feedback_example = cls(
            asset=asset,
            slug=slug,
            name_en=name_en,
            name_zh=name_zh,
            verdict=verdict,
            judged_at=judged_at,
            confidence=confidence,
        )

        feedback_example.additional_properties = d
        return feedback_example

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
