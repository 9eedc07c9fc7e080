"""The lines of the benches as tables for README.md, with what the goals of goals.toml come to.

A line tells of times (`ns_per_row`, and `memory` where that was measured: bytes at most), or of something else, in a
unit of its own (`figures` and `unit`: milliseconds of a start, the size of a package).
"""

import statistics

OURS, BY_HAND = "dieule", "by hand"
SIGNS = {"at_least": "≥", "at_most": "≤"}


def figure(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def spread(samples):
    return f"{figure(min(samples))} – {figure(max(samples))}" if len(samples) > 1 else ""


def beside(line, lines):
    """The line that a line is compared with: ours, or for ours the hand-written loop."""

    def first(start, among):
        return next((found for found in among if found["case"].startswith(start)), None)

    measured = [other for other in lines if "ns_per_row" in other]
    near = [other for other in measured if (other["bench"], other["group"]) == (line["bench"], line["group"])]
    if line.get("against"):
        # Of the same length, where there are several.
        among = sorted([*near, *measured], key=lambda other: other["rows"] != line["rows"] or other not in near)
        return next((other for other in among if other["case"] == line["against"]), None)
    if line["case"].startswith(OURS):
        return first(BY_HAND, near)
    if line["case"].startswith(BY_HAND):
        return None
    # Engines measured without ours beside them are compared with ours in the same language.
    language = line["group"].split()[0]
    return first(OURS, near) or first(OURS, [other for other in measured if other["group"].split()[0] == language])


def measures(line, ratio):
    """What a goal may be of."""
    if "failed" in line:
        return {}
    if "figures" in line:
        return {line["unit"]: statistics.median(line["figures"])}
    found = {"s": statistics.median(line["ns_per_row"]) * line["rows"] / 1e9}
    if ratio is not None:
        found["times"] = ratio
    if "memory" in line:
        found |= {"MB": line["memory"] / 1e6, "bytes a member": line["memory"] / line["rows"]}
    return found


def goals_of(line, ratio, goals):
    texts = []
    for goal in goals:
        of = goal.get("of", "times")
        same = goal["group"] == line["group"] and line["case"].startswith(goal["case"])
        if not same or line.get("rows", 0) < goal.get("from_rows", 0):
            continue
        kind = next(kind for kind in SIGNS if kind in goal)
        wanted = f"{SIGNS[kind]} {goal[kind]:g}{'' if of == 'times' else f' {of}'}"
        found = measures(line, ratio).get(of)
        if found is None:
            texts.append(f"{wanted}: not measured")
            continue
        reached = found >= goal[kind] if kind == "at_least" else found <= goal[kind]
        texts.append(f"{wanted}: {'reached' if reached else 'not reached'}")
    return "; ".join(texts)


def cells(line, lines, goals):
    """One line, by the columns of its table."""
    samples = line.get("ns_per_row") or line.get("figures") or []
    found = {"case": line["case"]}
    if "failed" in line:
        why = f"not measured: {line['failed']}"
        return found | {"ns a row": why, "figure": why, "goal": goals_of(line, None, goals)}
    found["least – most"] = spread(samples)
    median = statistics.median(samples)
    if "figures" in line:
        return found | {"figure": f"{figure(median)} {line['unit']}", "goal": goals_of(line, None, goals)}
    other = beside(line, lines)
    ratio = median / statistics.median(other["ns_per_row"]) if other else None
    told = measures(line, ratio)
    found |= {"threads": str(line.get("threads", 1)), "rows": f"{line['rows']:,}", "ns a row": figure(median)}
    found |= {name: figure(told[of]) for name, of in MORE.items() if of in told}
    takes = f"{figure(ratio)} × {other['case']}" if other else ""
    return found | {"takes": takes, "goal": goals_of(line, ratio, goals)}


# Columns that a table has where somebody measured them, or a goal is of them.
MORE = {"s in all": "s", "MB at most": "MB", "bytes a member": "bytes a member"}
NUMBERS = {"threads", "rows", "ns a row", "least – most", "figure", *MORE}


def columns(group, goals):
    if any("figures" in line for line in group):
        return ["case", "figure", "least – most", "goal"]
    wanted = {goal.get("of") for goal in goals if goal["group"] == group[0]["group"]}
    if any("memory" in line for line in group):
        wanted |= {"MB", "bytes a member"}
    more = [name for name, of in MORE.items() if of in wanted]
    return ["case", "threads", "rows", "ns a row", "least – most", *more, "takes", "goal"]


def tables(lines, goals):
    parts = []
    for name, of in dict.fromkeys((line["bench"], line["group"]) for line in lines):
        title = name if name.startswith(of) else of
        group = [line for line in lines if (line["bench"], line["group"]) == (name, of)]
        heads = columns(group, goals)
        parts += [f"### {title[0].upper()}{title[1:]}", "", f"| {' | '.join(heads)} |"]
        parts.append("|" + "|".join("--:" if head in NUMBERS else "---" for head in heads) + "|")
        for line in group:
            told = cells(line, lines, goals)
            row = (told.get(head, "").replace("|", "\\|") for head in heads)
            parts.append(f"| {' | '.join(row)} |")
        parts.append("")
    return "\n".join(parts)
