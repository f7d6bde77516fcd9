#!/usr/bin/env bash
# Measures every figure beside its peer and writes Benchmarks/results.md. Arguments name the parts; none means all.
set -euo pipefail
cd "$(dirname "$0")/.."
exec Benchmarks/.venv/bin/python Benchmarks/run.py .build/release "$@"
