"""ZIP archives that are streamed, and of which any range of bytes can be made anew."""

from .layout import ZipEntry, ZipLayout
from .streaming import Crcs, DamagedSource, archive_bytes

__all__ = ["Crcs", "DamagedSource", "ZipEntry", "ZipLayout", "archive_bytes"]
