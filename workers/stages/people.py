"""people: whose faces these are. The service decides, for it needs all of the owner's faces."""

from backend.events.contracts import StageName
from backend.events.results import FacesToGroup

from .contract import Photo


class People:
    name = StageName.PEOPLE

    def model_version(self) -> str:
        return "people-1"

    def run(self, photo: Photo) -> FacesToGroup:  # noqa: ARG002 - a stage takes a photo
        return FacesToGroup()


stage = People()
