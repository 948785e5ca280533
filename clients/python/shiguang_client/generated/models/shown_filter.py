from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_filter_kind import AskFilterKind, check_ask_filter_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ask_meant import AskMeant
    from ..models.asked_value import AskedValue


T = TypeVar("T", bound="ShownFilter")


@_attrs_define
class ShownFilter:
    """A filter as it is shown: send `kind`, `value` and `exclude` back, changed or not.

    Attributes:
        kind (AskFilterKind):
        value (AskedValue): Only the members of the filter's kind; any one of several values will do.
        label (str): In the language of the request.
        span (list[int] | None): First and end character of the sentence that it came from; null: of none.
        alternatives (list[AskMeant]): What may have been meant instead.
        exclude (bool | Unset): Photos that it does not fit. Default: False.
    """

    kind: AskFilterKind
    value: AskedValue
    label: str
    span: list[int] | None
    alternatives: list[AskMeant]
    exclude: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        value = self.value.to_dict()

        label = self.label

        span: list[int] | None
        if isinstance(self.span, list):
            span = self.span

        else:
            span = self.span

        alternatives = []
        for alternatives_item_data in self.alternatives:
            alternatives_item = alternatives_item_data.to_dict()
            alternatives.append(alternatives_item)

        exclude = self.exclude

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "value": value,
                "label": label,
                "span": span,
                "alternatives": alternatives,
            }
        )
        if exclude is not UNSET:
            field_dict["exclude"] = exclude

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ask_meant import AskMeant  # noqa: PLC0415
        from ..models.asked_value import AskedValue  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_ask_filter_kind(d.pop("kind"))

        value = AskedValue.from_dict(d.pop("value"))

        label = d.pop("label")

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

        alternatives = []
        _alternatives = d.pop("alternatives")
        for alternatives_item_data in _alternatives:
            alternatives_item = AskMeant.from_dict(alternatives_item_data)

            alternatives.append(alternatives_item)

        exclude = d.pop("exclude", UNSET)

        shown_filter = cls(
            kind=kind,
            value=value,
            label=label,
            span=span,
            alternatives=alternatives,
            exclude=exclude,
        )

        shown_filter.additional_properties = d
        return shown_filter

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
