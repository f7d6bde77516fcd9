"""Measures the figures that the project promises, each beside its peer in the same run, and writes results.md.

    run.py BINARIES [PART ...]

BINARIES is the folder with `clew` and `clew-measure`. Parts: extraction sealing pages tables
understanding listings rules protect exercise capture tor.
"""

import csv
import json
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

here = pathlib.Path(__file__).parent
binaries = pathlib.Path(sys.argv[1]).resolve()
clew, inside = str(binaries / "clew"), str(binaries / "clew-measure")
data = pathlib.Path(os.environ.get("CLEW_TEST_DATA", here.parent.parent / "shared" / "data"))
work = pathlib.Path(tempfile.mkdtemp(prefix="clew-bench-"))
environment = dict(os.environ, XDG_DATA_HOME=str(work / "secrets"))
rows = []


def measure(*command):
    """Runs a command; wall seconds, CPU seconds, peak resident bytes, output."""
    before = time.monotonic()
    process = subprocess.Popen(
        [str(part) for part in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"bench: {' '.join(map(str, command[:3]))} ended with {process.returncode}")
    return time.monotonic() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output


def lines(*command):
    """The JSON lines that a command prints."""
    output = subprocess.run(
        [str(part) for part in command], env=environment, capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in output.splitlines() if line.startswith("{")]


def python(script, *arguments):
    """The JSON lines that a peer script prints."""
    return lines(sys.executable, here / script, *arguments)


def add(what, figure, asked):
    rows.append((what, figure, asked))
    print(f"{what}: {figure} (asked: {asked})", flush=True)


def peer(what, figure):
    add("  peer " + what, figure, "")


def new_case(name):
    case = work / name
    measure(clew, "init", case, "--officer", "bench", "--case", "bench", "--basis", "bench")
    return case


def extraction():
    corpus = work / "corpus.txt"
    python("extract/corpus.py", corpus, "--megabytes", 256)
    size = corpus.stat().st_size
    best = min(measure(clew, "extract", corpus)[1] for _ in range(3))
    add("`clew extract`, all kinds, spans and grades, JSON written, whole process",
        f"{size / best / 1e6:.0f} MB per CPU-second", "200 MB")
    for found in python("extract/peers.py", corpus):
        if "seconds_cpu" in found:
            peer(found["tool"], f"{found['bytes'] / found['seconds_cpu'] / 1e6:.2f} MB per CPU-second")


def sealing():
    pages = work / "pages.bin"
    python("warc/pages.py", 20000, pages)
    for form in ("plain", "gzip"):
        ours = lines(inside, "seal", pages, form)[0]
        theirs = python("warc/warcio_write.py", pages, work / "warcio.warc", form)[0]
        rate, other = (run["records"] / run[key] for run, key in ((ours, "secondsCPU"), (theirs, "seconds_cpu")))
        add(f"sealing records of 13 KB, {form}; {ours['digests']}", f"{rate:,.0f} records per CPU-second, {rate / other:.1f} times the peer",
            "4 times warcio")
        peer(f"warcio, {theirs['digests']}", f"{other:,.0f} records per CPU-second")


def pages():
    files = [work / "market.warc.gz"]
    python("warc/market_warc.py", 20000, files[0])
    case = new_case("pages")
    wall, cpu, peak, _ = measure(clew, "import", *files, "--workspace", case)
    count = sum(1 for file in files for _ in python_records(file))
    size = sum(file.stat().st_size for file in files)
    add("import of pages of 20 KB as WARC, sealed, read and searchable",
        f"{count / wall:,.0f} pages/s wall ({cpu / wall:.1f} cores), {peak / 1e6:.0f} MB resident, {size / 1e6:.0f} MB packed",
        "1,500 pages/s, aim 2,500")
    _, cpu, _, _ = measure(clew, "verify", "--deep", "--workspace", case)
    add("`verify --deep` of the same, two SHA-256 a record and the whole log",
        f"{count / cpu:,.0f} records per CPU-second", "faster than FastWARC")
    theirs = [python("warc/fastwarc_read.py", file)[0] for file in files]
    spent = sum(found["seconds_cpu"] for found in theirs)
    peer(f"FastWARC, reading with one digest ({theirs[0]['digests']})",
         f"{sum(found['records'] for found in theirs) / spent:,.0f} records per CPU-second")
    desk(case, "of the 20,000 pages")


def python_records(file):
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    return (record for record in ArchiveIterator(str(file), record_types=WarcRecordType.response, parse_http=False))


def desk(case, of):
    found = lines(inside, "desk", case)
    wrong = [page["page"] for page in found if page["status"] != 200]
    if wrong:
        sys.exit(f"bench: the desk does not answer {wrong[:5]}")
    found.sort(key=lambda page: -page["medianSeconds"])
    slow = ", ".join(f"{page['page'][:50]} {page['medianSeconds'] * 1000:.0f}" for page in found[:3])
    add(f"desk {of}: slowest of {len(found)} pages, in the server ({slow})",
        f"{found[0]['medianSeconds'] * 1000:.0f} ms", "100 ms")


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
    wall, cpu, peak, _ = measure(clew, "import", folder, "--map", "agora-daily", "--workspace", case)
    add(f"import of the Agora tables, {count:,} rows, read and searchable",
        f"{count / wall:,.0f} rows/s wall ({cpu / wall:.1f} cores), {peak / 1e6:.0f} MB resident",
        "20,000 rows/s, under 500 MB")
    for found in lines(inside, "search", case, here / "search" / "queries.txt"):
        p95 = found["p95Seconds"] * 1000
        figure = f"95th percentile {p95:.0f} ms, median {found['medianSeconds'] * 1000:.0f} ms"
        if found["class"] == "all":
            figure += f", slowest {found['maxSeconds'] * 1000:.0f} ms ({found['slowest']})"
        add(f"search over that case, {found['queries']} queries ({found['class']}; {found['without']} find nothing), audit "
            "entry included", figure, "95th percentile 50 ms" if found["class"] == "all" else "")
    desk(case, f"of the {count:,} rows")


def understanding():
    exercise = work / "understanding"
    measure(clew, "exercise", "new", exercise, "--seed", 7, "--pages", 6000)
    folder = work / "htmls"
    folder.mkdir()
    for number, record in enumerate(python_records(next(exercise.glob("captures*.warc.gz")))):
        (folder / f"{number:06}.html").write_bytes(record.reader.read().partition(b"\r\n\r\n")[2])
        if number == 2999:
            break
    for found in lines(inside, "pages", folder):
        add(f"page text, one core: {found['what']}",
            f"{found['bytes'] / found['secondsCPU'] / 1e6:.0f} MB per CPU-second", "")
    for found in python("markup/peers.py", folder):
        peer(f"{found['tool']}, text without places", f"{found['bytes'] / found['seconds_cpu'] / 1e6:.0f} MB per CPU-second")
    truth = json.loads((exercise / "truth.json").read_text())
    titles, names = work / "titles.txt", work / "names.txt"
    titles.write_text("\n".join(listing["title"] for listing in truth["listings"] for _ in range(20)))
    names.write_bytes(measure(inside, "names")[3])
    found = lines(inside, "titles", titles)[0]
    add("titles read as offers (`clew parse-title`), one core, nothing remembered",
        f"{found['titles'] / found['secondsCPU']:,.0f} titles per CPU-second", "")
    for found in python("titles/peers.py", names, titles):
        peer(f"{found['tool']}, the names of the lexicon only", f"{found['titles'] / found['seconds_cpu']:,.0f} titles per CPU-second")


def exercise():
    for count in (33_000, 100_000, 330_000):
        folder = work / f"exercise-{count}"
        wall, _, peak, _ = measure(clew, "exercise", "new", folder, "--seed", 7, "--pages", count)
        last = count == 330_000
        add(f"`clew exercise new`, {count:,} pages", f"{wall:.0f} s wall, {peak / 1e6:.0f} MB resident",
            "two minutes" if last else "")
        (folder / "truth.json").unlink()
        (folder / "rates.csv").unlink()
        case = new_case(f"case-{count}")
        wall, cpu, peak, _ = measure(clew, "import", folder, "--workspace", case)
        add(f"import of an exercise of {count:,} pages, read into listings",
            f"{wall:.0f} s wall ({cpu / wall:.1f} cores), {count / wall:,.0f} pages/s, {peak / 1e6:.0f} MB resident",
            "four minutes, aim two, under 700 MB" if last else "the cost stays linear")
        shutil.rmtree(folder)
        if last:
            desk(case, f"of the {count:,} pages")
        shutil.rmtree(case)


def listings():
    table, mapping = work / "offers.csv", work / "offers.yaml"
    python("markets/offers.py", 500_000, table, mapping)
    case = new_case("listings")
    wall, cpu, peak, _ = measure(clew, "import", table, "--map", mapping, "--workspace", case)
    add("import of a table of 500,000 listings", f"{500_000 / wall:,.0f} rows/s wall ({cpu / wall:.1f} cores), "
        f"{peak / 1e6:.0f} MB resident", "")
    desk(case, "of 500,000 listings")


WATCHED = {
    "a term": "when: term\nterm: {word}\n",
    "a term that nothing holds": "when: term\nterm: metonitazene\n",
    "every wallet": "when: indicator\nkind: bitcoin-address\n",
    "new listings of a substance": "when: new listing\nsubstance: mdma\n",
    "price jumps": "when: price jump\nfactor: 1.3\n",
}


def rules():
    """A rule that is added looks back over all that was read; ripgrep looks through the pages as they were captured."""
    folder, text = work / "watched", work / "watched.txt"
    measure(clew, "exercise", "new", folder, "--seed", 7, "--pages", 20_000)
    (folder / "truth.json").unlink()
    with open(text, "wb") as out:
        for file in sorted(folder.glob("captures*.warc.gz")):
            for record in python_records(file):
                out.write(record.reader.read())
    size = text.stat().st_size
    case = new_case("case-watched")
    alone, _, _, _ = measure(clew, "import", folder, "--workspace", case)
    for name, words in WATCHED.items():
        rule = work / "rule.yaml"
        rule.write_text(f"name: {name}\n" + words.format(word="fishscale"))
        wall, _, _, output = measure(clew, "rule", "try", rule, "--workspace", case, "--format", "jsonl", "--limit", 1000)
        add(f"look back over {size / 1e6:,.0f} MB of pages, {name}, process start included",
            f"{wall * 1000:,.0f} ms, {size / wall / 1e6:,.0f} MB/s, {len(output.splitlines()):,} hits shown of at most 1,000", "")
    if shutil.which("rg"):
        for word in ("fishscale", "metonitazene"):
            wall, _, _, _ = measure("rg", "-c", "-i", "-F", "-w", "-a", word, text)
            peer(f"ripgrep, the word {word} in the pages as captured, one file in memory",
                 f"{wall * 1000:,.0f} ms, {size / wall / 1e6:,.0f} MB/s")
    other = new_case("case-watching")
    for number, (name, words) in enumerate(WATCHED.items()):
        rule.write_text(f"name: {name}\n" + words.format(word="fishscale"))
        measure(clew, "rule", "add", rule, "--workspace", other)
    wall, _, _, _ = measure(clew, "import", folder, "--workspace", other)
    add(f"import of the same pages with {len(WATCHED)} rules, and without", f"{wall:.0f} s, {alone:.0f} s", "not noticeably slower")


def protect():
    """A list that is loaded is looked for in the whole vault; nothing of it is there, which is the long way."""
    folder, listed = work / "protected", work / "listed.txt"
    measure(clew, "exercise", "new", folder, "--seed", 7, "--pages", 20_000)
    (folder / "truth.json").unlink()
    files = sorted(folder.glob("captures*.warc.gz"))
    with open(listed, "w") as out:
        for length in (32, 40, 64):
            out.writelines(f"{number:0{length}x}\n" for number in range(1 << 28, (1 << 28) + 100_000))
    case, key = new_case("case-protected"), work / "unit.key"
    passphrase = work / "passphrase.txt"
    passphrase.write_text("bench bench bench\n")
    public = measure(clew, "protect", "keys", key, "--passphrase-file", passphrase)[3].decode().split()[0]
    measure(clew, "protect", "unit", public, "--name", "bench", "--workspace", case)
    alone, _, _, _ = measure(clew, "import", *files, "--workspace", case)
    wall, cpu, peak, _ = measure(clew, "protect", "import", listed, "--workspace", case)
    theirs = python("protect/hash_records.py", listed, *files)[0]
    size = theirs["bytes"]
    add(f"a list of 300,000 MD5, SHA-1 and SHA-256 loaded and looked for in a vault of {size / 1e6:,.0f} MB of pages",
        f"{wall:.1f} s, {size / wall / 1e6:,.0f} MB/s ({cpu / wall:.1f} cores), {peak / 1e6:.0f} MB resident", "")
    peer("FastWARC and hashlib, the same hashes of the same pages, one core",
         f"{theirs['seconds']:.1f} s, {size / theirs['seconds'] / 1e6:,.0f} MB/s")
    other = new_case("case-protecting")
    measure(clew, "protect", "unit", public, "--name", "bench", "--workspace", other)
    measure(clew, "protect", "import", listed, "--workspace", other)
    wall, _, _, _ = measure(clew, "import", *files, "--workspace", other)
    add("import of the same pages with that list loaded, and without", f"{wall:.0f} s, {alone:.0f} s", "")


def capture():
    count = 20_000
    server = subprocess.Popen([inside, "serve", str(count)], stdout=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.2:{json.loads(server.stdout.readline())['port']}/0"
        for known, limit in ((0, count), (1_000_000, count)):
            found = lines(inside, "capture", url, known, limit)[0]
            add(f"pages of 20 KB fetched over loopback and sealed, request and response, links followed; "
                f"{known:,} other pages due on the frontier",
                f"{found['got'] / found['secondsWall']:,.0f} pages/s, "
                f"{found['got'] / found['secondsCPU']:,.0f} per CPU-second, "
                f"{found['peakBytes'] / 1e6:.0f} MB resident", "200 MB" if known else "800 pages/s")
        folder = work / "wget"
        folder.mkdir()
        start = time.monotonic()
        subprocess.run(["wget", "--quiet", "--recursive", "--level=inf", "--no-directories", "--delete-after",
                        f"--warc-file={folder}/pages", url], cwd=folder, check=False)
        peer("wget --warc-file, gzip, without fsync", f"{count / (time.monotonic() - start):,.0f} pages/s")
        found = python("capture/scrapy_crawl.py", url, work / "scrapy.bin")[0]
        peer(f"{found['tool']}, 16 connections, bodies appended to a file, no WARC",
             f"{found['pages'] / found['seconds']:,.0f} pages/s")
    finally:
        server.kill()


def tor():
    """The test that makes a private Tor network prints what comes through it, beside what curl gets on the same way."""
    tests = binaries / "clewPackageTests.xctest"
    if not tests.exists():
        sys.exit("bench: the part 'tor' wants the tests; 'make bench' builds them.")
    run = subprocess.run([str(tests), "--testing-library", "swift-testing", "--filter", "TorCaptureTests"],
                         env={**environment, "CLEW_TEST_STRICT": "1"}, capture_output=True, text=True)
    for line in run.stdout.splitlines():
        if line.startswith("Through Tor, "):
            who, _, figures = line.removeprefix("Through Tor, ").partition(": ")
            if who.startswith("curl"):
                peer(who, figures)
            else:
                add(f"through a private Tor network on this machine, {who}", figures, "the pipe is kept full")
    if run.returncode != 0 or not rows:
        sys.exit("bench: the test of capture through Tor failed, or tor is not installed.")


parts = {"extraction": extraction, "sealing": sealing, "pages": pages, "tables": tables,
         "understanding": understanding, "listings": listings, "rules": rules, "protect": protect, "exercise": exercise,
         "capture": capture, "tor": tor}


def write(measured):
    """Writes the rows, those of parts that were not measured as they were, and what is known of the gaps."""
    kept = here / "results.json"
    results = json.loads(kept.read_text()) if kept.exists() else {}
    results.update(measured)
    kept.write_text(json.dumps(results, indent=1) + "\n")
    text = ["# Results", "", "Written by `make bench`: figures as they came out on the machine that ran it.", "",
            "A peer stands below the figure that it was measured beside, on the same input in the same run."]
    for name in parts:
        if name in results:
            text += ["", f"## {name.capitalize()}", "", results[name]["machine"], "", "| what | figure | asked |",
                     "| --- | --- | --- |"]
            text += [f"| {' | '.join(row)} |" for row in results[name]["rows"]]
    text += ["", (here / "gaps.md").read_text().strip()]
    (here / "results.md").write_text("\n".join(text) + "\n")


machine = f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} processors, {platform.machine()}, {platform.system()}"
measured = {}
try:
    for name in sys.argv[2:] or parts:
        rows.clear()
        parts[name]()
        measured[name] = {"machine": machine, "rows": list(rows)}
        write(measured)
finally:
    shutil.rmtree(work)
