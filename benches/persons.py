"""The members of data.py with their names, numbers and addresses, for the bench of all rules.

`python benches/persons.py ROWS` writes out/bench/persons/ROWS/, where it is not there yet:

* members.parquet: the columns of parquet.py, and as texts key, full_name, id_number, birth_province, phone, email and
  card_number. All of it is made up.
* units.tsv: as data.py writes it. Some members are in a unit that it does not have, or in none that is said.
* expected.u64: the answers, two bits a rule in the order of RULES. They follow from how each cell was made, never from
  the library. Of record.same_person they say nothing: it stands at 00.

In each column of texts some cells of a hundred have a fault, and some are blank. A rule about what a cell says finds
nothing in a blank one.
"""

import shutil
import sys

import data
import numpy as np
import parquet
import pyarrow as pa
from pyarrow import parquet as files

OUT = data.OUT / "persons"
RULES = [
    "record.unit",
    "record.key",
    "record.same_person",
    "record.age_minimum",
    "maturity.age",
    "identity.number",
    "identity.number.province",
    "identity.number.sex",
    "identity.number.birth_year",
    "identity.phone",
    "identity.email",
    "identity.card",
    "identity.card.digits",
    "identity.encoding",
    "identity.source",
    "identity.required_fields",
    "account.web_to_app",
]
# Those of data.py, in its order.
FOUR = ["record.age_minimum", "maturity.age", "identity.required_fields", "account.web_to_app"]
MET, UNKNOWN, NOT_MET, NEEDS_DECISION = 0b00, 0b01, 0b10, 0b11

FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLES = "Văn Thị Hữu Đức Thanh Ngọc Minh Quốc Thuỳ Xuân".split()
GIVEN = (
    "An Bình Châu Dũng Giang Hà Hải Hạnh Hoà Hùng Hương Lan Linh Long Mai Nam Nga Phúc Quân Sơn Thảo Trang Tú".split()
)
# A name in TCVN3, one in VNI, and one of another language.
OTHER_NAMES = [("NguyÔn V¨n Nam", NOT_MET), ("Nguyeãn Vaên Nam", NOT_MET), ("Łukasz Nowak", NEEDS_DECISION)]
# The head of a number, the recorded province, and what is said of the two. A province may have become part of another.
PLACES = [
    ("001", "01", MET),
    ("052", "52", MET),
    ("079", "79", MET),
    ("002", "08", MET),
    ("030", "31", MET),
    ("001", "79", NOT_MET),
    ("099", "01", NEEDS_DECISION),
    ("101", "01", NEEDS_DECISION),
]
PLACE_SHARES = [30, 22, 30, 6, 6, 3, 2, 1]


def chosen(rng, rows, shares):
    """The places of what was chosen, in the given shares of a hundred."""
    return np.repeat(np.arange(len(shares)), shares)[rng.integers(0, 100, rows)]


def digits(numbers, length):
    return np.char.zfill(numbers.astype(f"U{length}"), length)


def numbers(rng, m):
    """Identity numbers with the four answers about them: form, province, sex, year of birth."""
    rows = len(m["birth_date"])
    known_birth, known_sex = m["birth_date"] != data.NO_DAY, m["sex"] != data.UNKNOWN
    year = np.where(known_birth, m["birth_date"], 12_000).astype("M8[D]").astype("M8[Y]").astype(int) + 1970
    sex = np.where(known_sex, m["sex"], 0).astype(int)
    other_sex, other_year = rng.random(rows) < 0.01, rng.random(rows) < 0.01
    place = chosen(rng, rows, PLACE_SHARES)
    head = np.array([head for head, _, _ in PLACES])[place]
    said_year = np.where(other_year, year - 1, year)
    century = (said_year - 1900) // 100 * 2 + np.where(other_sex, 1 - sex, sex)
    tail = digits(rng.integers(0, 1_000_000, rows), 6)
    texts = np.char.add(np.char.add(head, century.astype("U1")), np.char.add(digits(said_year % 100, 2), tail))

    # Personal, nine digits, the zero lost, a letter inside, not known.
    kind = chosen(rng, rows, [91, 4, 1, 1, 3])
    others = [np.char.add(tail, "123"), np.char.add("12345", tail), np.char.add(tail, "12a456")]
    texts = np.select([kind == 1, kind == 2, kind == 3], others, texts)
    personal, missing = kind == 0, kind == 4

    province = rng.random(rows) >= 0.03
    of_place = np.array([answer for _, _, answer in PLACES])[place]

    def about(filled, answer):
        return np.where(personal & filled, answer, MET)

    answers = {
        "identity.number": np.where(missing | (kind < 2), MET, NOT_MET),
        "identity.number.province": about(province | (of_place == NEEDS_DECISION), of_place),
        "identity.number.sex": about(known_sex, np.where(other_sex, NOT_MET, MET)),
        "identity.number.birth_year": about(known_birth, np.where(other_year, NOT_MET, MET)),
    }
    recorded = np.array([recorded for _, recorded, _ in PLACES])[place]
    columns = {"id_number": pa.array(texts, mask=missing), "birth_province": pa.array(recorded, mask=~province)}
    return columns, answers, (texts, personal)


def of_kinds(rng, rows, kinds):
    """A column of texts: [(share, what it makes of nine digits, or None, its answer)]."""
    kind = chosen(rng, rows, [share for share, _, _ in kinds])
    nine = digits(rng.integers(0, 10**9, rows), 9)
    texts = np.full(rows, "", "U40")
    for place, (_, form, _) in enumerate(kinds):
        if form:
            before, after = form.split("#")
            of_it = kind == place
            texts[of_it] = np.char.add(np.char.add(before, nine[of_it]), after)
    missing = np.array([form is None for _, form, _ in kinds])[kind]
    return pa.array(texts, mask=missing), np.array([answer for _, _, answer in kinds])[kind]


def cards(rng, number):
    """Card numbers: most with the digits of century, sex and year of the personal number."""
    texts, personal = number
    rows = len(texts)
    middle = np.where(personal, texts.astype("U12").view("U1").reshape(rows, -1)[:, 3:6].copy().view("U3")[:, 0], "004")
    differ = rng.random(rows) < 0.02
    middle = np.where(differ, "999", middle)
    tail = digits(rng.integers(0, 10**6, rows), 6)
    kind = chosen(rng, rows, [93, 2, 1, 4])
    whole = np.char.add(np.char.add("100", middle), tail)
    card = np.select([kind == 1, kind == 2], [np.char.add("100", tail), np.char.add(tail, "x12345")], whole)
    missing = kind == 3
    form = np.where((kind == 1) | (kind == 2), NOT_MET, MET)
    return pa.array(card, mask=missing), form, np.where((kind == 0) & personal & differ, NOT_MET, MET)


def names(rng, rows):
    """Names and what their letters come to."""
    parts = [np.array(of)[rng.integers(0, len(of), rows)] for of in (FAMILIES, MIDDLES, GIVEN)]
    texts = np.char.add(np.char.add(parts[0], " "), np.char.add(np.char.add(parts[1], " "), parts[2])).astype("U40")
    kind = chosen(rng, rows, [95, 1, 1, 1, 2])
    answers = np.full(rows, MET)
    for place, (text, answer) in enumerate(OTHER_NAMES, 1):
        texts[kind == place] = text
        answers[kind == place] = answer
    missing = kind == 4
    return pa.array(texts, mask=missing), answers


def keys(rng, rows):
    """Keys of which a few stand on an earlier row already."""
    of = np.arange(rows)
    again = (rng.random(rows) < 0.005) & (of > 0)
    of[again] = (rng.random(int(again.sum())) * of[again]).astype(int)
    first = np.zeros(rows, bool)
    first[np.unique(of, return_index=True)[1]] = True
    return pa.array(np.char.add("m", of.astype("U9"))), np.where(first, MET, NOT_MET)


def columns(rows, units, codes):
    """All columns as Arrow, and each rule's answers."""
    drawn = [
        data.members(np.random.default_rng([data.SEED, 3, part]), data.CHUNK) for part in range(-(-rows // data.CHUNK))
    ]
    m = {name: np.concatenate([chunk[name] for chunk in drawn])[:rows] for name in drawn[0]}
    rng = np.random.default_rng([data.SEED, 4])
    four = data.expected(m)
    answers = {rule: four >> 2 * place & 0b11 for place, rule in enumerate(FOUR)}
    source = m["entry_source"]
    answers["identity.source"] = np.where(source == 3, NEEDS_DECISION, MET)
    found = {name: parquet.column(name, values) for name, values in m.items()}

    place = chosen(rng, rows, [98, 1, 1])
    code = np.where(place == 1, "X1", codes[units])
    found["unit"] = pa.array(code, mask=place == 2).dictionary_encode()
    answers["record.unit"] = np.array([MET, NOT_MET, UNKNOWN])[place]

    found["key"], answers["record.key"] = keys(rng, rows)
    found["full_name"], answers["identity.encoding"] = names(rng, rows)
    of_number, of_rules, number = numbers(rng, m)
    found |= of_number
    answers |= of_rules
    phones = [(70, "0#", MET), (20, "+84#", MET), (3, "0# 1", NOT_MET), (2, "#", NOT_MET), (5, None, MET)]
    found["phone"], answers["identity.phone"] = of_kinds(rng, rows, phones)
    mails = [(88, "m#@vidu.vn", MET), (2, "m#@vidu", NOT_MET), (2, "m#.vidu.vn", NOT_MET), (8, None, MET)]
    found["email"], answers["identity.email"] = of_kinds(rng, rows, mails)
    found["card_number"], answers["identity.card"], answers["identity.card.digits"] = cards(rng, number)
    return found, answers


def write(rows):
    done, out = OUT / str(rows), OUT / f"{rows}.unfinished"
    if done.is_dir():
        return done
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    data.write_units(out, rows)
    found, answers = columns(rows, np.fromfile(out / "unit.u32", "<u4"), parquet.codes(out))
    (out / "unit.u32").unlink()
    words = np.zeros(rows, "<u8")
    for place, rule in enumerate(RULES):
        if rule in answers:
            words |= answers[rule].astype("<u8") << np.uint64(2 * place)
    words.tofile(out / "expected.u64")
    files.write_table(pa.table(found), out / "members.parquet")
    out.rename(done)
    return done


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal() or int(sys.argv[1]) < 1:
        sys.exit("usage: python benches/persons.py ROWS")
    print(write(int(sys.argv[1])))
