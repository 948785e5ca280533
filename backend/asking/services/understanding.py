"""A sentence becomes filters: by the configured model where there is one, else by the grammar."""

from dataclasses import dataclass
from enum import StrEnum

import structlog

from backend.asking.filters import Parse
from backend.asking.reading.grammar import read
from backend.asking.reading.lexicon import Lexicon
from backend.asking.services.model import ask_model, model_is_configured
from backend.asking.services.model_answer import parse_of
from backend.common.model_servers import ModelFailed

log = structlog.get_logger(__name__)


class Reader(StrEnum):
    GRAMMAR = "grammar"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Understood:
    parse: Parse
    by: Reader


def understand(sentence: str, lexicon: Lexicon) -> Understood:
    """Whatever a model does, or does not, the grammar is there."""
    if model_is_configured():
        try:
            parse = parse_of(ask_model(sentence, lexicon), sentence, lexicon)
        except ModelFailed as error:
            log.warning("asking.model_failed", error=str(error))
        else:
            return Understood(parse, Reader.MODEL)
    return Understood(read(sentence, lexicon), Reader.GRAMMAR)
