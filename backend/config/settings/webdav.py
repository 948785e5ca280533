"""WebDAV, for apps that upload photos by it."""

from backend.config import env

# Files pass through the web server: off where that runs as short-lived functions.
WEBDAV = env.flag("WEBDAV", True)
