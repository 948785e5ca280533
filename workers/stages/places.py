"""places: the town and country of a photo that knows its position."""

from backend.events.contracts import StageName
from backend.events.results import PlaceLookedUp
from workers.places.geocoder import geocoder

from .contract import Photo


class Places:
    """Looks up offline; a photo without a position, or from the open sea, has no place."""

    name = StageName.PLACES

    def model_version(self) -> str:
        return "geonames-2"

    def run(self, photo: Photo) -> PlaceLookedUp:
        """Never fails for want of a place: the result says so."""
        if photo.latitude is None or photo.longitude is None:
            return PlaceLookedUp(place=None)
        return PlaceLookedUp(place=geocoder().lookup(photo.latitude, photo.longitude))


stage = Places()
