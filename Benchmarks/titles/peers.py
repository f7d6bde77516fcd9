"""Finds the names of a lexicon in titles with other tools, one JSON object a line.

    python peers.py NAMES TITLES

Both files have one entry a line. Neither tool reads quantities, doses or forms or tells what is no drug: they do a small
part of what the parser beside which they stand does. {"tool", "titles", "seconds_cpu", "found"}; the best of five rounds.
"""

import json
import sys
import time


def flashtext(names):
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_list(names)
    return lambda title: len(processor.extract_keywords(title))


def pyahocorasick(names):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name, len(name))
    automaton.make_automaton()

    def find(title):
        text = title.lower()
        found = 0
        for end, length in automaton.iter(text):
            start = end - length + 1
            before, after = text[start - 1 : start], text[end + 1 : end + 2]
            found += not before.isalnum() and not after.isalnum()
        return found

    return find


def main():
    names = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\n") if line]
    titles = open(sys.argv[2], encoding="utf-8").read().split("\n")
    for name, load in (("flashtext", flashtext), ("pyahocorasick", pyahocorasick)):
        find = load(names)
        best, found = float("inf"), 0
        for _ in range(5):
            start = time.process_time()
            found = sum(find(title) for title in titles)
            best = min(best, time.process_time() - start)
        print(json.dumps({"tool": name, "titles": len(titles), "seconds_cpu": round(best, 4), "found": found}))


main()
