from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressing_style import AddressingStyle, check_addressing_style
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImportWishRequest")


@_attrs_define
class ImportWishRequest:
    """
    Attributes:
        endpoint (str): The store's address, without the bucket.
        bucket (str):
        region (str | Unset):  Default: 'us-east-1'.
        prefix (str | Unset): What keys begin with; none: the whole bucket. Default: ''.
        addressing_style (AddressingStyle | Unset):  Default: 'path'.
        access_key_id (str | Unset): None: a public bucket. Default: ''.
        secret_access_key (str | Unset):  Default: ''.
        folders_as_albums (bool | Unset):  Default: False.
    """

    endpoint: str
    bucket: str
    region: str | Unset = "us-east-1"
    prefix: str | Unset = ""
    addressing_style: AddressingStyle | Unset = "path"
    access_key_id: str | Unset = ""
    secret_access_key: str | Unset = ""
    folders_as_albums: bool | Unset = False
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        endpoint = self.endpoint

        bucket = self.bucket

        region = self.region

        prefix = self.prefix

        addressing_style: str | Unset = UNSET
        if not isinstance(self.addressing_style, Unset):
            addressing_style = self.addressing_style

        access_key_id = self.access_key_id

        secret_access_key = self.secret_access_key

        folders_as_albums = self.folders_as_albums

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "endpoint": endpoint,
                "bucket": bucket,
            }
        )
        if region is not UNSET:
            field_dict["region"] = region
        if prefix is not UNSET:
            field_dict["prefix"] = prefix
        if addressing_style is not UNSET:
            field_dict["addressing_style"] = addressing_style
        if access_key_id is not UNSET:
            field_dict["access_key_id"] = access_key_id
        if secret_access_key is not UNSET:
            field_dict["secret_access_key"] = secret_access_key
        if folders_as_albums is not UNSET:
            field_dict["folders_as_albums"] = folders_as_albums

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        endpoint = d.pop("endpoint")

        bucket = d.pop("bucket")

        region = d.pop("region", UNSET)

        prefix = d.pop("prefix", UNSET)

        _addressing_style = d.pop("addressing_style", UNSET)
        addressing_style: AddressingStyle | Unset
        if isinstance(_addressing_style, Unset):
            addressing_style = UNSET
        else:
            addressing_style = check_addressing_style(_addressing_style)

        access_key_id = d.pop("access_key_id", UNSET)

        secret_access_key = d.pop("secret_access_key", UNSET)

        folders_as_albums = d.pop("folders_as_albums", UNSET)

        import_wish_request = cls(
            endpoint=endpoint,
            bucket=bucket,
            region=region,
            prefix=prefix,
            addressing_style=addressing_style,
            access_key_id=access_key_id,
            secret_access_key=secret_access_key,
            folders_as_albums=folders_as_albums,
        )

        import_wish_request.additional_properties = d
        return import_wish_request

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
