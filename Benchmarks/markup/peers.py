#!/usr/bin/env python3
"""Text extraction of other tools over the same pages, one JSON object a line.

    python peers.py FOLDER [LIMIT]

Reads at most LIMIT files below FOLDER (3000) into memory, in the order of their paths, then measures each tool that is
installed: {"tool", "bytes", "seconds_cpu", "text"}; the best of five rounds. Neither tool keeps the way from the text
back to the bytes, and neither gives out attributes and comments, so both do less than the reader beside which they stand.
"""

import json
import os
import sys
import time


def pages(folder, limit):
    paths = sorted(os.path.join(base, name) for base, _, names in os.walk(folder) for name in names)
    return [open(path, "rb").read() for path in paths[:limit]]


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page.decode("utf-8", "replace"), main_content=False)


def selectolax():
    from selectolax.lexbor import LexborHTMLParser

    def text(page):
        tree = LexborHTMLParser(page)
        tree.strip_tags(["script", "style", "template"])
        return tree.body.text() if tree.body else ""

    return text


def measure(name, extract, documents):
    best, size = float("inf"), 0
    for _ in range(5):
        start, size = time.process_time(), 0
        for page in documents:
            size += len(extract(page))
        best = min(best, time.process_time() - start)
    return {"tool": name, "bytes": sum(map(len, documents)), "seconds_cpu": round(best, 4), "text": size}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    documents = pages(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3000)
    for name, load in (("resiliparse", resiliparse), ("selectolax", selectolax)):
        try:
            extract = load()
        except ImportError:
            print(json.dumps({"tool": name, "missing": True}))
            continue
        print(json.dumps(measure(name, extract, documents)), flush=True)


if __name__ == "__main__":
    main()
