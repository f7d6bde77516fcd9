#!/usr/bin/env bash
# Makes a small synthetic case once, and serves it.
set -euo pipefail
clew=$1
folder=$2
port=$3
if [ ! -f "$folder/case/clew.json" ]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    "$clew" exercise new "$folder/captures" --seed 7 --pages 400
    mv "$folder/captures/truth.json" "$folder/truth.json"  # What was planted is no evidence.
    "$clew" init "$folder/case" --officer "M. Example" --case "EX-1" --basis "exercise, no real data"
    "$clew" import "$folder/captures" --map "$folder/captures/offers.yaml" \
        --captured-at 2025-03-05T23:00:00Z --workspace "$folder/case" || [ $? -eq 1 ]
fi
exec "$clew" serve --workspace "$folder/case" --port "$port"
