"""`manage.py recount_timeline`: the counts of days and months, from nothing."""

from typing import Any

from django.core.management.base import BaseCommand

from backend.photos.services.timeline_counts import rebuild_timeline


class Command(BaseCommand):
    help = (
        "Counts anew how many photos each day and month holds, after tables were changed by hand."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        rebuild_timeline()
        self.stdout.write("The timeline is counted.")
