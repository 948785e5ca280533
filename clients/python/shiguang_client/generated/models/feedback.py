from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.tag_verdict import TagVerdict, check_tag_verdict

T = TypeVar("T", bound="Feedback")


@_attrs_define
class Feedback:
    """
    Attributes:
        asset (UUID):
        slug (str):
        verdict (TagVerdict):
        judged_at (datetime.datetime):
        confidence (float | None): What the network had said then; null: it had not found the tag.
        model_version (str):
    """

    asset: UUID
    slug: str
    verdict: TagVerdict
    judged_at: datetime.datetime
    confidence: float | None
    model_version: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asset = str(self.asset)

        slug = self.slug

        verdict: str = self.verdict

        judged_at = self.judged_at.isoformat()

        confidence: float | None
        confidence = self.confidence

        model_version = self.model_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asset": asset,
                "slug": slug,
                "verdict": verdict,
                "judged_at": judged_at,
                "confidence": confidence,
                "model_version": model_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        asset = UUID(d.pop("asset"))

        slug = d.pop("slug")

        verdict = check_tag_verdict(d.pop("verdict"))

        judged_at = datetime.datetime.fromisoformat(d.pop("judged_at"))

        def _parse_confidence(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        confidence = _parse_confidence(d.pop("confidence"))

        model_version = d.pop("model_version")

        feedback = cls(
            asset=asset,
            slug=slug,
            verdict=verdict,
            judged_at=judged_at,
            confidence=confidence,
            model_version=model_version,
        )

        feedback.additional_properties = d
        return feedback

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
