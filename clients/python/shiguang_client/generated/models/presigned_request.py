from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.presigned_method import PresignedMethod, check_presigned_method

if TYPE_CHECKING:
    from ..models.presigned_request_fields import PresignedRequestFields
    from ..models.presigned_request_headers import PresignedRequestHeaders


T = TypeVar("T", bound="PresignedRequest")


@_attrs_define
class PresignedRequest:
    """Send it as it stands. Its length is signed too: the body must have exactly `size` bytes.

    Attributes:
        method (PresignedMethod):
        url (str):
        headers (PresignedRequestHeaders):
        fields (PresignedRequestFields): With POST: the form's fields, to be sent before the field `file`.
    """

    method: PresignedMethod
    url: str
    headers: PresignedRequestHeaders
    fields: PresignedRequestFields
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        method: str = self.method

        url = self.url

        headers = self.headers.to_dict()

        fields = self.fields.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "method": method,
                "url": url,
                "headers": headers,
                "fields": fields,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.presigned_request_fields import PresignedRequestFields  # noqa: PLC0415
        from ..models.presigned_request_headers import PresignedRequestHeaders  # noqa: PLC0415

        d = dict(src_dict)
        method = check_presigned_method(d.pop("method"))

        url = d.pop("url")

        headers = PresignedRequestHeaders.from_dict(d.pop("headers"))

        fields = PresignedRequestFields.from_dict(d.pop("fields"))

        presigned_request = cls(
            method=method,
            url=url,
            headers=headers,
            fields=fields,
        )

        presigned_request.additional_properties = d
        return presigned_request

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
