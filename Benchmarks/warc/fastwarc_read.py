"""Reads every record of a WARC file with FastWARC, checks one digest of each, and prints the CPU seconds.

    python fastwarc_read.py FILE

The digest that is checked is that of the block, by the algorithm that the file declares.
"""

import json
import sys
import time

from fastwarc.warc import ArchiveIterator


def main():
    count = bad = 0
    algorithms = set()
    start = time.process_time()
    for record in ArchiveIterator(sys.argv[1], parse_http=False, fsspec_args=False):
        count += 1
        if not record.verify_block_digest(consume=True):
            bad += 1
        algorithms.add(record.headers.get("WARC-Block-Digest", "none").split(":")[0])
    seconds = time.process_time() - start
    algorithm = " or ".join(sorted(algorithms))
    print(json.dumps({"records": count, "bad": bad, "seconds_cpu": seconds, "digests": algorithm + " of block"}))


main()
