from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.suggestion_answer import SuggestionAnswer, check_suggestion_answer
from ..types import UNSET, Unset

T = TypeVar("T", bound="AnswerRequest")


@_attrs_define
class AnswerRequest:
    """
    Attributes:
        answer (SuggestionAnswer):
        allow_same_photo (bool | Unset): Where a photo would show one person twice: it has a mirror, or is a collage.
            Otherwise it is refused (`same_photo`). Default: False.
    """

    answer: SuggestionAnswer
    allow_same_photo: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer: str = self.answer

        allow_same_photo = self.allow_same_photo

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
            }
        )
        if allow_same_photo is not UNSET:
            field_dict["allow_same_photo"] = allow_same_photo

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = check_suggestion_answer(d.pop("answer"))

        allow_same_photo = d.pop("allow_same_photo", UNSET)

        answer_request = cls(
            answer=answer,
            allow_same_photo=allow_same_photo,
        )

        answer_request.additional_properties = d
        return answer_request

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
