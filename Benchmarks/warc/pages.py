"""Writes synthetic market pages of 13,000 bytes each, one after the other, for the WARC benchmarks.

    python pages.py COUNT FILE

The seed is fixed, so every program of the comparison packs the same bytes. The pages pack about five to one with
DEFLATE, as real market pages do.
"""

import random
import sys

SIZE = 13_000


def row(rng, own, number):
    """A row of a table of listings, in words of the page's own."""
    return (
        '<tr class="listing row"><td class="title"><a href="/listing/%d" class="listing-link">%s</a></td>'
        '<td class="vendor"><a href="/vendor/%s" class="vendor-link">%s</a></td><td class="price">%d.%02d EUR</td>'
        '<td class="text">%s</td></tr>\n'
    ) % (
        rng.randrange(10**6),
        " ".join(rng.choice(own) for _ in range(rng.randrange(3, 7))),
        own[number % 7],
        own[number % 7],
        rng.randrange(5, 900),
        rng.randrange(100),
        " ".join(rng.choice(own) for _ in range(rng.randrange(2, 8))),
    )


def page(rng, words, number):
    """One page: a menu that all pages share, and a table of listings of its own."""
    out = ["<!DOCTYPE html><html><head><title>Market, page %d</title></head><body><ul class=\"menu\">" % number]
    for word in words[:40]:
        out.append('<li class="item"><a href="/category/%s">%s</a></li>' % (word, word.capitalize()))
    out.append("</ul><table>")
    size = sum(map(len, out))
    own = rng.sample(words, 60)
    while size < SIZE:
        line = row(rng, own, number)
        out.append(line)
        size += len(line)
    return "".join(out).encode()[:SIZE]


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(20260101)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(rng.choice(letters) for _ in range(rng.randrange(3, 10))) for _ in range(1500)]
    with open(path, "wb") as out:
        for number in range(count):
            out.write(page(rng, words, number))


if __name__ == "__main__":
    main()
