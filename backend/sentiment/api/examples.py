from drf_spectacular.utils import OpenApiExample

_COMMENTS = {"unhappy": 1, "neutral": 5, "happy": 14, "unread": 0, "unhappy_share": 0.05}
_REMARKS = {"unhappy": 3, "neutral": 2, "happy": 1, "unread": 1, "unhappy_share": 0.5}

TREND = OpenApiExample(
    "One day",
    response_only=True,
    value={
        "version": "sentiment-2",
        "waiting": 1,
        "comments": _COMMENTS,
        "remarks": _REMARKS,
        "periods": [{"start": "2026-11-21", "comments": _COMMENTS, "remarks": _REMARKS}],
    },
)
