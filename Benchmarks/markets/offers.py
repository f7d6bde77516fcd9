"""Writes a table of synthetic offers of one market and the mapping for it; the seed is fixed.

    python offers.py COUNT TABLE MAPPING
"""

import csv
import random
import sys

GOODS = (
    ["cannabis", "mdma", "cocaine", "amphetamine", "ketamine", "lsd", "heroin", "alprazolam", "methamphetamine", "hash"] * 6
    + ["2c-b", "dmt", "ghb", "diazepam", "oxycodone", "tramadol", "mephedrone", "psilocybin mushrooms", "codeine", "mda"] * 2
    + ["methoxetamine", "etizolam", "fentanyl", "mescaline", "salvia", "modafinil", "testosterone", "zolpidem"]
)
PLACES = ["Germany", "Netherlands", "United Kingdom", "United States", "France", "Spain", "Poland", "Canada", "Australia"]
MAPPING = """\
market: Fathom
format: csv
header: true
columns:
  id: {column: id, role: id}
  title: {column: title, role: title}
  vendor: {column: vendor, role: vendor}
  price: {column: price, role: price, currency: EUR}
  from: {column: from, role: from}
  to: {column: to, role: to}
  day: {column: day, role: date, format: yyyy-MM-dd}
captured-at: {column: day, format: yyyy-MM-dd}
"""


def main():
    count = int(sys.argv[1])
    rng = random.Random(20260103)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(rng.choice(letters) for _ in range(rng.randrange(4, 9))) for _ in range(3000)]
    sellers = ["".join(rng.choice(letters) for _ in range(8)) for _ in range(4000)]
    with open(sys.argv[2], "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "title", "vendor", "price", "from", "to", "day"])
        for number in range(count):
            grams = rng.choice([1, 2, 3.5, 5, 10, 28, 100])
            title = f"{grams} g {rng.choice(GOODS)} {rng.choice(words)} {rng.choice(words)}"
            rows.writerow([
                f"f{number}", title, sellers[int(4000 * rng.random() ** 3)], f"{grams * rng.uniform(3, 90):.2f}",
                rng.choice(PLACES), rng.choice(["Worldwide", "European Union", *PLACES]),
                f"2025-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}",
            ])
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        file.write(MAPPING)


main()
