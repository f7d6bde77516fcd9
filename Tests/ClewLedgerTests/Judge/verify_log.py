#!/usr/bin/env python3
"""Recomputes the root of a log from its entry bundles, with the standard library alone.

Usage: verify_log.py FOLDER      prints "SIZE ROOT" or "damaged: …" and ends with 0 or 1

Written from RFC 6962 and C2SP tlog-tiles only: the tree is built by the recursive definition, not by
the way of the program that it judges.
"""
import base64
import hashlib
import os
import sys


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def tree_hash(leaves):
    """MTH of RFC 6962, section 2.1, over leaf hashes."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + tree_hash(leaves[:split]) + tree_hash(leaves[split:])).digest()


def tile_path(row, index, width):
    groups = ["%03d" % (index % 1000)]
    while index >= 1000:
        index //= 1000
        groups.insert(0, "x%03d" % (index % 1000))
    return "/".join(["tile", row] + groups) + ("" if width == 256 else ".p/%d" % width)


def widths(count):
    return [256] * (count // 256) + ([count % 256] if count % 256 else [])


def read(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def verify(folder):
    text, _, signatures = read(folder, "checkpoint").decode("utf-8").rpartition("\n\n")
    origin, size, root = text.split("\n")[:3]
    size, root = int(size), base64.b64decode(root, validate=True)
    if not any(line.startswith("\u2014 " + origin + " ") for line in signatures.splitlines()):
        raise ValueError("no signature line of the origin")
    leaves = []
    for index, width in enumerate(widths(size)):
        path = tile_path("entries", index, width)
        bundle, entries = read(folder, path), 0
        while bundle:
            length = int.from_bytes(bundle[:2], "big")
            if len(bundle) < 2 + length:
                raise ValueError(path + " ends within an entry")
            leaves.append(leaf_hash(bundle[2 : 2 + length]))
            bundle, entries = bundle[2 + length :], entries + 1
        if entries != width:
            raise ValueError(path + " holds %d entries" % entries)
    level, hashes = 0, leaves
    while hashes:
        for index, width in enumerate(widths(len(hashes))):
            path = tile_path(str(level), index, width)
            if read(folder, path) != b"".join(hashes[index * 256 : index * 256 + width]):
                raise ValueError(path + " differs")
        hashes = [tree_hash(hashes[at : at + 256]) for at in range(0, len(hashes) // 256 * 256, 256)]
        level += 1
    sys.setrecursionlimit(10000)
    if tree_hash(leaves) != root:
        raise ValueError("the root is another")
    return size, root.hex()


try:
    print("%d %s" % verify(sys.argv[1]))
except (OSError, ValueError) as error:
    print("damaged: %s" % error)
    sys.exit(1)
