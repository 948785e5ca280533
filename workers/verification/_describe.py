"""Prints what a file of a model holds, as JSON, or why it is refused; run by `describe` in its own
process. Arguments: the file, and its name in the registry."""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from workers.verification.description import UnfitFile
from workers.verification.formats import describe


def main() -> None:
    path, name = sys.argv[1:3]
    said: dict[str, Any]
    try:
        said = describe(Path(path), name=name).as_json()
    except UnfitFile as refusal:
        said = {"refused": {"code": refusal.code, "values": refusal.values}}
    json.dump(said, sys.stdout)


main()
