"""Looks for a list of hashes among the payloads of WARC files with hashlib, and prints the seconds.

    python hash_records.py LIST FILE...

LIST has one MD5, SHA-1 or SHA-256 a line. This is what a script would do: no case, no log, nothing sealed.
"""

import hashlib
import json
import sys
import time

from fastwarc.warc import ArchiveIterator, WarcRecordType


def main():
    with open(sys.argv[1]) as file:
        listed = {line.strip() for line in file}
    count = size = hits = 0
    start = time.monotonic()
    for name in sys.argv[2:]:
        for record in ArchiveIterator(name, record_types=WarcRecordType.response, parse_http=True):
            payload = record.reader.read()
            count += 1
            size += len(payload)
            hits += any(digest(payload).hexdigest() in listed for digest in (hashlib.md5, hashlib.sha1, hashlib.sha256))
    print(json.dumps({"records": count, "bytes": size, "hits": hits, "seconds": time.monotonic() - start}))


main()
