from drf_spectacular.utils import OpenApiExample

VERDICT = OpenApiExample(
    "Two are not fit for others",
    request_only=True,
    value={
        "ids": ["01981f3c-7c51-7d7b-8a57-0a8d51a4c001", "01981f3c-7c51-7d7b-8a57-0a8d51a4c002"],
        "verdict": "reject",
        "reason": "不宜公开展示",
    },
)
APPEAL = OpenApiExample(
    "It is a painting", request_only=True, value={"words": "这是美术馆里的一幅油画。"}
)
TERMS = OpenApiExample(
    "Stricter, and a word of one's own",
    request_only=True,
    value={"threshold": 0.6, "words": ["彩票"]},
)
