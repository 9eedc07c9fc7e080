"""Rule engines of Python on as many members as take about a second, beside the library on as many.

`python engines.py [ROWS]`: no engine gets more than ROWS members.
"""

import argparse
import json

import clock
import members as m
import numpy as np

GROUP = "python engines"
OURS = "dieule answers (mask)"


def same(answers, rows):
    expected = m.raw(ARGS.rows)["expected"][:rows]
    if not np.array_equal(np.asarray(answers), expected):
        raise AssertionError("its answers are not the expected ones")


def all_same(answers, rows):
    same([m.byte_of(four) for four in answers], rows)


def rows_for(most):
    return min(most, ARGS.rows)


def case(name, rows, run):
    return clock.Case(name, rows, run, against=OURS)


def dicts(rows):
    # Days as numbers: the comparison that costs every engine least.
    return m.dicts(ARGS.rows, rows, m.days_since_1970)


def ours():
    import pyarrow as pa

    tree = m.units(ARGS.rows)
    screening = m.screening(tree)
    table = m.arrow(m.raw(ARGS.rows), tree)

    def run():
        return pa.table(screening.answers(table))["answers"]

    same(run().to_numpy(), ARGS.rows)
    return [clock.Case(OURS, ARGS.rows, run, threads=m.our_threads())]


def openfisca():
    import fisca

    rows = rows_for(1_000_000)
    run = fisca.ready({name: column[:rows] for name, column in m.raw(ARGS.rows).items()})
    same(run(), rows)
    return [case("openfisca-core mask", rows, run)]


def zen_expression():
    import zen

    rows = rows_for(150_000)
    members = dicts(rows)
    evaluate = zen.compile_expression(m.rule_text("the_four.zen")).evaluate

    def run():
        return [evaluate(member) for member in members]

    all_same(run(), rows)
    return [case("zen-engine, compiled expression", rows, run)]


def zen_batch():
    import zen

    rows = rows_for(60_000)
    content = json.loads(m.rule_text("the_four.zen_graph.json"))
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"the_four": content}}})
    requests = [{"key": "the_four", "context": member} for member in dicts(rows)]

    def run():
        return engine.evaluate_batch(requests)

    all_same([m.by_rule(answered["data"]["result"]) for answered in run()], rows)
    return [case("zen-engine, decision in one batch", rows, run)]


def cel():
    import cel

    rows = rows_for(100_000)
    members = dicts(rows)
    execute = cel.compile(m.rule_text("the_four.cel")).execute

    def run():
        return [execute(member) for member in members]

    all_same(run(), rows)
    return [case("common-expression-language, compiled", rows, run)]


def json_logic():
    from datalogic_py import DataHandle, Engine

    rows = rows_for(500_000)
    handles = [DataHandle(member) for member in dicts(rows)]
    engine = Engine()
    rule = engine.compile(json.loads(m.rule_text("the_four.jsonlogic.json")))
    session = engine.session()

    def run():
        return session.evaluate_batch(rule, handles)

    all_same([json.loads(answers) for answers in run()], rows)
    return [case("datalogic-py (JSON-Logic), batch of prepared handles", rows, run)]


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("rows", nargs="?", type=int, default=1_000_000)
    ARGS = arguments.parse_args()
    makers = {
        "dieule": ours,
        "openfisca-core": openfisca,
        "zen-engine, compiled expression": zen_expression,
        "zen-engine, decision in one batch": zen_batch,
        "common-expression-language": cel,
        "datalogic-py": json_logic,
    }
    clock.measure(GROUP, clock.made(GROUP, makers))
