"""Prints what a document says, as JSON, or why it is refused; run by `read` in its own process.

Arguments: the file, its name, its media type.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from backend.knowledge.drafts import UnreadableDocument
from workers.documents.reading.document import read_whole


def main() -> None:
    path, filename, media_type = sys.argv[1:4]
    try:
        said = asdict(read_whole(Path(path), filename=filename, media_type=media_type))
    except UnreadableDocument as refusal:
        said = {"refused": [refusal.code, str(refusal)]}
    json.dump(said, sys.stdout, ensure_ascii=False, check_circular=False)


main()
