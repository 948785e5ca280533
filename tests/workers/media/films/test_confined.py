"""What goes wrong with a program is told as a fault of the film."""

import sys

import pytest

from workers.confined.programs import Limits
from workers.media.errors import PictureError
from workers.media.films import confined

MEGABYTE = 1 << 20


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("bytearray(1 << 30)", "needs_too_much_memory"),
        ("import time; time.sleep(60)", "took_too_long"),
        ("open('/dev/stdout', 'wb').write(bytes(4 << 20))", "output_too_large"),
        ("import sys; sys.exit('nonsense {in} the header')", "undecodable"),
    ],
)
def test_a_failure_has_a_code_of_pictures(code: str, reason: str) -> None:
    limits = Limits(memory=300 * MEGABYTE, file_size=MEGABYTE, seconds=1)
    with pytest.raises(PictureError, match="film") as failure:
        confined.run([sys.executable, "-I", "-c", code], limits=limits)
    assert failure.value.code == reason
