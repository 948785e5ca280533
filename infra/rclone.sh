#!/usr/bin/env bash
# The tests of WebDAV upload with a real client, which no wheel carries: Debian's package serves.
set -euo pipefail

command -v rclone >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing rclone with apt-get, for the tests of WebDAV."
    apt-get update -qq && apt-get install -qq -y --no-install-recommends rclone >/dev/null
else
    echo "The tests of WebDAV need rclone. Type:  sudo apt-get install rclone" >&2
    exit 1
fi
