"""Paths, which some platforms hand over decoded."""

from urllib.parse import quote

# What may stand in a path as it is (RFC 3986, 3.3), and the slash between its segments.
_PLAIN = "/!$&'()*+,;=:@-._~"


def encoded(path: str, *, came_decoded: bool) -> str:
    """The path as it stands in an address. A slash that was encoded, and arrives decoded, is one
    more separator: nobody can tell any more."""
    return quote(path, safe=_PLAIN) if came_decoded else path


def without_stage(path: str, stage: str) -> str:
    """API Gateway prefixes the stage's name when it is called by its own address."""
    if stage != "$default" and (path == f"/{stage}" or path.startswith(f"/{stage}/")):
        return path.removeprefix(f"/{stage}") or "/"
    return path
