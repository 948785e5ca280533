"""`manage.py miniprogram_domains`: what to list in WeChat's console, and what it will not take."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from backend.operations.selectors.miniprogram_domains import domains, objections


class Command(BaseCommand):
    help = "Lists the domains that the mini-program talks to, for WeChat's console."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = domains()
        for name, origins in found.items():
            self.stdout.write(f"{name}: {' '.join(origins)}")
        self.stdout.write(
            "Each needs a certificate that is valid, and on the mainland an ICP record."
        )
        refused = [
            f"{origin}: {', '.join(reasons)}."
            for origin in dict.fromkeys(origin for origins in found.values() for origin in origins)
            if (reasons := list(objections(origin)))
        ]
        if refused:
            raise CommandError(
                "\n".join(
                    [
                        "WeChat will not take these as they are:",
                        *refused,
                        "PUBLIC_URL is the album's address, S3_PUBLIC_ENDPOINT_URL the store's.",
                    ]
                )
            )
