"""`python -m tests.workers.modelops.worker JOB`: a process that does one job, on the tests'
database; the recipe may kill it."""

import os
import sys
from uuid import UUID

import django

from tests import servers


def main() -> None:
    servers.provide()
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()

    from django.conf import settings
    from django.db import connection

    connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
    settings.MODEL_RECIPES = ["tests.workers.modelops.sheep:RECIPE"]

    from workers.modelops.work import do_job

    do_job(job_id=UUID(sys.argv[1]))


if __name__ == "__main__":
    main()
