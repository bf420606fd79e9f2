#!/usr/bin/env python3
"""Writes data/jin_song/personal_names.csv: the names that people get of whom the record is silent.

Clan names and personal names are those of the pack's own people (people.csv), by people, each
weighted by how many bear it; where the pack has too few, names from the sources given beside them
are added. Rows of the part "house" say which clan rules a court and how many of its kinsmen may
come, rows of the part "officers" how many others. With --check nothing is written: the exit status
is 1 if the file is stale.
"""

import argparse
import collections
import csv
import io
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACK = ROOT / "data" / "jin_song"
FIELDS = ["id", "people", "part", "polity", "name_en", "name_zh", "weight", "sources",
          "confidence", "note"]
# Clan names that are written with more than one character, and those of peoples whose single
# characters could be read as a part of the personal name.
CLANS = ["完顏", "紇石烈", "僕散", "徒單", "蒲察", "朮虎", "赤盞", "獨吉", "蒲鮮", "耶律", "移剌",
         "石抹", "姚里", "宇文", "万俟"]
PEOPLES = {"han": "han", "jurchen": "jurchen", "khitan": "khitan", "xi": "khitan",
           "bohai": "bohai", "tangut": "tangut", "korean": "korean", "bai": "other"}
# Generation names of the house of Wanyan: not for others.
OF_GENERATION = "宗允承守"
HOUSES = [("song", "han", "Zhao", "趙", 12), ("jin", "jurchen", "Wanyan", "完顏", 12),
          ("liao", "khitan", "Yelü", "耶律", 8), ("western-liao", "khitan", "Yelü", "耶律", 2),
          ("xia", "tangut", "Li", "李", 6), ("mongol", "mongol", "", "", 6),
          ("goryeo", "korean", "Wang", "王", 4), ("dali", "other", "Duan", "段", 4)]
# Clans whose daughters married into a house: polity, people, clan, how many may come, source.
CONSORTS = [
    ("song", "han", "Zheng", "鄭", 1, "songshi(243)"),
    ("song", "han", "Zhu", "朱", 1, "songshi(243)"),
    ("song", "han", "Xing", "邢", 1, "songshi(243)"),
    ("song", "han", "Xia", "夏", 1, "songshi(243)"),
    ("song", "han", "Li", "李", 1, "songshi(243)"),
    ("song", "han", "Han", "韓", 1, "songshi(243)"),
    ("song", "han", "Quan", "全", 1, "songshi(243)"),
    ("jin", "jurchen", "Tudan", "徒單", 2, "jinshi(63-64)"),
    ("jin", "jurchen", "Peiman", "裴滿", 1, "jinshi(63-64)"),
    ("jin", "jurchen", "Wulinda", "烏林荅", 1, "jinshi(63-64)"),
    ("liao", "khitan", "Xiao", "蕭", 2, "liaoshi(71)"),
    ("liao", "khitan", "Bali", "拔里", 1, "liaoshi(67)"),
    ("western-liao", "khitan", "Yishi", "乙室", 2, "liaoshi(67)"),
    ("xia", "tangut", "Liang", "梁", 2, "songshi(486)"),
    ("xia", "tangut", "Ren", "任", 1, "songshi(486)"),
    ("xia", "tangut", "Luo", "羅", 1, "songshi(486)"),
    ("mongol", "mongol", "Qonggirat", "弘吉剌", 2, "yuanshi(1-3)"),
    ("goryeo", "korean", "Im", "任", 1, "goryeosa(15-17)"),
    ("goryeo", "korean", "Gim", "金", 1, "goryeosa(15-17)"),
]
OFFICERS = [("han", 40), ("jurchen", 18), ("khitan", 10), ("mongol", 14), ("tangut", 8),
            ("korean", 4), ("other", 2)]
# Names that the pack's own people do not give in number, with the work that has them.
ADDED = {
    ("mongol", "given", "yuanshi"): [
        ("Bo'orchu", "博爾朮"), ("Boroghul", "博爾忽"), ("Chila'un", "赤老溫"), ("Jelme", "者勒蔑"),
        ("Temüge", "鐵木哥"), ("Qachi'un", "哈赤溫"), ("Belgütei", "別里古台"),
        ("Qutuqu", "忽都虎"), ("Alchidai", "按只吉台"), ("Baidar", "拜答兒"), ("Qadan", "合丹"),
        ("Esen", "也先"), ("Toghan", "脫歡"), ("Nayan", "乃顏"), ("Nachin", "納陳"),
        ("Alchin", "按陳"), ("Ked Buqa", "怯的不花"), ("Yesüder", "也速迭兒"), ("Büri", "不里"),
        ("Araqan", "阿剌罕"), ("Sogetu", "唆都"), ("Antong", "安童"), ("Qaidu", "海都")],
    ("tangut", "clan", "xixia_shushi"): [
        ("Weiming", "嵬名"), ("Yeli", "野利"), ("Liang", "梁"), ("Wang", "罔"), ("Rendo", "仁多")],
    ("tangut", "given", "xixia_shushi"): [
        ("Linggong", "令公"), ("Renzhong", "仁忠"), ("Renli", "仁禮"), ("Renyou", "仁友"),
        ("Yanzong", "彥宗")],
    ("korean", "clan", "goryeosa"): [
        ("Kim", "金"), ("Yi", "李"), ("Choe", "崔"), ("Jeong", "鄭"), ("Yun", "尹")],
    ("korean", "given", "goryeosa"): [
        ("Busik", "富軾"), ("Jagyeom", "資謙"), ("Gwan", "瓘"), ("Jungbu", "仲夫")],
}


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def split(name_en: str, name_zh: str):
    """Clan and personal name in both scripts; None: not of that shape (an empress)."""
    english = re.sub(r"\([^)]*\)", "", name_en).replace("  ", " ").strip()
    chinese = re.sub(r"\([^)]*\)", "", name_zh).strip()
    words = english.split()
    # "Wanyan (Yelü) Yuanyi": a name that was conferred.
    is_conferred = re.search(r"^\S+ \(", name_en) is not None
    is_title = chinese.endswith("氏") or words[0] in ("Empress", "Lady")
    if len(words) != 2 or is_conferred or is_title:
        return None
    clan = next((one for one in CLANS if chinese.startswith(one)), chinese[:1])
    given = chinese[len(clan):]
    return (words[0], clan, words[1], given) if given else None


def collect():
    clans, givens = collections.Counter(), collections.Counter()
    with (PACK / "people.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            people = PEOPLES.get(row["ethnicity"])
            parts = split(row["name_en"], row["name_zh"]) if people else None
            if parts is None:
                continue
            clan_en, clan_zh, given_en, given_zh = parts
            clans[(people, clan_en, clan_zh)] += 1
            is_of_generation = people == "jurchen" and given_zh[0] in OF_GENERATION
            if not is_of_generation:
                givens[(people, given_en, given_zh)] += 1
    return clans, givens


def rows():
    clans, givens = collect()
    made = []
    seen = set()

    def add(people, part, polity, name_en, name_zh, weight, sources, confidence, note):
        base = slug("-".join(one for one in (people, part, polity, name_en) if one))
        key = base
        number = 1
        while key in seen:
            number += 1
            key = f"{base}-{number}"
        seen.add(key)
        made.append([key, people, part, polity, name_en, name_zh, str(weight), sources,
                     confidence, note])

    counted = "estimate: as often as among the people of people.csv"
    for part, found in (("clan", clans), ("given", givens)):
        for (people, name_en, name_zh), count in sorted(found.items()):
            add(people, part, "", name_en, name_zh, count, "", "medium", counted)
    for (people, part, source), names in ADDED.items():
        for name_en, name_zh in names:
            add(people, part, "", name_en, name_zh, 1, source, "medium", "")
    for polity, people, name_en, name_zh, count in HOUSES:
        add(people, "house", polity, name_en, name_zh, count, "", "low",
            "estimate: kinsmen enough for the reigns of the record and some more")
    for people, count in OFFICERS:
        add(people, "officers", "", "", "", count, "", "low",
            "estimate: by the share of this people among those whom the pack names")
    for polity, people, clan_en, clan_zh, count, source in CONSORTS:
        add(people, "consort", polity, clan_en, clan_zh, count, source, "low",
            "estimate: one for each of the reigns of two generations")
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if stale")
    asked = parser.parse_args()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows(rows())
    path = PACK / "personal_names.csv"
    if asked.check:
        is_fresh = path.exists() and path.read_text(encoding="utf-8") == text.getvalue()
        if not is_fresh:
            print(f"{path}: stale: run tools/make_personal_names.py", file=sys.stderr)
        return 0 if is_fresh else 1
    path.write_text(text.getvalue(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
