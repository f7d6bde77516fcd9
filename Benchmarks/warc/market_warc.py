"""Writes a WARC file of synthetic market pages of 20 KB, one gzip member a record.

    python market_warc.py COUNT FILE

The seed is fixed. A page is a menu and a table of offers with words of its own, as a list page of a market has. Each
record declares the SHA-1 of its block, so that a reader can check it.
"""

import base64
import gzip
import hashlib
import random
import sys

from pages import row

SIZE = 20_000


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(20260102)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(rng.choice(letters) for _ in range(rng.randrange(3, 10))) for _ in range(4000)]
    menu = "".join('<li class="item"><a href="/category/%s">%s</a></li>' % (word, word) for word in words[:150])
    with open(path, "wb") as out:
        for number in range(count):
            own = rng.sample(words, 80)
            parts = ["<!DOCTYPE html><html><head><title>Market, page %d</title></head><body><ul>%s</ul><table>" % (number, menu)]
            size = len(parts[0])
            while size < SIZE:
                parts.append(row(rng, own, number))
                size += len(parts[-1])
            body = "".join(parts).encode()
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body)
            block = http + body
            head = (
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%08x-0000-4000-8000-000000000000>\r\n"
                "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: http://market.example/page/%d\r\n"
                "WARC-Block-Digest: sha1:%s\r\n"
                "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            ) % (number, number, base64.b32encode(hashlib.sha1(block).digest()).decode(), len(block))
            out.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 1))


main()
