"""Measures the figures that the project promises, each beside its peer in the same run, and writes results.md.

    run.py CLEW
"""

import csv
import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

here = pathlib.Path(__file__).parent
clew = str(pathlib.Path(sys.argv[1]).resolve())
data = pathlib.Path(os.environ.get("CLEW_TEST_DATA", here.parent.parent / "shared" / "data"))
work = pathlib.Path(tempfile.mkdtemp(prefix="clew-bench-"))
environment = dict(os.environ, XDG_DATA_HOME=str(work / "secrets"))
rows = []


def measure(*command, stdin=None):
    """Runs a command; wall seconds, CPU seconds, peak resident bytes, output."""
    before = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], env=environment, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"bench: {' '.join(map(str, command[:3]))} ended with {process.returncode}")
    return time.monotonic() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output


def python(script, *arguments):
    """The JSON lines that a peer script prints."""
    command = [sys.executable, str(here / script), *map(str, arguments)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]


def add(what, figure, asked, bound):
    rows.append((what, figure, asked, bound))
    print(f"{what}: {figure} (asked: {asked})", flush=True)


def extraction():
    corpus = work / "corpus.txt"
    python("extract/corpus.py", corpus, "--megabytes", 64)
    size = corpus.stat().st_size
    with open(os.devnull, "w"):
        best = min(measure(clew, "extract", corpus)[1] for _ in range(3))
    add("extract, all kinds, spans and grades", f"{size / best / 1e6:.0f} MB per CPU-second", "200",
        "the classes of bytes and the checks of candidates")
    for peer in python("extract/peers.py", corpus):
        if "seconds_cpu" in peer:
            add(f"  peer {peer['tool']}", f"{peer['bytes'] / peer['seconds_cpu'] / 1e6:.2f} MB per CPU-second", "-", "")


def new_case(name):
    case = work / name
    measure(clew, "init", case, "--officer", "bench", "--case", "bench", "--basis", "bench")
    return case


def pages():
    captures = work / "captures"
    measure(clew, "exercise", "new", captures, "--pages", 30000)
    case = new_case("pages")
    file = captures / "market.warc.gz"
    wall, cpu, peak, _ = measure(clew, "import", file, "--workspace", case)
    count = len(subprocess.run(
        [clew, "list", "captures", "--all", "--format", "jsonl", "--workspace", str(case)],
        env=environment, capture_output=True).stdout.splitlines())
    add("import of pages of 1 KB as WARC, sealed and searchable", f"{count / wall:.0f} pages/s wall, {peak / 1e6:.0f} MB",
        "1,500 (of 20 KB)", "the full-text index and the synced groups of the log")
    wall, cpu, peak, _ = measure(clew, "verify", "--deep", "--workspace", case)
    add("verify --deep of the same", f"{count / cpu:.0f} records per CPU-second", "FastWARC", "inflating and two SHA-256")
    for peer in python("warc/fastwarc_read.py", file):
        add("  peer FastWARC, reading with one digest",
            f"{peer['records'] / peer['seconds_cpu']:.0f} records per CPU-second", "-", "")


def tables():
    archive = data / "agora-daily.tar.xz"
    if not archive.exists():
        print(f"bench: {archive} is not there; the tables are left out")
        return
    with tarfile.open(archive) as packed:
        packed.extractall(work / "agora", filter="data")
    folder = next((work / "agora").rglob("cat_csv"))
    count = 0
    for name in sorted(folder.glob("*.csv")):
        with open(name, encoding="utf-8", errors="replace", newline="") as file:
            count += sum(1 for _ in csv.reader(file)) - 1
    case = new_case("tables")
    wall, cpu, peak, _ = measure(clew, "import", folder, "--market", "agora", "--workspace", case)
    add("import of the Agora tables", f"{count / wall:.0f} rows/s wall, {peak / 1e6:.0f} MB resident",
        "20,000 rows/s, 500 MB", "the full-text index: one writer")
    times = []
    for line in (here / "search" / "queries.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            times.append(measure(clew, "search", line, "--workspace", case, "--limit", 20)[0])
    start = min(measure(clew, "--version")[0] for _ in range(5))
    times.sort()
    p95 = times[int(len(times) * 0.95)] - start
    add("search over that case, 95th percentile, opening the case included, start of the program taken off",
        f"{p95 * 1000:.0f} ms", "50 ms in the server", "opening the case and the audit entry's syncs")


extraction()
pages()
tables()
lines = ["# Results", "", "Written by `make bench`; figures as they came out, on the machine that ran it.", "",
         f"- Processors: {os.cpu_count()}", f"- Written: {time.strftime('%Y-%m-%d')}", "",
         "| what | figure | asked | what bounds it |", "| --- | --- | --- | --- |"]
lines += [f"| {' | '.join(row)} |" for row in rows]
(here / "results.md").write_text("\n".join(lines) + "\n")
shutil.rmtree(work)
