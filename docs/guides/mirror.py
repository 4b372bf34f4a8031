"""Keep a copy of the register in mirror.sqlite, and prove by the chain that no line is missing: python mirror.py ADDRESS."""

import hashlib
import json
import sqlite3
import sys
import urllib.error
import urllib.request

HASHED = ("sequence", "at", "kind", "record", "edition", "publisher", "digest", "previous_hash")
ADDRESS = {"chp": "partnerships", "org": "organisations"}


def get(address, tag=""):
    try:
        asked = urllib.request.Request(address, headers={"If-None-Match": tag})  # noqa: S310  an address of ours
        with urllib.request.urlopen(asked) as answer:  # noqa: S310
            return json.load(answer), answer.headers["ETag"]
    except urllib.error.HTTPError as error:
        if error.code == 304:
            return None, tag
        raise


def hash_of(line):
    cells = [line[name].replace("Z", "+00:00") if name == "at" else line[name] for name in HASHED]
    return hashlib.sha256(json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def fetch(register, copy, ids):
    for prefix, kind in ADDRESS.items():
        chosen = sorted(each for each in ids if each.startswith(prefix))
        for first in range(0, len(chosen), 100):
            wanted = ",".join(chosen[first : first + 100])
            found = get(f"{register}/{kind}/?view=full&page_size=200&id={wanted}")[0]["results"]
            copy.executemany("replace into records values (?, ?)", [(each["id"], json.dumps(each)) for each in found])


def round_of(register, copy):
    """One page of the feed, and the records that it speaks of; False where the copy is up to date."""
    sequence, previous, tag = copy.execute("select sequence, hash, tag from head").fetchone()
    page, tag = get(f"{register}/changes/?after={sequence}&page_size=200", tag)
    for line in page["results"] if page else []:
        if (line["sequence"], line["previous_hash"], line["hash"]) != (sequence + 1, previous, hash_of(line)):
            raise SystemExit(f"The chain is broken at line {sequence + 1}.")
        sequence, previous = line["sequence"], line["hash"]
    if not page or not page["results"]:
        copy.execute("update head set tag = ?", (tag,))
        return False
    ids = {line["record"] for line in page["results"]}
    if "" in ids:  # A line about all records: their answers were made anew.
        ids |= {each for (each,) in copy.execute("select id from records")}
    copy.executemany("delete from records where id = ?", [(each,) for each in ids])
    fetch(register, copy, ids)
    copy.execute("update head set sequence = ?, hash = ?, tag = ''", (sequence, previous))
    return True


def mirror(register, file="mirror.sqlite"):
    copy = sqlite3.connect(file)
    copy.execute("create table if not exists records (id text primary key, content text)")
    copy.execute("create table if not exists head as select 0 as sequence, ? as hash, '' as tag", ("0" * 64,))
    more = True
    while more:
        with copy:  # A round is written whole or not at all: whatever kills it, the next run goes on from there.
            more = round_of(register, copy)


if __name__ == "__main__":
    mirror(sys.argv[1].rstrip("/"))
