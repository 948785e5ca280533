from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.moderation_verdict import ModerationVerdict, check_moderation_verdict

T = TypeVar("T", bound="ModerationDecision")


@_attrs_define
class ModerationDecision:
    """
    Attributes:
        verdict (ModerationVerdict):
        reason (str): In the administrator's words.
        at (datetime.datetime):
    """

    verdict: ModerationVerdict
    reason: str
    at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        verdict: str = self.verdict

        reason = self.reason

        at = self.at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "verdict": verdict,
                "reason": reason,
                "at": at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verdict = check_moderation_verdict(d.pop("verdict"))

        reason = d.pop("reason")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        moderation_decision = cls(
            verdict=verdict,
            reason=reason,
            at=at,
        )

        moderation_decision.additional_properties = d
        return moderation_decision

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
