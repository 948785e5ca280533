from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.start_run_request_parameters import StartRunRequestParameters


T = TypeVar("T", bound="StartRunRequest")


@_attrs_define
class StartRunRequest:
    """
    Attributes:
        note (str | Unset):  Default: ''.
        approvals (int | None | Unset): How many administrators have to approve; null: as the settings say.
        parameters (StartRunRequestParameters | Unset): Numbers and words in place of the recipe's, by their names.
    """

    note: str | Unset = ""
    approvals: int | None | Unset = UNSET
    parameters: StartRunRequestParameters | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        note = self.note

        approvals: int | None | Unset
        if isinstance(self.approvals, Unset):
            approvals = UNSET
        else:
            approvals = self.approvals

        parameters: dict[str, Any] | Unset = UNSET
        if not isinstance(self.parameters, Unset):
            parameters = self.parameters.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if note is not UNSET:
            field_dict["note"] = note
        if approvals is not UNSET:
            field_dict["approvals"] = approvals
        if parameters is not UNSET:
            field_dict["parameters"] = parameters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.start_run_request_parameters import StartRunRequestParameters  # noqa: PLC0415

        d = dict(src_dict)
        note = d.pop("note", UNSET)

        def _parse_approvals(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        approvals = _parse_approvals(d.pop("approvals", UNSET))

        _parameters = d.pop("parameters", UNSET)
        parameters: StartRunRequestParameters | Unset
        if isinstance(_parameters, Unset):
            parameters = UNSET
        else:
            parameters = StartRunRequestParameters.from_dict(_parameters)

        start_run_request = cls(
            note=note,
            approvals=approvals,
            parameters=parameters,
        )

        start_run_request.additional_properties = d
        return start_run_request

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
