"""One member at a time, as a form asks: the verdict about one record. `python single.py`.

Every tool is ready before the clock, and is given the record in the form that it likes best. All of them answer all the
members of the check rightly before anything is timed.
"""

import json

import clock
import members as m
import numpy as np

GROUP = "python single"
OURS = "dieule screening.member"
CHECKED = 2_000
# One after the other, so that no tool sees one record alone; small enough to stay near the processor.
RECORDS = 100


def same(answer, records):
    found = [answer(record) for record in records]
    if not np.array_equal(found, m.raw(CHECKED)["expected"]):
        raise AssertionError("its answers are not the expected ones")


def case(name, answer, records, calls, against=OURS):
    records = records[:RECORDS]
    turns = range(max(1, calls // RECORDS))

    def run():
        for _ in turns:
            for record in records:
                answer(record)

    return clock.Case(name, len(turns) * len(records), run, against=against, single=True)


def numbers():
    """Days as numbers: the comparison that costs every engine least."""
    return m.dicts(CHECKED, CHECKED, m.days_since_1970)


# --- ours -----------------------------------------------------------------------------------------------------------


def ours():
    tree = m.units(CHECKED)
    screening = m.screening(tree)
    codes = [tree[row]["code"] for row in m.raw(CHECKED)["unit"].tolist()]
    bits = {outcome: bits for bits, outcome in m.OUTCOMES.items()} | {"met": 0}

    def with_units(day):
        return [{"unit": code, **r} for code, r in zip(codes, m.dicts(CHECKED, CHECKED, day), strict=True)]

    def verdict(record):
        return screening.member(record).outcome

    def byte(record):
        member = screening.member(record)
        return m.byte_of(bits[str(member.answer(rule))] for rule in m.RULES)

    def explained(record):
        return screening.member(record).findings

    dates, texts = with_units(lambda day: day), with_units(lambda day: day.isoformat())
    same(byte, dates)
    same(byte, texts)
    return [
        case(OURS, verdict, dates, 50_000, None),
        case(f"{OURS}, dates as texts", verdict, texts, 50_000),
        case(f"{OURS}, with reasons and articles", explained, dates, 10_000),
    ]


# --- beside it ------------------------------------------------------------------------------------------------------

LAST_OF_16, LAST_PAST_30, LAST_PAST_35 = map(
    m.days_since_1970, (m.LAST_BIRTH_OF_16, m.LAST_BIRTH_PAST_30, m.LAST_BIRTH_PAST_35)
)


def plain(r):
    """The four rules as somebody would write them for one day, with nothing to look up and nothing to cite."""
    birth = r["birth_date"]
    if birth is None:
        found = 0b10_01_01
    else:
        found = 0b10 if birth > LAST_OF_16 else 0
        if birth <= LAST_PAST_30:
            elected, fulltime = r["elected_post"], r["fulltime_post"]
            if not (elected or fulltime):
                granted = r["stay_granted"]
                if birth <= LAST_PAST_35 or granted is False:
                    found |= 0b01_00 if elected is None or fulltime is None else 0b10_00
                elif granted is None:
                    found |= 0b11_00
        if r["admitted_on"] is None or r["sex"] is None:
            found |= 0b10_00_00
    source = r["entry_source"]
    if source is None:
        return found | 0b01_00_00_00
    if source == "web":
        steps = r["app_installed"], r["app_declared"], r["app_registered"]
        if False in steps:
            return found | 0b11_00_00_00
        if None in steps:
            return found | 0b01_00_00_00
    return found


def function():
    records = numbers()
    same(plain, records)
    return [case("plain Python function", plain, records, 50_000)]


def zen_expression():
    import zen

    records = numbers()
    evaluate = zen.compile_expression(m.rule_text("the_four.zen")).evaluate
    same(lambda record: m.byte_of(evaluate(record)), records)
    return [case("zen-engine, compiled expression", evaluate, records, 10_000)]


def zen_decision():
    import zen

    records = numbers()
    content = json.loads(m.rule_text("the_four.zen_graph.json"))
    evaluate = zen.ZenEngine({"loader": {"type": "static", "content": {"the_four": content}}}).evaluate

    def decide(record):
        return evaluate("the_four", record)["result"]

    same(lambda record: m.byte_of(m.by_rule(decide(record))), records)
    return [case("zen-engine, decision", decide, records, 5_000)]


def json_logic():
    from datalogic_py import Engine

    records = numbers()
    engine = Engine()
    rule, session = engine.compile(json.loads(m.rule_text("the_four.jsonlogic.json"))), engine.session()

    def evaluate(record):
        return session.evaluate(rule, record)

    same(lambda record: m.byte_of(evaluate(record)), records)
    return [case("datalogic-py (JSON-Logic), compiled", evaluate, records, 20_000)]


def cel():
    import cel

    records = numbers()
    execute = cel.compile(m.rule_text("the_four.cel")).execute
    same(lambda record: m.byte_of(execute(record)), records)
    return [case("common-expression-language, compiled", execute, records, 10_000)]


if __name__ == "__main__":
    makers = {
        "dieule": ours,
        "plain Python function": function,
        "zen-engine, compiled expression": zen_expression,
        "zen-engine, decision": zen_decision,
        "datalogic-py": json_logic,
        "common-expression-language": cel,
    }
    clock.measure(GROUP, clock.made(GROUP, makers))
