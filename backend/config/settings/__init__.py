"""Settings, read from the environment. `docs/operations.md` lists every variable.

Nothing here has a default that only fits one machine: `make run` and the tests set the addresses
of the servers they start, and an installation sets its own.
"""

from backend.config.settings.accounts import *
from backend.config.settings.api import *
from backend.config.settings.asking import *
from backend.config.settings.backups import *
from backend.config.settings.base import *
from backend.config.settings.events import *
from backend.config.settings.exports import *
from backend.config.settings.identity import *
from backend.config.settings.imports import *
from backend.config.settings.knowledge import *
from backend.config.settings.library import *
from backend.config.settings.logging import *
from backend.config.settings.map import *
from backend.config.settings.models import *
from backend.config.settings.sharing import *
from backend.config.settings.storage import *
from backend.config.settings.webdav import *
from backend.config.settings.webhooks import *
