"""Writes the pages as WARC response records with warcio, and prints the CPU seconds that it took.

    python warcio_write.py PAGES OUTPUT plain|gzip

warcio computes two SHA-1 digests a record: one of the block, one of the payload.
"""

import io
import json
import sys
import time

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SIZE = 13_000


def main():
    pages = open(sys.argv[1], "rb").read()
    count = len(pages) // SIZE
    with open(sys.argv[2], "wb") as out:
        start = time.process_time()
        writer = WARCWriter(out, gzip=sys.argv[3] == "gzip", warc_version="1.1")
        for number in range(count):
            head = StatusAndHeaders(
                "200 OK",
                [("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx"), ("Content-Length", str(SIZE))],
                protocol="HTTP/1.1",
            )
            record = writer.create_warc_record(
                "http://market.onion/page/%d" % number,
                "response",
                payload=io.BytesIO(pages[number * SIZE : (number + 1) * SIZE]),
                http_headers=head,
            )
            writer.write_record(record)
        seconds = time.process_time() - start
    print(json.dumps({"records": count, "seconds_cpu": seconds, "digests": "sha1 of block, sha1 of payload"}))


main()
