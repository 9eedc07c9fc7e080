//! A transfer desk over `SQLite`: units that act at the same time on one case, and nothing is lost.
//!
//! A case is one row: its text and its version. Whoever acts reads the row, applies an event, and writes case and effects in one
//! transaction, under the condition that the version is still the one that was read. Who comes second writes nothing, reads again, and is
//! told what stands next.
//!
//! A case knows of no other case. That nobody is moved by two at once is the host's to hold: one open case about membership for each member
//! (`moving`), and who leaves a unit must be found there.
#![expect(clippy::print_stdout, clippy::expect_used, reason = "a program for people that stops at the first surprise")]

use dieule::{
    Case, CaseEffect, CaseEvent, CaseRequest, CaseStep, Charter, EffectKind, Given, Kind, Language, MachineInfo, NaiveDate, Rulebook,
    Units, iso_day,
};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};
use std::{env, fs, thread};

const SCHEMA: &str = "
CREATE TABLE cases (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE members (key TEXT PRIMARY KEY, unit TEXT NOT NULL);
CREATE TABLE moving (member TEXT PRIMARY KEY, case_id TEXT NOT NULL);
CREATE TABLE movements (member TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL);
CREATE TABLE to_do (case_id TEXT, version INTEGER, place INTEGER, what TEXT, member TEXT, unit TEXT, facts TEXT);
";
const CASE: &str = "2026/17";

/// The law of a day: each event is asked under its own.
fn law(day: NaiveDate) -> Charter {
    Rulebook::national().in_force_on(day).expect("the law of the day")
}

type Answer<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What is written, or why nothing was.
enum Written {
    Done,
    /// Somebody was faster.
    Late,
    /// The lists are not as the case has them: somebody has to look.
    Conflict(String),
}

/// Store a case just opened, where none of its members is in another one.
fn open_case(db: &mut Connection, case: &Case) -> Answer<Written> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute("INSERT INTO cases VALUES (?, ?, ?)", params![case.id(), case.version(), case.to_json()])?;
    for item in case.items() {
        let row = params![item.member, case.id()];
        if transaction.execute("INSERT OR IGNORE INTO moving VALUES (?, ?)", row)? == 0 {
            return Ok(Written::Conflict(format!("{} đang có hồ sơ chuyển sinh hoạt chưa kết thúc.", item.member)));
        }
    }
    transaction.commit()?;
    Ok(Written::Done)
}

/// What a desk answers: done, or why not; and how often it had to read again.
struct Told {
    done: bool,
    why: String,
    read_again: u32,
}

/// Case and effects in one transaction; nothing is written where somebody was faster or the lists differ.
fn write(db: &mut Connection, case: &Case, effects: &[CaseEffect], read: u32) -> Answer<Written> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let row = params![case.to_json(), case.version(), case.id(), read];
    if transaction.execute("UPDATE cases SET body = ?, version = ? WHERE id = ? AND version = ?", row)? == 0 {
        return Ok(Written::Late);
    }
    for (place, effect) in effects.iter().enumerate() {
        let CaseEffect { what, member, unit, on, values, .. } = effect;
        if *what == EffectKind::LeaveUnit {
            if transaction.execute("DELETE FROM members WHERE key = ? AND unit = ?", params![member, unit])? == 0 {
                let (member, unit) = (member.as_deref().unwrap_or_default(), unit.as_deref().unwrap_or_default());
                return Ok(Written::Conflict(format!("{member} không còn ở đơn vị {unit} trong danh sách: chưa ghi gì.")));
            }
        } else if *what == EffectKind::EnterUnit {
            transaction.execute("INSERT INTO members VALUES (?, ?)", params![member, unit])?;
        } else if *what == EffectKind::RecordMovement {
            let kind = match values.get("kind") {
                Some(Given::Text(kind)) => Some(kind),
                _ => None,
            };
            transaction.execute("INSERT INTO movements VALUES (?, ?, ?, ?)", params![member, unit, kind, on.to_string()])?;
        } else {
            let job = params![case.id(), case.version(), place, what.code(), member, unit, serde_json::to_string(values)?];
            transaction.execute("INSERT INTO to_do VALUES (?, ?, ?, ?, ?, ?, ?)", job)?;
        }
    }
    let machine = MachineInfo::named(case.machine())?;
    for item in case.items().iter().filter(|item| machine.states.iter().any(|state| state.ends && state.id == item.state)) {
        transaction.execute("DELETE FROM moving WHERE member = ? AND case_id = ?", params![item.member, case.id()])?;
    }
    transaction.commit()?;
    Ok(Written::Done)
}

/// Take a step of a case; `pause` waits between reading and writing, as a person at a screen does.
fn act(path: &Path, event: &CaseEvent, pause: impl Fn()) -> Answer<Told> {
    let mut db = Connection::open(path)?;
    db.busy_timeout(std::time::Duration::from_secs(30))?;
    let mut read_again = 0;
    loop {
        let (body, version): (String, u32) =
            db.query_row("SELECT body, version FROM cases WHERE id = ?", [CASE], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let step = Case::from_json(&body)?.apply(&law(event.on), &CaseEvent { expects: Some(version), ..event.clone() })?;
        if read_again == 0 {
            pause();
        }
        let (done, why) = match step {
            CaseStep::Refused(refusal) => {
                let allowed: Vec<String> = refusal.allowed.iter().map(|offer| format!("{} ({})", offer.action, offer.unit)).collect();
                let allowed = if allowed.is_empty() { "không còn bước nào".to_owned() } else { allowed.join(", ") };
                (false, format!("{} Có thể: {allowed}.", refusal.message(Language::Vi)))
            }
            CaseStep::Taken(taken) if taken.repeated => (true, format!("đã ghi trước đó, phiên bản vẫn là {}", taken.case.version())),
            CaseStep::Taken(taken) => match write(&mut db, &taken.case, &taken.effects, version)? {
                Written::Done => (true, format!("đã ghi, phiên bản {}", taken.case.version())),
                Written::Conflict(why) => (false, why),
                Written::Late => {
                    read_again += 1;
                    continue;
                }
            },
        };
        return Ok(Told { done, why, read_again });
    }
}

/// Several act on what all of them have read.
fn at_once(path: &Path, events: Vec<CaseEvent>) -> Answer<Vec<Told>> {
    let barrier = Arc::new(Barrier::new(events.len()));
    let desks: Vec<_> = events
        .into_iter()
        .map(|event| {
            let (path, barrier) = (path.to_owned(), Arc::clone(&barrier));
            thread::spawn(move || {
                act(&path, &event, || {
                    barrier.wait();
                })
            })
        })
        .collect();
    desks.into_iter().map(|desk| desk.join().expect("a desk that ends")).collect()
}

fn say(who: &str, told: &Told) {
    let again = match told.read_again {
        0 => String::new(),
        times => format!(" (đọc lại {times} lần: đơn vị khác đã ghi trước)"),
    };
    println!("  {who:<34} {} {}{again}", if told.done { '✓' } else { '✗' }, told.why);
}

fn event(id: &str, action: &str, day: &str, by: &str) -> CaseEvent {
    let (members, facts) = (Vec::new(), [].into());
    let on = iso_day(day).expect("a day");
    CaseEvent { id: id.to_owned(), action: action.to_owned(), on, by: by.to_owned(), role: None, members, facts, expects: None }
}

fn opened(id: &str, members: &[&str]) -> Answer<Case> {
    let units = Units {
        code: &[Some("T"), Some("X1"), Some("A"), Some("X2"), Some("B")],
        parent: &[None, Some("T"), Some("X1"), Some("T"), Some("X2")],
        kind: &[Some(Kind::Tinh), Some(Kind::DoanXa), Some(Kind::ChiDoan), Some(Kind::DoanXa), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let request = CaseRequest {
        id: id.to_owned(),
        opened_on: iso_day("2026-02-01").expect("a day"),
        unit: "A".to_owned(),
        to_unit: Some("B".to_owned()),
        members: members.iter().map(|key| (*key).to_owned()).collect(),
        facts: [].into(),
    };
    Ok(law(request.opened_on).open_case("transfer", &units, &request)?)
}

fn main() -> Answer<()> {
    let path = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "out/transfer_desk.sqlite".to_owned()));
    path.parent().map(fs::create_dir_all).transpose()?;
    if path.exists() {
        fs::remove_file(&path)?;
    }
    let mut db = Connection::open(&path)?;
    db.execute_batch(SCHEMA)?;
    for key in ["m-1", "m-2"] {
        db.execute("INSERT INTO members VALUES (?, 'A')", [key])?;
    }
    open_case(&mut db, &opened(CASE, &["m-1", "m-2"])?)?;

    println!("Chuyển sinh hoạt: m-1, m-2 từ chi đoàn A (X1) sang chi đoàn B (X2)");
    let fact = |field: &str, day: &str| (field.to_owned(), Given::Text(day.to_owned()));
    let facts = [fact("assessed_on", "2026-02-02"), fact("dues_paid_through", "2026-02-28")].into();
    let introduce = CaseEvent { facts, ..event("e1", "introduce", "2026-02-03", "A") };
    let (done, why) = match open_case(&mut db, &opened("2026/18", &["m-1"])?)? {
        Written::Conflict(why) => (false, why),
        Written::Done | Written::Late => (true, "đã mở".to_owned()),
    };
    let second_case = Told { done, why, read_again: 0 };
    say("A mở thêm hồ sơ thứ hai cho m-1", &second_case);
    say("A giới thiệu", &act(&path, &introduce, || {})?);
    let repeated = act(&path, &introduce, || {})?;
    say("A gửi lại lần nữa (cùng mã)", &repeated);

    let withdraw = CaseEvent { members: vec!["m-2".to_owned()], ..event("e2", "withdraw", "2026-02-04", "A") };
    let first = at_once(&path, vec![withdraw, event("e3", "release", "2026-02-04", "X1")])?;
    for (who, told) in ["A rút đề nghị của m-2", "cùng lúc, X1 giới thiệu đi"].into_iter().zip(&first) {
        say(who, told);
    }
    say("X2 tiếp nhận", &act(&path, &event("e4", "accept", "2026-02-05", "X2"), || {})?);
    let second = at_once(&path, ["e5", "e6"].map(|id| event(id, "confirm", "2026-02-06", "B")).to_vec())?;
    for (who, told) in ["B xác nhận (máy thứ nhất)", "cùng lúc, B xác nhận (máy thứ hai)"].into_iter().zip(&second) {
        say(who, told);
    }

    let body: String = db.query_row("SELECT body FROM cases", [], |row| row.get(0))?;
    let case = Case::from_json(&body)?;
    let unit = |key: &str| -> Answer<Option<String>> {
        Ok(db.query_row("SELECT unit FROM members WHERE key = ?", [key], |row| row.get(0)).optional()?)
    };
    let count = |of: &str| -> Answer<u32> { Ok(db.query_row(&format!("SELECT count(*) FROM {of}"), [], |row| row.get(0))?) };
    let (moved, stayed) = (unit("m-1")?, unit("m-2")?);
    println!("  đoàn viên: m-1 {}, m-2 {}", moved.as_deref().unwrap_or("?"), stayed.as_deref().unwrap_or("?"));

    // One of two who act at once comes second; nobody is lost or counted twice; what is stored is what the history gives.
    assert!(repeated.done);
    assert_eq!(first.iter().map(|told| told.read_again).sum::<u32>(), 1);
    assert!(first.iter().all(|told| told.done));
    assert_eq!(second.iter().filter(|told| told.done).count(), 1);
    assert_eq!((moved.as_deref(), stayed.as_deref(), count("members")?), (Some("B"), Some("A"), 2));
    assert!(case.closed());
    assert_eq!(case.replay(&law(iso_day("2026-02-06").expect("a day")))?.case(), Some(&case));
    assert_eq!((second_case.done, count("moving")?), (false, 0));
    assert_eq!((count("movements")?, count("to_do WHERE what = 'settle_dues'")?), (2, 2));
    Ok(())
}
