from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ask_filter_kind import AskFilterKind, check_ask_filter_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_value_request import AskedValueRequest


T = TypeVar("T", bound="AskFilterRequest")


@_attrs_define
class AskFilterRequest:
    """
    Attributes:
        kind (AskFilterKind):
        value (AskedValueRequest): Only the members of the filter's kind; any one of several values will do.
        exclude (bool | Unset): Photos that it does not fit. Default: False.
    """

    kind: AskFilterKind
    value: AskedValueRequest
    exclude: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        value = self.value.to_dict()

        exclude = self.exclude

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "value": value,
            }
        )
        if exclude is not UNSET:
            field_dict["exclude"] = exclude

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_value_request import AskedValueRequest  # noqa: PLC0415

        d = dict(src_dict)
        kind = check_ask_filter_kind(d.pop("kind"))

        value = AskedValueRequest.from_dict(d.pop("value"))

        exclude = d.pop("exclude", UNSET)

        ask_filter_request = cls(
            kind=kind,
            value=value,
            exclude=exclude,
        )

        ask_filter_request.additional_properties = d
        return ask_filter_request

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
