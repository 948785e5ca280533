from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.moderation_verdict import ModerationVerdict, check_moderation_verdict
from ..types import UNSET, Unset

T = TypeVar("T", bound="ModerationJudgementRequest")


@_attrs_define
class ModerationJudgementRequest:
    """
    Attributes:
        ids (list[UUID]): Cases.
        verdict (ModerationVerdict):
        reason (str | Unset): For the owner to read; a rejection needs one.
    """

    ids: list[UUID]
    verdict: ModerationVerdict
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ids = []
        for ids_item_data in self.ids:
            ids_item = str(ids_item_data)
            ids.append(ids_item)

        verdict: str = self.verdict

        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ids": ids,
                "verdict": verdict,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ids = []
        _ids = d.pop("ids")
        for ids_item_data in _ids:
            ids_item = UUID(ids_item_data)

            ids.append(ids_item)

        verdict = check_moderation_verdict(d.pop("verdict"))

        reason = d.pop("reason", UNSET)

        moderation_judgement_request = cls(
            ids=ids,
            verdict=verdict,
            reason=reason,
        )

        moderation_judgement_request.additional_properties = d
        return moderation_judgement_request

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
