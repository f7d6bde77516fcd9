"""Times the peers of `clew extract` on one file, a line of JSON each: {"tool", "bytes", "seconds_cpu"}.

    peers.py FILE

iocextract and ioc-finder are slow, so they read the first part of the file only; `bytes` says how much. ripgrep, the
yardstick, reads all of it on one thread with the union of the patterns and prints each match.
"""

import argparse
import json
import pathlib
import resource
import shutil
import subprocess
import time


def report(tool, size, seconds):
    print(json.dumps({"tool": tool, "bytes": size, "seconds_cpu": round(seconds, 4)}), flush=True)


def beginning(path, size):
    """The first bytes of a file up to the end of a line."""
    with open(path, "rb") as file:
        part = file.read(size)
    return part[: part.rfind(b"\n") + 1] or part


def python_peer(tool, read, part):
    text = part.decode("utf-8", "replace")
    start = time.process_time()
    read(text)
    report(tool, len(part), time.process_time() - start)


def iocextract_read(text):
    import iocextract

    for _ in iocextract.extract_iocs(text, refang=True):
        pass


def ioc_finder_read(text):
    import ioc_finder

    ioc_finder.find_iocs(text)


def ripgrep(path):
    rg = shutil.which("rg")
    if rg is None:
        print(json.dumps({"tool": "ripgrep", "missing": "apt-get install ripgrep"}), flush=True)
        return
    patterns = pathlib.Path(__file__).with_name("patterns.txt")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [rg, "--threads", "1", "--text", "--only-matching", "--byte-offset", "--no-filename", "--file", patterns, path]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    report("ripgrep", pathlib.Path(path).stat().st_size, seconds)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--iocextract-bytes", type=int, default=200_000)
    parser.add_argument("--ioc-finder-bytes", type=int, default=200_000)
    options = parser.parse_args()
    python_peer("iocextract", iocextract_read, beginning(options.file, options.iocextract_bytes))
    python_peer("ioc-finder", ioc_finder_read, beginning(options.file, options.ioc_finder_bytes))
    ripgrep(options.file)


if __name__ == "__main__":
    main()
