"""The summary of a review for the terminal: caveat, alarms, what to do, files, what could not be asked; then tables."""

import textwrap
from collections import Counter
from pathlib import Path

import dieule
from dieule import AcceptedState, Kind, Outcome, Severity, Subject
from files import Table, Trouble
from progress import bar

WIDTH = 100


def number(count: int) -> str:
    """A count as it is written in Vietnamese: 75.000; nothing where there is none."""
    return f"{count:,}".replace(",", ".") if count else "–"


def heading(text: str) -> list[str]:
    return ["", text.upper(), "─" * WIDTH]


def summary(
    charter: dieule.Charter,
    units: Table,
    members: Table,
    review: dieule.Review,
    titles: dict[str, str],
    written: list[tuple[Path, str]],
    *,
    brief: bool = False,
) -> str:
    """What an officer reads first; in brief without the tables and the lists of what to do."""
    lines = head(charter, review)
    lines += totals(review)
    lines += alarms(review, titles, IN_BRIEF if brief else ALARMS)
    if not brief:
        lines += first(review, titles)
    lines += files(written)
    lines += not_asked(review, titles)
    lines += accepted(review, titles, brief)
    if not brief:
        lines += rule_table(review, titles)
        lines += worst(review, units)
        lines += unread(units.troubles + members.troubles)
    return "\n".join(lines)


def head(charter: dieule.Charter, review: dieule.Review) -> list[str]:
    titles = {instrument.id: instrument.title.vi for instrument in charter.instruments()}
    law = " hoặc ".join(titles[instrument] for instrument in charter.instruments_in_force)
    top = main_tree(review)
    name = top.name if top and top.name else "danh sách đã nộp"
    lines = ["═" * WIDTH, f"RÀ SOÁT TỔ CHỨC VÀ ĐOÀN VIÊN · {name}", f"Ngày rà soát {charter.day:%d/%m/%Y} · {law}"]
    lines += [f"Áp dụng thêm: {titles[campaign]}" for campaign in charter.receipt.campaigns]
    lines += [f"Hồ sơ cấu hình: {profile.id}" for profile in charter.receipt.profiles]
    caveat = charter.caveat()
    return [*lines, *([f"LƯU Ý: {caveat}"] if caveat else []), "═" * WIDTH]


def main_tree(review: dieule.Review) -> dieule.UnitSummary | None:
    """The tree with the most members: the province, among what stands apart by mistake."""
    return max(review.below(), key=lambda unit: (unit.members, -unit.row), default=None)


def totals(review: dieule.Review) -> list[str]:
    share = dieule.percentage(review.members_not_met, review.members) or "–"
    hints = sum(found.finding.severity is Severity.HINT for found in review.findings)
    told = Counter(found.finding.outcome for found in review.findings if found.finding.severity is not Severity.HINT)
    said = [
        (review.units, "đơn vị trong danh sách"),
        (review.members, "đoàn viên trong danh sách"),
        (review.members_not_met, f"đoàn viên có ít nhất một quy định chưa đạt ({share})"),
        (told[Outcome.NOT_MET], "nội dung chưa đạt, của đơn vị và đoàn viên"),
        (told[Outcome.NEEDS_DECISION], "nội dung chờ tập thể quyết định"),
        (told[Outcome.UNKNOWN], "nội dung chưa biết vì thiếu thông tin"),
        (hints, "gợi ý cần đối chiếu, không tính là chưa đạt"),
    ]
    return [f"{number(count):>9}  {what}" for count, what in said]


ALARMS, IN_BRIEF, NAMED = 8, 3, 4
"""So many rules, and so many units of each."""


def alarms(review: dieule.Review, titles: dict[str, str], most: int) -> list[str]:
    """What a leader asks first: the units directly below that pass a share, then the rules that most rows fail."""
    top = main_tree(review)
    below = review.below(top.row) if top else ()
    names = {unit.row: unit.name or unit.code or "?" for unit in below}
    shares: dict[str, list[str]] = {}
    subjects: dict[str, Subject] = {}
    for found in review.findings:
        finding = found.finding
        if finding.outcome is not Outcome.NOT_MET or finding.severity is not Severity.REQUIREMENT:
            continue
        subjects.setdefault(finding.rule, found.subject)
        if found.subject is Subject.UNIT and found.row in names and "percentage" in finding.figures:
            shares.setdefault(finding.rule, []).append(f"{names[found.row]} ({finding.figures['percentage']})")
    lines = heading("Cảnh báo")
    for rule, units in shares.items():
        lines += wrapped(f"! {titles[rule]}: {len(units)}/{len(below)} đơn vị trực thuộc chưa đạt: {some(units)}.", 2)
    failed = [count for count in review.rules if count.rule in subjects and count.rule not in shares and count.not_met]
    for count in sorted(failed, key=lambda count: -count.not_met)[:most]:
        whose = "đơn vị" if subjects[count.rule] is Subject.UNIT else "đoàn viên"
        places = ((unit.counts[count.rule][0], names[unit.row]) for unit in below if count.rule in unit.counts)
        at = sorted((place for place in places if place[0]), key=lambda place: -place[0])
        where = some([f"{name} ({number(here)})" for here, name in at])
        said = f"! {titles[count.rule]}: {number(count.not_met)} {whose}"
        lines += wrapped(f"{said}, ở {len(at)}/{len(below)} đơn vị trực thuộc: {where}." if at else f"{said}.", 2)
    if len(failed) > most:
        lines.append(f"  … và {len(failed) - most} quy định nữa có nội dung chưa đạt.")
    return lines if len(lines) > len(heading("")) else [*lines, "Không có: mọi quy định bắt buộc đều đạt."]


def some(names: list[str]) -> str:
    """The first few, and how many more."""
    more = f" và {len(names) - NAMED} đơn vị nữa" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def files(written: list[tuple[Path, str]]) -> list[str]:
    return [*heading("Tệp kết quả"), *(f"{path}: {what}." for path, what in written)]


def not_asked(review: dieule.Review, titles: dict[str, str]) -> list[str]:
    """One paragraph: columns that the lists do not have, values that no profile sets, and what depends on them."""
    if not review.not_asked:
        return []
    columns = dict.fromkeys(dieule.field_name(field) for each in review.not_asked for field in each.missing)
    of_columns = dict.fromkeys(titles[each.rule] for each in review.not_asked if each.missing)
    of_profiles = dict.fromkeys(titles[each.rule] for each in review.not_asked if each.provision)
    said = []
    if columns:
        asked_less = f"nên chưa hỏi được hoặc chưa hỏi hết: {'; '.join(of_columns)}."
        said.append(f"Danh sách không có cột {', '.join(columns)}, {asked_less}")
    if of_profiles:
        said.append(f"Chưa có hồ sơ cấu hình đặt giá trị cần thiết, nên chưa hỏi được: {'; '.join(of_profiles)}.")
    return [*heading("Chưa hỏi được"), *wrapped(" ".join(said))]


STATES = {
    AcceptedState.APPLIED: "áp dụng",
    AcceptedState.EXPIRED: "hết hạn",
    AcceptedState.UNUSED: "không dùng",
}


def accepted(review: dieule.Review, titles: dict[str, str], brief: bool) -> list[str]:
    """Exceptions given: counted apart, and each listed."""
    if not review.accepted:
        return []
    became = Counter(each.state for each in review.accepted)
    lines = heading("Ngoại lệ đã xác nhận")
    lines += wrapped(
        f"{became[AcceptedState.APPLIED]} điểm được chấp nhận, không có trong các con số trên; "
        f"{became[AcceptedState.EXPIRED]} đã hết hạn, tính lại như thường; "
        f"{became[AcceptedState.UNUSED]} không ứng với điểm nào, nên bỏ khỏi tệp."
    )
    for each in () if brief else review.accepted:
        said = f"{titles[each.rule]}, mã {each.key}: đến hết {each.until:%d/%m/%Y}, {each.by}."
        lines += wrapped(f"{STATES[each.state]:>16}  {said}", 18)
    return lines


def rule_table(review: dieule.Review, titles: dict[str, str]) -> list[str]:
    """A line for each rule that something is wrong with; the others together in a sentence."""
    lines = heading("Kết quả theo từng quy định")
    lines.append(f"{'':<48}{'Chưa đạt':>12}{'Cần quyết định':>16}{'Chưa biết':>12}{'Đạt':>10}")
    untold, clean = [], []
    for rule in review.rules:
        title = titles[rule.rule]
        if rule.not_met or rule.needs_decision:
            wrong = f"{number(rule.not_met):>12}{number(rule.needs_decision):>16}{number(rule.unknown):>12}"
            lines.append(f"{fit(title, 48)}{wrong}{number(rule.met):>10}")
        elif rule.unknown:
            untold.append(f"{title} ({number(rule.unknown)})")
        else:
            clean.append(title)
    lines += wrapped(f"Chỉ có dòng chưa biết vì thiếu thông tin: {', '.join(untold)}." if untold else "", 2)
    return lines + wrapped(f"Đạt ở mọi dòng: {', '.join(clean)}." if clean else "", 2)


def fit(text: str, width: int) -> str:
    return (text if len(text) < width else text[: width - 2] + "…").ljust(width)


def wrapped(text: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=" " * indent)


BASES = (Kind.DOAN_CO_SO, Kind.CHI_DOAN_CO_SO)


def worst(review: dieule.Review, units: Table) -> list[str]:
    """The units directly below the top of the main tree, then the base organizations of the list, worst first."""
    top = main_tree(review)
    below = [unit for unit in review.below(top.row) if kind(unit, units) != Kind.CHI_DOAN] if top else []
    districts = [unit for unit in below if kind(unit, units) not in BASES] or below
    bases = [unit for unit in review.worst_first if kind(unit, units) in BASES and unit.members_not_met]
    lines = unit_table("Đơn vị trực thuộc, nhiều sai sót nhất trước", districts, 20)
    lines += unit_table("Tổ chức cơ sở cần xem trước", bases, 5)
    apart = len(review.below()) - 1
    if apart > 0:
        lines.append(f"Ngoài ra còn {apart} đơn vị đứng riêng, không nối được vào cây của tỉnh: sửa mã cấp trên trước.")
    return lines


def kind(unit: dieule.UnitSummary, units: Table) -> str | None:
    found: str | None = units.columns["kind"][unit.row]
    return found


def unit_table(title: str, units: list[dieule.UnitSummary], shown: int) -> list[str]:
    """Units with their size, what is not met in them and below, and the share of members concerned, as a bar too."""
    if not units:
        return []
    lines = heading(title)
    lines.append(f"{'':<36}{'Chi đoàn':>9}{'Đoàn viên':>11}{'Chưa đạt':>15}{'Đoàn viên chưa đạt':>20}")
    most = max(share(unit) for unit in units)
    for unit in units[:shown]:
        counts = f"{number(unit.branches):>9}{number(unit.members):>11}{number(unit.not_met):>15}"
        percent = dieule.percentage(unit.members_not_met, unit.members) if unit.members_not_met else ""
        of_members = f"{number(unit.members_not_met):>10}{percent or '':>10}"
        line = (
            f"{fit(unit.name or unit.code or '?', 36)}{counts}{of_members} {bar(share(unit) / most if most else 0, 8)}"
        )
        lines.append(line.rstrip())
    if len(units) > shown:
        lines.append(f"… và {number(len(units) - shown)} đơn vị nữa.")
    return lines


def share(unit: dieule.UnitSummary) -> float:
    """For the length of a bar only: what is printed is worked out exactly."""
    return unit.members_not_met / max(unit.members, 1)


STEPS = [
    "Sửa danh sách trước, vì làm sai các con số khác",
    "Khắc phục nội dung chưa đạt",
    "Đưa ra tập thể quyết định",
    "Bổ sung thông tin còn thiếu",
    "Đối chiếu các gợi ý",
]
OF_THE_LIST = ("tree.code", "tree.parent", "tree.cycle", "record.unit", "record.key")


def first(review: dieule.Review, titles: dict[str, str]) -> list[str]:
    """What to do, in the order in which it helps most."""
    tasks: list[Counter[tuple[str, str, Subject]]] = [Counter() for _ in STEPS]
    missing: dict[tuple[Subject, int], list[str]] = {}
    for found in review.findings:
        finding = found.finding
        if finding.rule in ("tree.facts", "record.facts"):
            missing.setdefault((found.subject, found.row), []).extend(map(dieule.field_name, finding.missing))
            continue
        if finding.rule in OF_THE_LIST:
            step = 0
        elif finding.severity is Severity.HINT:
            step = 4
        else:
            step = {Outcome.NOT_MET: 1, Outcome.NEEDS_DECISION: 2}.get(finding.outcome, 3)
        tasks[step][titles[finding.rule], finding.remedy() or finding.message(), found.subject] += 1
    for (subject, _), fields in missing.items():
        tasks[3]["", f"Bổ sung {', '.join(fields)}.", subject] += 1
    lines = heading("Việc cần làm trước")
    for name, counted in zip(STEPS, tasks, strict=True):
        lines += [f"{name}:"] if counted else []
        for (title, what, subject), count in counted.most_common():
            whose = f"{number(count)} {'đơn vị' if subject is Subject.UNIT else 'đoàn viên'}"
            lines += wrapped(f"{whose:>16}  {title + ': ' if title else ''}{what}", 18)
    return lines if len(lines) > len(heading("")) else [*lines, "Không có việc nào: mọi dòng đều đạt."]


def unread(troubles: list[Trouble]) -> list[str]:
    """Cells that could not be read, together where the same is wrong, with the first lines of each."""
    if not troubles:
        return []
    places: dict[tuple[str, str, str], list[int]] = {}
    for trouble in troubles:
        places.setdefault((trouble.file, trouble.heading, trouble.why), []).append(trouble.line)
    lines = heading("Ô không đọc được (được tính là chưa biết)")
    for (file, column, why), at in sorted(places.items(), key=lambda place: -len(place[1])):
        more = f" … (tất cả {number(len(at))} dòng)" if len(at) > 6 else ""
        lines += wrapped(f"{file}, cột “{column}”, {why}: dòng {', '.join(map(str, at[:6]))}{more}", 4)
    return lines
