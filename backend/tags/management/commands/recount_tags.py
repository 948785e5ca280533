"""`manage.py recount_tags`: the counts of tags, from nothing."""

from typing import Any

from django.core.management.base import BaseCommand

from backend.tags.services.counting import fold_counts, rebuild_counts


class Command(BaseCommand):
    help = "Counts anew how many photos show each tag, after the tables were changed by hand."

    def handle(self, *_args: Any, **_options: Any) -> None:
        rebuild_counts()
        fold_counts()
        self.stdout.write("The tags are counted.")
