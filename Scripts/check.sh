#!/usr/bin/env bash
# The mechanical look: formatting, lengths, traps, machine paths. The floors are checked by Package.swift itself.
set -uo pipefail
failed=0
complain() { printf 'check: %s\n' "$1" >&2; failed=1; }

swift format lint --strict --recursive Sources Tests Benchmarks/Measure Package.swift || complain "formatting; 'make format' mends most of it"

long=$(git ls-files -co --exclude-standard 'Sources/*.swift' 'Tests/*.swift' | xargs -r wc -l | awk '$2 != "total" && $1 > 400 {print "  " $2 " (" $1 " lines)"}')
[ -z "$long" ] || complain "files over 400 lines:"$'\n'"$long"

traps=$(git grep -nE '(fatalError\(|try!|as!|\bTODO\b|\bFIXME\b)' -- 'Sources/*.swift' || true)
[ -z "$traps" ] || complain "traps or stubs in Sources:"$'\n'"$traps"

siblings=$(git grep -nE '^@testable' -- 'Tests/*.swift' || true)
[ -z "$siblings" ] || complain "tests run in release mode; make what they need 'package':"$'\n'"$siblings"

for module in Sources/Clew*; do
    [ -f "$module/${module#Sources/}.docc/${module#Sources/}.md" ] || complain "$module has no DocC page"
done

for tracked in Package.resolved .build; do
    [ -z "$(git ls-files "$tracked")" ] || complain "$tracked is tracked by git"
done
exit $failed
