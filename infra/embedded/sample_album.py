"""Fills a new installation with the sample photos, as a user would: `shiguang import FOLDER`.

Run as a program of its own by the supervisor, once everything answers. SHIGUANG_URL and
SHIGUANG_API_KEY come in the environment. Interrupted, it goes on where it was the next time.
"""

import subprocess
import sys
from pathlib import Path

from infra.embedded.layout import REPOSITORY
from infra.samples.album import WrongContent, fetch
from infra.samples.sources import NotAvailable


def main() -> int:
    folder = REPOSITORY / ".data" / "samples"
    try:
        photos = fetch(folder, say=lambda text: print(text, flush=True))
    except (NotAvailable, WrongContent) as error:
        print(f"The sample photos could not be fetched: {error}", flush=True)
        return 1
    print(f"{len(photos)} photos in {folder}", flush=True)
    command = Path(sys.prefix) / "bin" / "shiguang"
    return subprocess.run([command, "import", folder], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
