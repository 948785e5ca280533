"""How much picture a worker takes on, decided from the header before any pixel is decoded."""

from .errors import PictureError
from .header import Header
from .raw_files import is_raw

MAX_PIXELS = 250_000_000  # 200 MP phone pictures fit; a 30,000 x 30,000 bomb does not
MAX_SIDE = 65_500  # libjpeg's own limit, a little under 2^16
MAX_FRAMES = 5_000  # only the first is shown, but decoders index them all
MAX_WORKING_BYTES = 1_100_000_000  # of a worker's 1.5 GB; the rest is the process itself


def refuse_excess(header: Header) -> None:
    """Raises PictureError: `empty_picture`, `too_many_pixels`, `too_many_frames`."""
    if header.width < 1 or header.height < 1:
        raise PictureError("The picture has no pixels.", code="empty_picture")
    if header.pixels > MAX_PIXELS or max(header.width, header.height) > MAX_SIDE:
        raise PictureError(
            f"The picture has {header.width:,} x {header.height:,} pixels; at most "
            f"{MAX_PIXELS // 1_000_000} million, and {MAX_SIDE:,} a side, can be processed.",
            code="too_many_pixels",
        )
    if header.frames > MAX_FRAMES:
        raise PictureError(
            f"The file holds {header.frames:,} frames; at most {MAX_FRAMES:,} can be processed.",
            code="too_many_frames",
        )
    if working_bytes(header) > MAX_WORKING_BYTES:
        raise PictureError(
            f"Decoding {header.width:,} x {header.height:,} pixels of this kind would need "
            f"{working_bytes(header) / 1e9:.1f} GB of memory; "
            f"at most {MAX_WORKING_BYTES / 1e9:.1f} GB can be spent on one picture.",
            code="too_many_pixels",
        )


def working_bytes(header: Header) -> int:
    """Upper bound of what the decoder holds at a time; it depends on how the format is laid out.

    Formats that are decoded row by row hold next to nothing, so 0 is a fair bound for them.
    """
    return int(header.pixels * _bytes_per_pixel(header))


def _bytes_per_pixel(header: Header) -> float:
    """Measured with libvips 8.18 and libheif 1.23 on pictures of 24 to 225 million pixels."""
    pixel = header.bands * header.sample_bytes
    match header.media_type:
        case "image/jpeg" | "image/png" if not header.is_interlaced:
            cost: float = 0
        case "image/jpeg":  # progressive: libjpeg keeps 16-bit coefficients of the whole picture
            cost = 2 * (1.5 if header.chroma == "4:2:0" else header.bands)
        case "image/webp":  # libwebp's planes and samples of the whole frame
            cost = pixel + 5
        case "image/gif":  # the canvas, the frame, and the one before it
            cost = 9
        case "image/avif":  # several reference frames, then interleaved samples
            cost = 16 * header.sample_bytes
        case "image/heic":  # planes, then samples; deeper than 8 bits: all in 16, then in 8
            cost = pixel + 2.5 if header.sample_bytes == 1 else 18
        case raw if is_raw(raw):  # the mosaic, and four samples for every four of its pixels
            cost = 6
        case _:  # TIFF: a single tile may hold the whole picture; PNG: interlaced
            cost = pixel
    return cost
