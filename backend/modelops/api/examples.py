"""What the API's documentation shows of pipelines."""

from drf_spectacular.utils import OpenApiExample

_RUN = {
    "id": "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10",
    "pipeline": "poems",
    "reason": "manual",
    "note": "With the new rhymes",
    "state": "waiting",
    "at": ["approve"],
    "version": {"id": "0198f2b7-1d2c-7b11-8f00-6a1f0c2d4e77", "name": "poems-4"},
    "forked_from": None,
    "detail": "",
    "created_at": "2026-11-21T09:00:00Z",
    "created_by": "admin@example.com",
    "cancelled_by": "",
    "ended_at": None,
}
RUN = OpenApiExample("A candidate waits for a person", response_only=True, value=_RUN)
START = OpenApiExample(
    "With two persons to approve",
    request_only=True,
    value={"note": "With the new rhymes", "approvals": 2, "parameters": {"epochs": 12}},
)
FORK = OpenApiExample(
    "From the second attempt on", request_only=True, value={"step": "train:1", "note": ""}
)
APPROVE = OpenApiExample("It may go out", request_only=True, value={"approves": True})
REJECT = OpenApiExample(
    "It may not",
    request_only=True,
    value={"approves": False, "reason": "The poems on portraits have become dull."},
)
ROLL_BACK = OpenApiExample(
    "The former one was better", request_only=True, value={"reason": "People complain."}
)
SCHEDULE = OpenApiExample(
    "On Sundays at three, and whenever a hundred corrections have come together",
    request_only=True,
    value={"cron": "0 3 * * 0", "feedback": 100},
)
TRIGGER = OpenApiExample(
    "For a registry of data sets", request_only=True, value={"name": "Data set pushed"}
)
PUSHED = OpenApiExample(
    "As a registry tells of it",
    request_only=True,
    value={"event": "push", "repository": "poems", "tag": "2026-11"},
)
