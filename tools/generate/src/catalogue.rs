//! The catalogue of rules and the coverage of the register, in Markdown.

use dieule::{Bilingual, Certainty, Charter, FirstDay, ProvisionInfo, RegisterEntry, SettingType, Standing, TextSeen};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

/// Each rule with its values under the two charters, on a day of khóa XII and on the first certain day of khóa XIII, and those of the letters.
pub(crate) fn rules(xii: &Charter, xiii: &Charter, letters: &Charter) -> String {
    let mut out = format!(
        "{HEAD}# Quy định · Rules\n\nMỗi quy định, các giá trị mà nó đọc và nơi giá trị đó được ghi. \
         Each rule, the values it reads and where they stand.\n\n\
         - *Mở cho · open to*: nơi được đặt giá trị trong hồ sơ cấu hình · who may set it in a profile \
         (centre: Trung ương, province: tỉnh, school: trường).\n\
         - Quy định không ghi mức là yêu cầu · a rule without a mark is a requirement; *guidance*: hướng dẫn đương thời, never decides; *hint*: gợi ý.\n\
         - Giá trị của công văn, kế hoạch (SEED0, …) chỉ áp dụng khi được chọn theo tên · values of letters apply only where chosen by name.\n\
         - `…`: áp dụng tiếp quy định cũ · carried forward.\n\n## Văn bản · Instruments\n\n| id | kind | from | text | title |\n|---|---|---|---|---|\n"
    );
    for instrument in xii.instruments() {
        let first = match instrument.first {
            FirstDay::On(day) => day.to_string(),
            FirstDay::Between { not_before, not_after } => format!("{not_before} … {not_after}"),
        };
        let seen = match instrument.text {
            TextSeen::Seen => "seen",
            TextSeen::Excerpts => "excerpts",
            TextSeen::Unseen => "unseen",
        };
        let Bilingual { vi, en } = &instrument.title;
        let name = instrument.name.as_ref().map(|name| format!(" `{name}`")).unwrap_or_default();
        let _ = writeln!(out, "| {}{name} | {} | {first} | {seen} | {vi} · {en} |", instrument.id, instrument.kind.name());
    }
    let provisions: Vec<_> = xii.provisions().into_iter().zip(xiii.provisions()).zip(letters.provisions()).collect();
    let mut heading = String::new();
    for rule in xii.rules() {
        let first = rule.id.split('.').next().unwrap_or_default().to_owned();
        if first != heading {
            let _ = write!(out, "\n## {first}\n");
            heading = first;
        }
        let severity =
            if rule.severity == dieule::Severity::Requirement { String::new() } else { format!(" · *{}*", rule.severity.code()) };
        let _ = write!(out, "\n### `{}`{severity}\n\n{} · {}\n", rule.id, rule.title.vi, rule.title.en);
        let read: Vec<_> = provisions.iter().filter(|((provision, _), _)| rule.provisions.contains(&provision.id)).collect();
        if read.is_empty() {
            continue;
        }
        let _ = write!(out, "\n| provision | {} | {} | letters | open to |\n|---|---|---|---|---|\n", xii.day(), xiii.day());
        for ((old, new), letter) in &read {
            let options = if old.kind == SettingType::Reading { format!("<br>*{}*", old.options.join(" · ")) } else { String::new() };
            let open_to = if old.open_to.is_empty() { "–".to_owned() } else { old.open_to.join(", ") };
            let _ = writeln!(out, "| `{}`{options} | {} | {} | {} | {open_to} |", old.id, value(old), value(new), of_a_letter(letter));
        }
        let notes: Vec<String> = read
            .iter()
            .map(|((old, _), _)| old)
            .filter(|old| !old.note.is_empty())
            .map(|old| format!("- `{}`: {}\n", old.id, old.note))
            .collect();
        if !notes.is_empty() {
            let _ = write!(out, "\n{}", notes.concat());
        }
    }
    out
}

/// A value with its article, and how sure it is where that is not the text itself.
fn value(provision: &ProvisionInfo) -> String {
    let Some(value) = &provision.value else { return "–".to_owned() };
    let unit = provision.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let empty = if value.to_string().is_empty() { "∅" } else { "" };
    let at = provision.at.as_deref().map(|at| format!(" {at}")).unwrap_or_default();
    let certainty =
        provision.certainty.filter(|certainty| *certainty != Certainty::Text).map(|certainty| format!(", {}", certainty.code()));
    let carried = if provision.standing == Standing::CarriedForward { " …" } else { "" };
    format!(
        "**{value}{empty}**{unit} ({}{at}{}{carried})",
        provision.instrument.as_deref().unwrap_or_default(),
        certainty.unwrap_or_default()
    )
}

/// The value a letter sets, whose standing depends on the day it is used.
fn of_a_letter(provision: &ProvisionInfo) -> String {
    let letters = ["SEED", "CT", "DH"];
    let by_a_letter = provision.instrument.as_deref().is_some_and(|id| letters.iter().any(|letter| id.starts_with(letter)));
    if by_a_letter { value(&ProvisionInfo { standing: Standing::InForce, ..provision.clone() }) } else { "–".to_owned() }
}

/// A row of the register with its status.
fn status(entry: &RegisterEntry, vectors: &BTreeSet<String>) -> &'static str {
    let proven = entry.rules.iter().any(|rule| vectors.contains(rule));
    match entry.kind.as_str() {
        "declarative" => "nothing to compute",
        _ if proven => "encoded",
        "delegated" => "delegated, not yet",
        _ => "not yet",
    }
}

pub(crate) fn coverage(charter: &Charter, vectors: &BTreeSet<String>) -> String {
    let register = charter.register();
    let mut topics: BTreeMap<&str, Vec<&RegisterEntry>> = BTreeMap::new();
    for entry in &register {
        topics.entry(&entry.topic).or_default().push(entry);
    }
    let mut out = format!(
        "{HEAD}# Coverage of the register of provisions\n\nEvery clause of the charters, the guidance and the letters that was registered, by topic. \
         *encoded*: at least one rule answers it and has test vectors. *delegated, not yet*: another body sets the value, and no profile can hold it yet.\n\n\
         | topic | rows | encoded | not yet | delegated, not yet | nothing to compute |\n|---|--:|--:|--:|--:|--:|\n"
    );
    let count = |entries: &[&RegisterEntry], wanted: &str| entries.iter().filter(|entry| status(entry, vectors) == wanted).count();
    for (topic, entries) in &topics {
        let _ = writeln!(
            out,
            "| [{topic}](#{topic}) | {} | {} | {} | {} | {} |",
            entries.len(),
            count(entries, "encoded"),
            count(entries, "not yet"),
            count(entries, "delegated, not yet"),
            count(entries, "nothing to compute")
        );
    }
    for (topic, entries) in &topics {
        let _ = write!(out, "\n## {topic}\n\n| id | kind | status | rules |\n|---|---|---|---|\n");
        for entry in entries {
            let rules: Vec<String> = entry.rules.iter().map(|rule| format!("`{rule}`")).collect();
            let _ = writeln!(out, "| {} | {} | {} | {} |", entry.id, entry.kind, status(entry, vectors), rules.join(", "));
        }
    }
    out
}
