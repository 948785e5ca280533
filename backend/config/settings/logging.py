"""Logs: one JSON object a line, or readable lines on a terminal (LOG_FORMAT=console)."""

from backend.config import env

LOG_FORMAT = env.choice("LOG_FORMAT", "json", ("json", "console"))
LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "structured": {"()": "backend.common.logs.formatter", "style_name": LOG_FORMAT},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "structured"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {
        "django.server": {"level": "WARNING"},
        # It writes addresses out, and WeChat's bear codes and the secret of the app.
        "httpx": {"level": "WARNING"},
    },
}
