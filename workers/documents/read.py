"""The front door: from a file to what is read of it, in a process of its own.

Libraries in C, C++ and Rust read these files. A hostile one may make them loop, or end the process
when memory runs out: that is then no worker, and the document is refused in words.
"""

import json
import sys
from pathlib import Path
from typing import Any

from backend.knowledge.drafts import (
    DocumentFormat,
    Draft,
    Fault,
    PassageKind,
    ReadDocument,
    UnreadableDocument,
)
from backend.knowledge.text.languages import Language
from workers.confined import programs
from workers.confined.programs import Failed, Why

from . import limits

_SCRIPT = Path(__file__).with_name("_read.py")
_REFUSALS = {
    Why.TOO_LONG: (Fault.TOO_COMPLEX, "Reading the document takes longer than is allowed."),
    Why.NO_MEMORY: (Fault.TOO_COMPLEX, "Reading the document takes more memory than is allowed."),
    Why.ABORTED: (Fault.TOO_COMPLEX, "Reading the document takes more memory than is allowed."),
    Why.OUTPUT_TOO_LARGE: (Fault.TOO_LARGE, "There is more text in the document than can be kept."),
    Why.BROKEN: (Fault.DAMAGED, "The document is damaged: reading it came to no end."),
}


def read_document(path: Path, *, filename: str, media_type: str = "") -> ReadDocument:
    """What the file says, cut into drafts of passages.

    `filename` and `media_type` are hints, for formats whose content looks alike; the name without
    its ending is the title of last resort. Raises UnreadableDocument.
    """
    limits.refuse_large_file(path)
    arguments = [str(path.resolve()), filename.replace("\0", ""), media_type.replace("\0", "")]
    command = [sys.executable, "-I", str(_SCRIPT), *arguments]
    try:
        said = json.loads(programs.run(command, limits=limits.READING))
    except Failed as failure:
        raise UnreadableDocument(*_REFUSALS[failure.why]) from failure
    if "refused" in said:
        code, detail = said["refused"]
        raise UnreadableDocument(Fault(code), detail)
    return _document(said)


def _document(said: dict[str, Any]) -> ReadDocument:
    return ReadDocument(
        title=said["title"],
        format=DocumentFormat(said["format"]),
        language=Language(said["language"]),
        drafts=tuple(_draft(draft) for draft in said["drafts"]),
        pages=said["pages"],
    )


def _draft(said: dict[str, Any]) -> Draft:
    return Draft(
        kind=PassageKind(said["kind"]),
        headings=tuple(said["headings"]),
        text=said["text"],
        page=said["page"],
        anchor=said["anchor"],
        questions=tuple(said["questions"]),
    )
