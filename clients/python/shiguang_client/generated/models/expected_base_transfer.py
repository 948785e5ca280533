from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.base_transfer import BaseTransfer
    from ..models.document_put import DocumentPut


T = TypeVar("T", bound="ExpectedBaseTransfer")


@_attrs_define
class ExpectedBaseTransfer:
    """
    Attributes:
        transfer (BaseTransfer):
        request (DocumentPut):
    """

    transfer: BaseTransfer
    request: DocumentPut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        transfer = self.transfer.to_dict()

        request = self.request.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "transfer": transfer,
                "request": request,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.base_transfer import BaseTransfer  # noqa: PLC0415
        from ..models.document_put import DocumentPut  # noqa: PLC0415

        d = dict(src_dict)
        transfer = BaseTransfer.from_dict(d.pop("transfer"))

        request = DocumentPut.from_dict(d.pop("request"))

        expected_base_transfer = cls(
            transfer=transfer,
            request=request,
        )

        expected_base_transfer.additional_properties = d
        return expected_base_transfer

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
