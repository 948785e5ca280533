"""What an asset is, as people see it."""

from enum import StrEnum


class AssetKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    MOTION = "motion"  # a photo with a few seconds around it
