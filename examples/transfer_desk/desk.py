"""A transfer desk over SQLite: units that act at the same time on one case, and nothing is lost.

A case is one row: its text and its version. Whoever acts reads the row, applies an event, and writes case and effects
in one transaction, under the condition that the version is still the one that was read. Who comes second writes
nothing, reads again, and is told what stands next.

A case knows of no other case. That nobody is moved by two at once is the host's to hold: one open case about
membership for each member (`moving`), and who leaves a unit must be found there.
"""

import json
import sqlite3
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import dieule

SCHEMA = """
CREATE TABLE cases (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE members (key TEXT PRIMARY KEY, unit TEXT NOT NULL);
CREATE TABLE moving (member TEXT PRIMARY KEY, case_id TEXT NOT NULL);
CREATE TABLE movements (member TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL);
CREATE TABLE to_do (case_id TEXT, version INTEGER, place INTEGER, what TEXT, member TEXT, unit TEXT, facts TEXT);
"""
UNITS = [
    {"code": "T", "kind": "tinh"},
    {"code": "X1", "parent": "T", "kind": "doan_xa"},
    {"code": "A", "parent": "X1", "kind": "chi_doan"},
    {"code": "X2", "parent": "T", "kind": "doan_xa"},
    {"code": "B", "parent": "X2", "kind": "chi_doan"},
]
ENDS = {state.id for state in dieule.machine("transfer").states if state.ends}
LANGUAGE = dieule.Language.VI


class ConflictError(Exception):
    """The lists are not as the case has them: nothing is written, and somebody has to look."""


@dataclass
class Told:
    """What a desk answers: done, or why not; and how often it had to read again."""

    done: bool
    why: str
    read_again: int


def connect(path: Path) -> sqlite3.Connection:
    """A connection that writes only in transactions of its own."""
    return sqlite3.connect(path, isolation_level=None, timeout=30)


def transfer(case_id: str, members: list[str]) -> dieule.Case:
    """A transfer from A to B, not stored yet."""
    charter = dieule.in_force_on("2026-02-01")
    return charter.open_case("transfer", UNITS, members, id=case_id, opened_on="2026-02-01", unit="A", to_unit="B")


def open_case(db: sqlite3.Connection, case: dieule.Case) -> None:
    """Store a case just opened, where none of its members is in another one."""
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO cases VALUES (?, ?, ?)", (case.id, case.version, case.to_json()))
    for item in case.items:
        try:
            db.execute("INSERT INTO moving VALUES (?, ?)", (item.member, case.id))
        except sqlite3.IntegrityError:
            db.execute("ROLLBACK")
            raise ConflictError(f"{item.member} đang có hồ sơ chuyển sinh hoạt chưa kết thúc.") from None
    db.execute("COMMIT")


def write(db: sqlite3.Connection, case: dieule.Case, effects: tuple[dieule.CaseEffect, ...], read: int) -> bool:
    """Case and effects in one transaction; false, and nothing written, where somebody was faster or lists differ."""
    db.execute("BEGIN IMMEDIATE")
    row = (case.to_json(), case.version, case.id, read)
    if db.execute("UPDATE cases SET body = ?, version = ? WHERE id = ? AND version = ?", row).rowcount == 0:
        db.execute("ROLLBACK")
        return False
    for place, effect in enumerate(effects):
        match str(effect.what):
            case "leave_unit":
                leaver = (effect.member, effect.unit)
                if db.execute("DELETE FROM members WHERE key = ? AND unit = ?", leaver).rowcount == 0:
                    db.execute("ROLLBACK")
                    raise ConflictError(
                        f"{effect.member} không còn ở đơn vị {effect.unit} trong danh sách: chưa ghi gì."
                    )
            case "enter_unit":
                db.execute("INSERT INTO members VALUES (?, ?)", (effect.member, effect.unit))
            case "record_movement":
                moved = (effect.member, effect.unit, effect.values["kind"], str(effect.on))
                db.execute("INSERT INTO movements VALUES (?, ?, ?, ?)", moved)
            case what:
                facts = json.dumps(effect.values, ensure_ascii=False)
                job = (case.id, case.version, place, what, effect.member, effect.unit, facts)
                db.execute("INSERT INTO to_do VALUES (?, ?, ?, ?, ?, ?, ?)", job)
    through = [(item.member, case.id) for item in case.items if item.state in ENDS]
    db.executemany("DELETE FROM moving WHERE member = ? AND case_id = ?", through)
    db.execute("COMMIT")
    return True


def act(path: Path, case_id: str, pause: Callable[[], object] = lambda: None, **event: object) -> Told:
    """Take a step of a case; `pause` waits between reading and writing, as a person at a screen does."""
    db = connect(path)
    # Each event is asked under the law of its day.
    charter = dieule.in_force_on(str(event["on"]))
    again = 0
    try:
        while True:
            ((body, version),) = db.execute("SELECT body, version FROM cases WHERE id = ?", (case_id,))
            step = dieule.Case.from_json(body).apply(charter, expects=version, **event)  # type: ignore[arg-type]
            if again == 0:
                pause()
            if step.refusal is not None:
                allowed = ", ".join(f"{offer.action} ({offer.unit})" for offer in step.refusal.allowed)
                return Told(
                    False, f"{step.refusal.message(LANGUAGE)} Có thể: {allowed or 'không còn bước nào'}.", again
                )
            if step.repeated:
                return Told(True, f"đã ghi trước đó, phiên bản vẫn là {step.case.version}", again)
            if write(db, step.case, step.effects, version):
                return Told(True, f"đã ghi, phiên bản {step.case.version}", again)
            again += 1
    except ConflictError as conflict:
        return Told(False, str(conflict), again)
    finally:
        db.close()


def at_once(path: Path, case_id: str, *events: dict[str, object]) -> list[Told]:
    """Several act on what all of them have read."""
    barrier = threading.Barrier(len(events))
    told: dict[int, Told] = {}

    def one(place: int, event: dict[str, object]) -> None:
        told[place] = act(path, case_id, barrier.wait, **event)

    threads = [threading.Thread(target=one, args=each) for each in enumerate(events)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [told[place] for place in range(len(events))]


def say(who: str, told: Told) -> None:
    """One line of the story."""
    again = f" (đọc lại {told.read_again} lần: đơn vị khác đã ghi trước)" if told.read_again else ""
    print(f"  {who:<34} {'✓' if told.done else '✗'} {told.why}{again}")


def main(path: Path) -> None:
    """Two members ask to move from A to B; one changes her mind while the base lets both go."""
    path.unlink(missing_ok=True)
    db = connect(path)
    db.executescript(SCHEMA)
    members = ["m-1", "m-2"]
    db.executemany("INSERT INTO members VALUES (?, 'A')", [(key,) for key in members])
    opened = transfer("2026/17", members)
    open_case(db, opened)

    print("Chuyển sinh hoạt: m-1, m-2 từ chi đoàn A (X1) sang chi đoàn B (X2)")
    facts = {"assessed_on": "2026-02-02", "dues_paid_through": "2026-02-28"}
    introduce = {"id": "e1", "action": "introduce", "on": "2026-02-03", "by": "A", "facts": facts}
    second_case = Told(True, "đã mở", 0)
    try:
        open_case(db, transfer("2026/18", ["m-1"]))
    except ConflictError as conflict:
        second_case = Told(False, str(conflict), 0)
    say("A mở thêm hồ sơ thứ hai cho m-1", second_case)
    say("A giới thiệu", act(path, opened.id, **introduce))
    repeated = act(path, opened.id, **introduce)
    say("A gửi lại lần nữa (cùng mã)", repeated)

    withdraw = {"id": "e2", "action": "withdraw", "on": "2026-02-04", "by": "A", "members": ["m-2"]}
    release = {"id": "e3", "action": "release", "on": "2026-02-04", "by": "X1", "members": []}
    first = at_once(path, opened.id, withdraw, release)
    say("A rút đề nghị của m-2", first[0])
    say("cùng lúc, X1 giới thiệu đi", first[1])

    say("X2 tiếp nhận", act(path, opened.id, id="e4", action="accept", on="2026-02-05", by="X2"))
    confirm = {"action": "confirm", "on": "2026-02-06", "by": "B"}
    second = at_once(path, opened.id, {"id": "e5", **confirm}, {"id": "e6", **confirm})
    say("B xác nhận (máy thứ nhất)", second[0])
    say("cùng lúc, B xác nhận (máy thứ hai)", second[1])

    ((body,),) = db.execute("SELECT body FROM cases")
    case = dieule.Case.from_json(body)
    print("  đoàn viên:", ", ".join(map(" ".join, db.execute("SELECT key, unit FROM members ORDER BY key"))))
    moves = db.execute("SELECT member, unit, kind FROM movements ORDER BY kind DESC")
    print("  biến động:", "; ".join(map(" ".join, moves)))

    # Of two who act at once one is second; nobody is lost or counted twice; what is stored is what the history gives.
    assert repeated.done
    assert sum(told.read_again for told in first) == 1
    assert all(told.done for told in first)
    assert sorted(told.done for told in second) == [False, True]
    assert dict(db.execute("SELECT key, unit FROM members")) == {"m-1": "B", "m-2": "A"}
    assert case.closed
    assert case.replay(dieule.in_force_on("2026-02-06")).case == case
    assert not second_case.done
    assert not list(db.execute("SELECT 1 FROM moving"))
    assert len(list(db.execute("SELECT 1 FROM movements"))) == 2
    assert len(list(db.execute("SELECT 1 FROM to_do WHERE what = 'settle_dues'"))) == 2
    db.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/transfer_desk.sqlite"))
