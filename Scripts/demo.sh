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
    # What was planted is no evidence, nor are the rates of the day.
    mv "$folder/captures/truth.json" "$folder/captures/rates.csv" "$folder/"
    "$clew" init "$folder/case" --officer "M. Example" --case "EX-1" --basis "exercise, no real data"
    mkdir -p "$folder/case/config"
    cp "$folder/rates.csv" "$folder/case/config/rates.csv"
    "$clew" import "$folder/captures" --map "$folder/captures/offers.yaml" \
        --captured-at 2025-03-05T23:00:00Z --workspace "$folder/case" || [ $? -eq 1 ]
fi
exec "$clew" serve --workspace "$folder/case" --port "$port"
