from typing import Literal, cast

MediaType = Literal[
    "image/avif",
    "image/gif",
    "image/heic",
    "image/jpeg",
    "image/jxl",
    "image/png",
    "image/tiff",
    "image/webp",
    "image/x-adobe-dng",
    "image/x-canon-cr2",
    "image/x-canon-cr3",
    "image/x-dcraw",
    "image/x-fuji-raf",
    "image/x-nikon-nef",
    "image/x-olympus-orf",
    "image/x-panasonic-rw2",
    "image/x-sony-arw",
    "video/3gpp",
    "video/mp2t",
    "video/mp4",
    "video/quicktime",
    "video/webm",
    "video/x-matroska",
    "video/x-msvideo",
]


def check_media_type(value: str) -> MediaType:
    """Newer servers may know more values, and nothing should break when they do."""
    return cast(MediaType, value)
