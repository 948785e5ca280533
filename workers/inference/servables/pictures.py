"""Pictures in items: {"picture": base64 of a WebP, JPEG or PNG}."""

import base64
import binascii
import io

from PIL import Image, UnidentifiedImageError

from workers.inference.servable import Payload, UnfitInput
from workers.vision.pixels import Pixels, UndecodablePicture, decode

_MOST_BYTES = 16 * 1024**2
_MOST_PIXELS = 50_000_000  # 150 MB, decoded
_FORMATS = ("WEBP", "JPEG", "PNG")


def checked(item: Payload) -> bytes:
    """The encoded picture, of which only the header was read. Raises UnfitInput."""
    encoded = item.get("picture")
    if not isinstance(encoded, str) or len(encoded) > _MOST_BYTES * 4 // 3 + 4:
        raise UnfitInput("An item has a `picture`, encoded in base64, of at most 16 MiB.")
    try:
        content = base64.b64decode(encoded, validate=True)
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            width, height = picture.size
    except (binascii.Error, UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnfitInput("The picture is neither WebP nor JPEG nor PNG.") from error
    if width * height > _MOST_PIXELS:
        raise UnfitInput(f"The picture has more than {_MOST_PIXELS:,} pixels.")
    return content


def decoded(item: Payload) -> Pixels:
    """Raises UnfitInput."""
    try:
        return decode(checked(item))
    except UndecodablePicture as error:
        raise UnfitInput("The picture cannot be decoded.") from error
