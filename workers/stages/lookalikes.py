"""lookalikes: copies of this photo, and its burst. The service decides, for it needs all photos."""

from backend.events.contracts import StageName
from backend.events.results import LookalikesToFind

from .contract import Photo


class Lookalikes:
    name = StageName.LOOKALIKES

    def model_version(self) -> str:
        return "lookalikes-1"

    def run(self, photo: Photo) -> LookalikesToFind:  # noqa: ARG002 - a stage takes a photo
        return LookalikesToFind()


stage = Lookalikes()
