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
    "$clew" init "$folder/case" --officer "M. Example" --case "EX-1" --basis "exercise, no real data"
    "$clew" import "$folder/captures" --map "$folder/captures/offers.yaml" --workspace "$folder/case" || [ $? -eq 1 ]
fi
exec "$clew" serve --workspace "$folder/case" --port "$port"
