"""Makes the text that extraction is measured on.

    corpus.py OUT --megabytes 64               synthetic page text with planted indicators, from a fixed seed
    corpus.py OUT --captures ARCHIVE.tar.xz …  the visible text of captured pages, as far as --megabytes goes
"""

import argparse
import hashlib
import html
import random
import re
import tarfile

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
SYLLABLES = "an be co da er fi go he in ka lo me no or pa qui re sa ti un ve wo ya zo ment tion sel ship stor".split()
LINES = [
    "{n} grams of {w} {w} {w}, ships from {w}. {w} {w} {w} {w} {w}.",
    "Price: {p} BTC. Feedback {d}/5, {n} days ago: {w} {w} {w} {w} {w} {w}.",
    "{w} {w} {w} {w}, {w} {w} {w} {w} {w} {w}. {w} {w} {w} {w} {w} {w} {w}!",
    "Posted by {w}{n} on 2014-0{d}-1{d}, 0{d}:{m}. {w} {w} {w} {w} {w} {w} {w} {w}.",
]
PLANTED = [
    ("Send to {bitcoin} please.", 8), ("pay {bech32} or {bitcoin}", 4), ("mail me: {w}{n}@{w}.com", 6),
    ("see http://{onion}.onion/{w}/{n}", 6), ("http://www.{w}{w}.net/{w}?id={n}", 8), ("mirror {onion}.onion", 3),
    ("jabber: {w}{n}@jabber.{w}.de", 2), ("wickr: {w}{n}", 3), ("telegram @{w}_{w}{n}", 3), ("IBAN {iban}", 1),
    ("card {card}", 1), ("container {container}", 1), ("contact {w} (at) {w} (dot) com", 1), ("ip {d}0.{n}.12.9", 2),
    ("key fingerprint {fingerprint}", 2), ("hxxp://{w}[.]{w}[.]com/{w}", 1), ("call +49 30 {n}{n}56", 1),
]


def base58check(version, body):
    raw = bytes([version]) + body
    raw += hashlib.sha256(hashlib.sha256(raw).digest()).digest()[:4]
    number = int.from_bytes(raw, "big")
    text = ""
    while number:
        number, rest = divmod(number, 58)
        text = BASE58[rest] + text
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + text


def bech32(body):
    values = [0] + [int.from_bytes(body, "big") >> shift & 31 for shift in range(155, -1, -5)]
    check = 1
    for value in [3, 3, 0, 2, 3] + values + [0] * 6:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= generator if top >> bit & 1 else 0
    check ^= 1
    return "bc1" + "".join(BECH32[value] for value in values + [check >> 5 * (5 - place) & 31 for place in range(6)])


def onion(key):
    raw = key + hashlib.sha3_256(b".onion checksum" + key + b"\3").digest()[:2] + b"\3"
    number = int.from_bytes(raw, "big")
    return "".join(BASE32[number >> shift & 31] for shift in range(275, -1, -5))


def iban(dice):
    account = "".join(dice.choices("0123456789", k=18))
    return f"DE{98 - int(account + '131400') % 97:02d}{account}"


def card(dice):
    digits = [4] + dice.choices(range(10), k=14)
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(digits))
    return "".join(map(str, digits + [-total % 10]))


def container(dice):
    text = "".join(dice.choices("ABCDEFGHIKLM", k=3)) + "U" + "".join(dice.choices("0123456789", k=6))
    values = {letter: value for letter, value in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (v for v in range(10, 39) if v % 11))}
    total = sum((values.get(sign) or int(sign)) << place for place, sign in enumerate(text))
    return f"{text}{total % 11 % 10}"


class Maker:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.words = ["".join(self.dice.choices(SYLLABLES, k=self.dice.randint(1, 4))) for _ in range(4000)]

    def line(self):
        planted = self.dice.random() < 0.08
        form = self.dice.choices(*zip(*PLANTED))[0] if planted else self.dice.choice(LINES)
        return re.sub(r"\{(\w+)\}", lambda found: self.value(found[1]), form)

    def value(self, name):
        dice = self.dice
        if name == "w":
            return dice.choice(self.words)
        if name == "n":
            return str(dice.randint(1, 250))
        if name == "d":
            return str(dice.randint(1, 5))
        if name == "m":
            return str(dice.randint(10, 59))
        if name == "p":
            return f"{dice.random():.8f}"
        if name == "bitcoin":
            return base58check(dice.choice([0, 5]), dice.randbytes(20))
        if name == "bech32":
            return bech32(dice.randbytes(20))
        if name == "onion":
            return onion(dice.randbytes(32))
        if name == "fingerprint":
            digits = dice.randbytes(20).hex().upper()
            return " ".join(digits[place : place + 4] for place in range(0, 40, 4))
        return {"iban": iban, "card": card, "container": container}[name](dice)


def visible(page):
    page = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", page)
    page = re.sub(r"(?i)<(br|p|div|li|tr|td|h\d|dd|dt)\b[^>]*>", "\n", page)
    page = html.unescape(re.sub(r"<[^>]+>", "", page))
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[ \t]+", " ", page))


def captured(archives):
    for archive in archives:
        with tarfile.open(archive, "r:xz") as pages:
            for member in pages:
                if member.isfile():
                    yield visible(pages.extractfile(member).read().decode("utf-8", "replace"))


def synthetic(seed):
    maker = Maker(seed)
    while True:
        yield maker.line()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--megabytes", type=int, default=64)
    parser.add_argument("--seed", type=int, default=20140406)
    parser.add_argument("--captures", nargs="*", default=[])
    options = parser.parse_args()
    left = options.megabytes * 1_000_000
    with open(options.out, "wb") as out:
        for text in captured(options.captures) if options.captures else synthetic(options.seed):
            line = (text + "\n").encode("utf-8", "replace")[:left]
            out.write(line)
            left -= len(line)
            if left <= 0:
                break


if __name__ == "__main__":
    main()
