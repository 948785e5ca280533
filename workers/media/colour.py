"""One colour space for everything that is shown or looked at by a network."""

from typing import Any

import pyvips

_WHITE = [255, 255, 255]


def to_opaque_srgb(image: Any) -> Any:
    """An 8-bit sRGB libvips image in memory, of any image that libvips can hold.

    An embedded ICC profile is applied; where there is none, or a broken one, the samples count as
    sRGB (CMYK: as the generic profile of libvips). Transparent parts turn white, like the paper
    of a print: the networks and JPEG-minded clients have no use for alpha.
    """
    image = _apply_profile(image).colourspace("srgb")
    if image.hasalpha():
        image = image.flatten(background=_WHITE)
    return image.cast("uchar").copy_memory()


def _apply_profile(image: Any) -> Any:
    if "icc-profile-data" not in image.get_fields():
        return image
    try:
        return image.icc_transform("srgb", embedded=True, intent="relative").copy_memory()
    except pyvips.Error:
        image = image.copy()
        image.remove("icc-profile-data")
        return image
