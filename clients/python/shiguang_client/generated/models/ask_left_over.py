from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_left_over_reason import AskLeftOverReason, check_ask_left_over_reason

T = TypeVar("T", bound="AskLeftOver")


@_attrs_define
class AskLeftOver:
    """
    Attributes:
        text (str):
        span (list[int] | None):
        why (AskLeftOverReason):
    """

    text: str
    span: list[int] | None
    why: AskLeftOverReason
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        span: list[int] | None
        if isinstance(self.span, list):
            span = self.span

        else:
            span = self.span

        why: str = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "text": text,
                "span": span,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_span(data: object) -> list[int] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                span_type_0 = cast(list[int], data)

                return span_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[int] | None, data)

        span = _parse_span(d.pop("span"))

        why = check_ask_left_over_reason(d.pop("why"))

        ask_left_over = cls(
            text=text,
            span=span,
            why=why,
        )

        ask_left_over.additional_properties = d
        return ask_left_over

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
