"""The object store and the rules of uploading."""

from datetime import timedelta

from backend.config import env

S3_ENDPOINT_URL = env.text("S3_ENDPOINT_URL", "") or None
# How clients reach the same store; presigned URLs carry this host.
S3_PUBLIC_ENDPOINT_URL = env.text("S3_PUBLIC_ENDPOINT_URL", "") or S3_ENDPOINT_URL
S3_BUCKET = env.text("S3_BUCKET", "shiguang")
S3_REGION = env.text("S3_REGION", "us-east-1")
S3_ACCESS_KEY_ID = env.text("S3_ACCESS_KEY_ID")
S3_SECRET_ACCESS_KEY = env.text("S3_SECRET_ACCESS_KEY")
S3_ADDRESSING_STYLE = env.choice("S3_ADDRESSING_STYLE", "path", ("path", "virtual"))

UPLOAD_MAX_BYTES = env.integer("UPLOAD_MAX_BYTES", 8 * 1024**3, minimum=1)  # an hour of film
UPLOAD_SINGLE_PUT_MAX_BYTES = env.integer("UPLOAD_SINGLE_PUT_MAX_BYTES", 32 * 1024 * 1024)
UPLOAD_PART_BYTES = env.integer("UPLOAD_PART_BYTES", 8 * 1024 * 1024, minimum=5 * 1024 * 1024)
UPLOAD_EXPIRES_IN = timedelta(seconds=env.integer("UPLOAD_EXPIRES_SECONDS", 24 * 3600, minimum=60))
PRESIGNED_URL_EXPIRES_IN = timedelta(
    seconds=env.integer("PRESIGNED_URL_EXPIRES_SECONDS", 3600, minimum=10)
)

# Sent by the store with each notification, as `Authorization: Bearer <token>`.
STORAGE_EVENT_TOKEN = env.text("STORAGE_EVENT_TOKEN")
