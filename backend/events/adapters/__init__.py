"""Notifications of object stores, each in its maker's own words, read as `ObjectCreated`."""

from backend.events.adapters import oss, s3, seaweedfs
from backend.events.adapters.object_created import Adapter, ObjectCreated, read

ADAPTERS: dict[str, Adapter] = {
    "seaweedfs": seaweedfs.created_objects,
    "s3": s3.created_objects,
    "oss": oss.created_objects,
}

__all__ = ["ADAPTERS", "Adapter", "ObjectCreated", "read"]
