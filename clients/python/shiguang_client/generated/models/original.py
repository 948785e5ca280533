from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.handed_out import HandedOut


T = TypeVar("T", bound="Original")


@_attrs_define
class Original:
    """
    Attributes:
        url (str): Answers range requests.
        expires_at (datetime.datetime):
        filename (str):
        size (int): Bytes.
        sha256 (str): Empty for a picture that was edited here.
        live_film (HandedOut | None): Of a live photo that came as two files: the other one.
    """

    url: str
    expires_at: datetime.datetime
    filename: str
    size: int
    sha256: str
    live_film: HandedOut | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.handed_out import HandedOut  # noqa: PLC0415

        url = self.url

        expires_at = self.expires_at.isoformat()

        filename = self.filename

        size = self.size

        sha256 = self.sha256

        live_film: dict[str, Any] | None
        if isinstance(self.live_film, HandedOut):
            live_film = self.live_film.to_dict()
        else:
            live_film = self.live_film

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "expires_at": expires_at,
                "filename": filename,
                "size": size,
                "sha256": sha256,
                "live_film": live_film,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.handed_out import HandedOut  # noqa: PLC0415

        d = dict(src_dict)
        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        filename = d.pop("filename")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        def _parse_live_film(data: object) -> HandedOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                live_film_type_0 = HandedOut.from_dict(data)

                return live_film_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HandedOut | None, data)

        live_film = _parse_live_film(d.pop("live_film"))

        original = cls(
            url=url,
            expires_at=expires_at,
            filename=filename,
            size=size,
            sha256=sha256,
            live_film=live_film,
        )

        original.additional_properties = d
        return original

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
