"""Camera and lens names as people say them."""

import re
from dataclasses import dataclass

from . import xmp
from .exif import Exif, Main, Photo
from .xmp import Xmp

_LIMIT = 100
_COMPANY_WORDS = re.compile(
    r"[\s,.]+(?:corporation|corp|company|co|computer|ltd|limited|inc|gmbh|ag|imaging|optical"
    r"|electronics|electric|photo film|digital cameras?|technologies|communications|tech|mobile)"
    r"\b.*$",
    re.IGNORECASE,
)
# Makers who shout, and how they write themselves otherwise.
_MAKERS = (
    "Apple Canon Casio Fujifilm Google Hasselblad Huawei Kodak Konica Kyocera Leica Lenovo Meizu"
    " Microsoft Minolta Motorola Nikon Nokia Olympus OnePlus Panasonic Pentax Ricoh Samsung Sanyo"
    " Sharp Sigma Sony Toshiba Xiaomi Yashica"
)
_SPELLINGS = {name.lower(): name for name in _MAKERS.split()}
_PLACEHOLDERS = frozenset({"unknown", "none", "n/a", "null", "undefined", "----", "default"})


@dataclass(frozen=True, slots=True)
class Camera:
    make: str = ""
    model: str = ""
    lens: str = ""


def read_camera(exif: Exif, packet: Xmp) -> Camera:
    """EXIF first, then XMP; names without company suffixes, the model without the maker's name."""
    raw_make = exif.text(Main.Make, limit=_LIMIT) or packet.first(f"{xmp.TIFF}Make")
    raw_model = exif.text(Main.Model, limit=_LIMIT) or packet.first(f"{xmp.TIFF}Model")
    raw_lens = (
        exif.text(Photo.LensModel, limit=_LIMIT)
        or packet.first(f"{xmp.EXIFEX}LensModel")
        or packet.first(f"{xmp.AUX}Lens")
    )
    make = _make(raw_make[:_LIMIT])
    return Camera(make, _model(raw_model[:_LIMIT], make), _known(raw_lens[:_LIMIT]))


def tidy_camera(make: str, model: str) -> Camera:
    """Of names that a film carries."""
    tidy = _make(make[:_LIMIT])
    return Camera(tidy, _model(model[:_LIMIT], tidy))


def _make(raw: str) -> str:
    name = _COMPANY_WORDS.sub("", _known(raw)).strip(" ,.")
    name = name.removeprefix("EASTMAN ")
    return _SPELLINGS.get(name.lower(), name)


def _model(raw: str, make: str) -> str:
    """ "Canon EOS 5D" by Canon is an "EOS 5D"; a model that is all maker stays what it is."""
    model = _known(raw)
    if make and model.lower().startswith(f"{make.lower()} "):
        return model[len(make) :].strip() or model
    return model


def _known(raw: str) -> str:
    name = " ".join(raw.split()).strip('"')
    return "" if name.lower() in _PLACEHOLDERS else name
