from drf_spectacular.utils import OpenApiExample

WISH = OpenApiExample(
    "Everything below a prefix",
    value={
        "endpoint": "https://s3.eu-central-1.amazonaws.com",
        "region": "eu-central-1",
        "bucket": "our-photos",
        "prefix": "archive/",
        "access_key_id": "AKIAIOSFODNN7EXAMPLE",
        "secret_access_key": "…",
        "folders_as_albums": True,
    },
    request_only=True,
)
