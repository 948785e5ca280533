"""Which half of the earth somebody lives on, as far as it decides their seasons."""

from babel.core import get_global

# Countries with four seasons, most of whose people live south of the equator (ISO 3166-1).
_SOUTHERN = frozenset(
    [
        *("AR", "AU", "BO", "BR", "BW", "CL", "FK", "LS", "MG", "MU", "MZ", "NA", "NC", "NZ", "PY"),
        *("RE", "SZ", "UY", "ZA", "ZM", "ZW"),
    ]
)


def is_southern(time_zone: str) -> bool:
    """By the country of the time zone (IANA; Unicode CLDR); north where that is unknown."""
    return get_global("zone_territories").get(time_zone) in _SOUTHERN
