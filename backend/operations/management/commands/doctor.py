"""`manage.py doctor`: every part of the installation, in words."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from backend.operations.selectors.diagnosis import Finding, Verdict, diagnose


class Command(BaseCommand):
    help = "Checks every part, says what is wrong and what to do; exit code 1 if one is broken."
    requires_system_checks = []  # it must also run where much is broken

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *_args: Any, **options: Any) -> None:
        broken = 0
        for finding in diagnose():
            broken += finding.verdict is Verdict.BROKEN
            line = json.dumps(asdict(finding)) if options["json"] else self._in_words(finding)
            self.stdout.write(line)
        if broken:
            raise CommandError(f"{broken} broken.", returncode=1)

    def _in_words(self, finding: Finding) -> str:
        paint = {
            Verdict.OK: self.style.SUCCESS,
            Verdict.WARNING: self.style.WARNING,
            Verdict.BROKEN: self.style.ERROR,
        }[finding.verdict]
        line = f"{paint(f'{finding.verdict:<8}')} {finding.part:<22} {finding.detail}"
        return f"{line}\n{'':<32}-> {finding.remedy}" if finding.remedy else line
