#!/usr/bin/env bash
# Makes .venv with everything in it; called by the Makefile, harmless when repeated.
#
# PyTorch is installed by pip and not from the lock file, so that pip's own index settings decide
# between the CPU and the CUDA build. No system library beyond those of a bare Debian or Ubuntu is
# needed: the wheels bring PostgreSQL, Valkey, SeaweedFS, libvips and the rest.
set -euo pipefail

: "${PYTHON:=python3}" "${UV_VERSION:?}" "${TORCH_VERSION:?}"

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

command -v "$PYTHON" >/dev/null ||
    fail "$PYTHON was not found. Install Python 3.11 or 3.12, or name one: make PYTHON=python3.12"
version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
case $version in
3.11 | 3.12) ;;
*) fail "$PYTHON is Python $version; Shiguang needs 3.11 or 3.12. Name one: make PYTHON=python3.12" ;;
esac

if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    package="python$version-venv"
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
        fail "Python's venv module is missing. Type:  sudo apt-get install $package"
    echo "Installing $package with apt-get, because Python's venv module is missing."
    apt-get update -qq && apt-get install -qq -y --no-install-recommends "$package"
fi

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    echo "Making .venv …"
    "$PYTHON" -m venv --clear .venv
fi

complaints=$(mktemp)
trap 'rm -f "$complaints"' EXIT
pip_install() {
    # pip also complains about pins that the lock file overrides on purpose: heard only on failure.
    .venv/bin/python -m pip --disable-pip-version-check install "$@" 2>"$complaints" ||
        fail "$(cat "$complaints")"
}
installed() { # name version
    .venv/bin/python - "$1" "$2" <<'CHECK'
import sys
from importlib.metadata import PackageNotFoundError, version

name, wanted = sys.argv[1:]
try:
    sys.exit(version(name).partition("+")[0] != wanted)  # a build says so after a plus sign
except PackageNotFoundError:
    sys.exit(1)
CHECK
}

installed uv "$UV_VERSION" || pip_install --quiet "uv==$UV_VERSION"
echo "Installing the packages of uv.lock …"
UV_PYTHON_DOWNLOADS=never .venv/bin/uv sync --frozen --inexact --quiet
if ! installed torch "$TORCH_VERSION"; then
    echo "Installing PyTorch $TORCH_VERSION …"
    pip_install "torch==$TORCH_VERSION"
fi
echo "Installed."
