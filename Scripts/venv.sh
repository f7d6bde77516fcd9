#!/usr/bin/env bash
# Makes the private Python environment DIR/.venv with the packages of DIR/requirements.txt; nothing when it is current.
set -euo pipefail
folder=$1
stamp="$folder/.venv/requirements.txt"
cmp -s "$folder/requirements.txt" "$stamp" && exit 0
echo "setup: Python packages for $folder"
python3 -m venv "$folder/.venv"
"$folder/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$folder/requirements.txt"
cp "$folder/requirements.txt" "$stamp"
