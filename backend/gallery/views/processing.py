"""How far the processing is, and what could not be processed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.gallery.access import member_page
from backend.gallery.failures import why
from backend.gallery.paging import page_of
from backend.gallery.texts import STAGE_NAMES, STAGE_STATES
from backend.operations.selectors import jobs
from backend.photos.models import StageRun


@member_page
def processing(request: HttpRequest, owner: User) -> HttpResponse:
    counts = jobs.jobs(owner=owner)
    page = page_of(request, jobs.failures(owner=owner), ordering=("-id",))
    context = {
        "assets": counts["assets"],
        "states": list(STAGE_STATES.items()),
        "stages": [
            {
                "code": row["stage"],
                "name": STAGE_NAMES[StageName(row["stage"])],
                "counts": [(state.value, dict(row)[state.value]) for state in STAGE_STATES],
            }
            for row in counts["stages"]
        ],
        "failures": [_failure(run) for run in page.rows],
        "next_url": page.next_url,
    }
    return render(request, "gallery/processing.html", context)


def _failure(run: StageRun) -> dict[str, Any]:
    return {
        "id": run.pk,
        "asset_id": run.asset_id,
        "filename": run.asset.filename,
        "stage": STAGE_NAMES[StageName(run.stage)],
        "why": why(code=run.error_code, detail=run.error_detail),
        "detail": run.error_detail,
    }
