"""Documents become passages, and passages get points: the workers' side of knowledge bases."""

from uuid import UUID

from backend import storage
from backend.knowledge.drafts import UnreadableDocument
from backend.knowledge.services import claiming
from backend.knowledge.services.embedding import embed_slice
from backend.knowledge.services.recording import record_reading
from workers.documents.read import read_document
from workers.pipeline import scratch


def read_version(*, version_id: UUID) -> None:
    """Nothing where another worker has it, or had."""
    version = claiming.claim(version_id)
    if version is None:
        return
    with scratch.folder() as folder:
        path = folder / "document"
        storage.store().download(version.object_key, path)
        try:
            read = read_document(path, filename=version.filename, media_type=version.media_type)
        except UnreadableDocument as error:
            claiming.give_up(version, error.code, str(error))
            return
    record_reading(
        version, title=read.title, language=read.language, form=read.format, drafts=read.drafts
    )


def embed_passages() -> None:
    """For a slice of time; where some still wait, a worker is called again."""
    from workers.inference.engine import current  # noqa: PLC0415  only `ml` loads this network

    encoder = current().text
    embed_slice(encode=encoder.embed, encoder=encoder.version)
