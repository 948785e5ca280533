"""metadata: when, where and with what a photo was taken, and what was written about it."""

from backend.events.contracts import StageName
from backend.events.results import MetadataRead
from workers.media.header import read_header
from workers.media.metadata.blocks import read_blocks
from workers.media.metadata.camera import read_camera
from workers.media.metadata.caption import read_caption, read_keywords
from workers.media.metadata.capture_time import capture_time, zones
from workers.media.metadata.details import read_details
from workers.media.metadata.position import read_position

from .contract import Photo
from .faults import photo_at_fault


class Metadata:
    """Reads EXIF, XMP and IPTC; the order of fall-backs is in `capture_time`."""

    name = StageName.METADATA

    def model_version(self) -> str:
        return "metadata-1"

    def run(self, photo: Photo) -> MetadataRead:
        """Raises PermanentStageError: `undecodable` and the like, when the header is unreadable."""
        path = photo.original()
        with photo_at_fault():
            header = read_header(path)
            blocks = read_blocks(path, header.media_type)
        position = read_position(blocks.exif, blocks.xmp)
        captured = capture_time(
            blocks,
            zones=zones(position, photo.owner_time_zone),
            filename=photo.filename,
            modified_at=photo.captured_at_hint,
            uploaded_at=photo.uploaded_at,
        )
        camera = read_camera(blocks.exif, blocks.xmp)
        return MetadataRead(
            captured_at=captured.moment,
            captured_local_date=captured.local_date,
            captured_at_source=captured.source,
            captured_offset_minutes=captured.offset_minutes,
            latitude=position.latitude if position else None,
            longitude=position.longitude if position else None,
            altitude=position.altitude if position else None,
            camera_make=camera.make,
            camera_model=camera.model,
            lens_model=camera.lens,
            caption=read_caption(blocks),
            keywords=read_keywords(blocks),
            details=read_details(blocks, header),
        )


stage = Metadata()
