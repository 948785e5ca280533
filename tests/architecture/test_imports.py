"""Who may import whom (`[tool.importlinter]`), and what a fresh process loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

HEAVY = {
    "torch", "scipy", "sklearn", "dlib", "face_recognition", "cv2", "onnxruntime", "rapidocr",
    "pyvips", "pillow_heif", "PIL", "workers", "infra", "pytest",
}  # fmt: skip
# Celery is there to send tasks by name; what runs them is not.
CELERY_WORKER = {"celery.worker", "celery.concurrency", "celery.apps.worker", "celery.beat"}

LOAD_EVERYTHING = """
import sys
import backend.config.wsgi
from django.urls import get_resolver

def load(patterns):
    for pattern in patterns:
        load(getattr(pattern, "url_patterns", ()))

load(get_resolver().url_patterns)
print("\\n".join(sys.modules))
"""


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "backend.config.settings"} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_imports_go_in_the_agreed_directions() -> None:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    result = python("-c", program)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_api_loads_nothing_heavy() -> None:
    result = python("-c", LOAD_EVERYTHING)
    assert result.returncode == 0, result.stderr
    loaded = set(result.stdout.split())
    assert "backend.accounts.api.views" in loaded  # the addresses were really loaded
    assert not HEAVY & loaded
    assert not CELERY_WORKER & loaded


@pytest.mark.parametrize("https", ["true", "false"])
def test_the_system_checks_find_nothing_to_complain_about(https: str) -> None:
    arguments = ["manage.py", "check", "--fail-level", "WARNING"]
    if https == "true":
        arguments.append("--deploy")
    secret = "a secret of more than fifty characters: 0123456789 abcdefghijklm"
    result = python(*arguments, HTTPS=https, SECRET_KEY=secret, DEBUG="false")
    assert result.returncode == 0, result.stderr


def test_models_and_migrations_agree() -> None:
    result = python("manage.py", "makemigrations", "--check", "--dry-run")
    assert result.returncode == 0, result.stdout + result.stderr
