"""The map: what is drawn beneath the photos."""

from django.core.exceptions import ImproperlyConfigured

from backend.config import env

# Raster tiles in Web Mercator, such as https://tiles.example.org/{z}/{x}/{y}.png; empty: none, and
# the map draws the outlines of the land that it comes with. Browsers load the tiles themselves.
MAP_STYLE = {
    "tiles": env.text("MAP_TILES_URL", ""),
    "attribution": env.text("MAP_TILES_ATTRIBUTION", ""),
    "max_zoom": env.integer("MAP_TILES_MAX_ZOOM", 19, minimum=1),
}
if MAP_STYLE["tiles"] and not all(
    part in str(MAP_STYLE["tiles"]) for part in ("{z}", "{x}", "{y}")
):
    raise ImproperlyConfigured("MAP_TILES_URL: expected an address with {z}, {x} and {y} in it")
