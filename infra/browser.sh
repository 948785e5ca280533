#!/usr/bin/env bash
# The tests of the pages drive a real browser, which no wheel carries: Debian's package serves.
set -euo pipefail

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing chromium with apt-get, for the tests of the pages."
    apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium >/dev/null
else
    echo "Without Chromium the tests of the pages are skipped. Type:  sudo apt-get install chromium"
fi
