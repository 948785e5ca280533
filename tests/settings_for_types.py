"""The product's settings for mypy's Django plugin, which only reads them and connects nowhere."""

import os

os.environ.setdefault("SECRET_KEY", "types-only")
os.environ.setdefault("DATABASE_URL", "postgresql://types@127.0.0.1/types")
os.environ.setdefault("REDIS_URL", "redis://127.0.0.1:1/0")
os.environ.setdefault("S3_ACCESS_KEY_ID", "types-only")
os.environ.setdefault("S3_SECRET_ACCESS_KEY", "types-only")
os.environ.setdefault("STORAGE_EVENT_TOKEN", "types-only")

from backend.config.settings import *
