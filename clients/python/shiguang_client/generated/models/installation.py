from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.amount import Amount
    from ..models.queue import Queue


T = TypeVar("T", bound="Installation")


@_attrs_define
class Installation:
    """
    Attributes:
        users (int):
        active_users (int):
        administrators (int):
        total (Amount):
        used_bytes (int): Accepted originals, with every trash.
        reserved_bytes (int): Uploads under way.
        queue (list[Queue]):
        unannounced (int): Events that no broker has taken yet.
    """

    users: int
    active_users: int
    administrators: int
    total: Amount
    used_bytes: int
    reserved_bytes: int
    queue: list[Queue]
    unannounced: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        users = self.users

        active_users = self.active_users

        administrators = self.administrators

        total = self.total.to_dict()

        used_bytes = self.used_bytes

        reserved_bytes = self.reserved_bytes

        queue = []
        for queue_item_data in self.queue:
            queue_item = queue_item_data.to_dict()
            queue.append(queue_item)

        unannounced = self.unannounced

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "users": users,
                "active_users": active_users,
                "administrators": administrators,
                "total": total,
                "used_bytes": used_bytes,
                "reserved_bytes": reserved_bytes,
                "queue": queue,
                "unannounced": unannounced,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.amount import Amount  # noqa: PLC0415
        from ..models.queue import Queue  # noqa: PLC0415

        d = dict(src_dict)
        users = d.pop("users")

        active_users = d.pop("active_users")

        administrators = d.pop("administrators")

        total = Amount.from_dict(d.pop("total"))

        used_bytes = d.pop("used_bytes")

        reserved_bytes = d.pop("reserved_bytes")

        queue = []
        _queue = d.pop("queue")
        for queue_item_data in _queue:
            queue_item = Queue.from_dict(queue_item_data)

            queue.append(queue_item)

        unannounced = d.pop("unannounced")

        installation = cls(
            users=users,
            active_users=active_users,
            administrators=administrators,
            total=total,
            used_bytes=used_bytes,
            reserved_bytes=reserved_bytes,
            queue=queue,
            unannounced=unannounced,
        )

        installation.additional_properties = d
        return installation

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
