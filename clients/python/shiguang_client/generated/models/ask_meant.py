from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_filter_kind import AskFilterKind, check_ask_filter_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_value import AskedValue


T = TypeVar("T", bound="AskMeant")


@_attrs_define
class AskMeant:
    """
    Attributes:
        kind (AskFilterKind):
        value (AskedValue): Only the members of the filter's kind; any one of several values will do.
        label (str): In the language of the request.
        exclude (bool | Unset): Photos that it does not fit. Default: False.
    """

    kind: AskFilterKind
    value: AskedValue
    label: str
    exclude: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        value = self.value.to_dict()

        label = self.label

        exclude = self.exclude

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "value": value,
                "label": label,
            }
        )
        if exclude is not UNSET:
            field_dict["exclude"] = exclude

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_value import AskedValue  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_ask_filter_kind(d.pop("kind"))

        value = AskedValue.from_dict(d.pop("value"))

        label = d.pop("label")

        exclude = d.pop("exclude", UNSET)

        ask_meant = cls(
            kind=kind,
            value=value,
            label=label,
            exclude=exclude,
        )

        ask_meant.additional_properties = d
        return ask_meant

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
