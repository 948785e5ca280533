from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answer_verdict import AnswerVerdict, check_answer_verdict
from ..types import UNSET, Unset

T = TypeVar("T", bound="AnswerFeedbackRequest")


@_attrs_define
class AnswerFeedbackRequest:
    """
    Attributes:
        verdict (AnswerVerdict):
        remark (str | Unset):  Default: ''.
    """

    verdict: AnswerVerdict
    remark: str | Unset = ""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        verdict: str = self.verdict

        remark = self.remark

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "verdict": verdict,
            }
        )
        if remark is not UNSET:
            field_dict["remark"] = remark

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verdict = check_answer_verdict(d.pop("verdict"))

        remark = d.pop("remark", UNSET)

        answer_feedback_request = cls(
            verdict=verdict,
            remark=remark,
        )

        answer_feedback_request.additional_properties = d
        return answer_feedback_request

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
