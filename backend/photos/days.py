"""Days as photographers count them: on the calendar of where the photo was taken."""

from datetime import date
from typing import TypeAlias

Days: TypeAlias = tuple[date, date]  # first and last, both included
