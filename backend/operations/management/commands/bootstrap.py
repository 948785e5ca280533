"""`manage.py bootstrap`: the bucket, the first administrator, and the vocabulary of tags."""

import json
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from backend.accounts.models import Scope
from backend.accounts.services.api_keys import create_api_key
from backend.common.errors import ShiguangError
from backend.config import env
from backend.operations.services.bootstrap import Administrator, ensure_administrator
from backend.storage import ensure_bucket
from backend.tags.services.vocabulary import sync_vocabulary

_KEY_LASTS = timedelta(days=1)


class Command(BaseCommand):
    help = (
        "Makes the bucket and the first administrator, unless they are there, and brings the words"
        " for what photos show up to date. ADMIN_EMAIL and ADMIN_PASSWORD choose the account;"
        " without a password one is drawn and shown once."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="answer in JSON, for programs")
        parser.add_argument(
            "--api-key", metavar="NAME", help="also make an API key for uploads, valid for a day"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            ensure_bucket()
            sync_vocabulary()
            made = ensure_administrator(
                email=env.text("ADMIN_EMAIL", "admin@shiguang.local"),
                password=env.text("ADMIN_PASSWORD", "") or None,
            )
            key = _api_key(made, options["api_key"]) if options["api_key"] else None
        except ShiguangError as error:
            raise CommandError(str(error)) from error
        answer = {"email": made.user.email, "password": made.password, "api_key": key}
        self.stdout.write(json.dumps(answer) if options["json"] else _in_words(answer))


def _api_key(made: Administrator, name: str) -> str:
    _, text = create_api_key(
        owner=made.user,
        name=name,
        scopes=[Scope.UPLOADS_WRITE, Scope.ASSETS_READ, Scope.JOBS_READ, Scope.ACCOUNT_READ],
        expires_at=timezone.now() + _KEY_LASTS,
    )
    return text


def _in_words(answer: dict[str, str | None]) -> str:
    lines = [f"Administrator: {answer['email']}"]
    if answer["password"]:
        lines.append(f"Password (shown this once): {answer['password']}")
    if answer["api_key"]:
        lines.append(f"API key (shown this once): {answer['api_key']}")
    return "\n".join(lines)
