#!/usr/bin/env python3
"""Evaluates expressions of XPath over pages with lxml (libxml2), as the judge of ClewMarkup.

Reads {"pages": [text…], "expressions": [text…]} as JSON and writes a list of answers for each page, one for each
expression: {"kind": "nodes", "nodes": [{"kind", "name", "text", "line"}…]}, or {"kind", "text"} of another kind. The line
is that of the start tag, from 1, and 0 for nodes that are no elements.
"""

import json
import sys

from lxml import etree


def node(found):
    if isinstance(found, str):
        if found.is_attribute:
            return {"kind": "attribute", "name": found.attrname, "text": str(found), "line": 0}
        return {"kind": "text", "name": "", "text": str(found), "line": 0}
    if found.tag is etree.Comment:
        return {"kind": "comment", "name": "", "text": found.text or "", "line": 0}
    text = found.xpath("string()")
    return {"kind": "element", "name": found.tag, "text": str(text), "line": found.sourceline}


def answer(tree, expression):
    found = tree.xpath(expression)
    if isinstance(found, list):
        return {"kind": "nodes", "nodes": [node(one) for one in found]}
    if isinstance(found, bool):
        return {"kind": "boolean", "text": "true" if found else "false"}
    if isinstance(found, float):
        return {"kind": "number", "text": str(tree.xpath(f"string({expression})"))}
    return {"kind": "string", "text": str(found)}


def main():
    task = json.load(sys.stdin)
    answers = []
    for page in task["pages"]:
        parser = etree.HTMLParser(encoding="utf-8")
        tree = etree.fromstring(page.encode(), parser).getroottree()
        answers.append([answer(tree, expression) for expression in task["expressions"]])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
