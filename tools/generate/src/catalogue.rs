//! The catalogue of rules and the coverage of the register, in Markdown.

use dieule::{Charter, ProvisionInfo, RegisterEntry};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

pub(crate) fn rules(charter: &Charter) -> String {
    let provisions = charter.provisions();
    let mut out = format!(
        "{HEAD}# Quy định · Rules\n\nMỗi quy định, các giá trị mà nó đọc và nơi giá trị đó được ghi; giá trị tính theo ngày {day}. \
         Each rule, the values it reads and where they stand; values as of {day}.\n\n\
         *Mở cho · open to*: nơi được đặt giá trị trong hồ sơ cấu hình (centre: Trung ương, province: tỉnh, school: trường). \
         Quy định không ghi mức là yêu cầu của Điều lệ; *guidance* là hướng dẫn đương thời, *hint* là gợi ý.\n",
        day = charter.day()
    );
    let mut heading = String::new();
    for rule in charter.rules() {
        let first = rule.id.split('.').next().unwrap_or_default().to_owned();
        if first != heading {
            let _ = write!(out, "\n## {first}\n");
            heading = first;
        }
        let severity =
            if rule.severity == dieule::Severity::Requirement { String::new() } else { format!(" · *{}*", rule.severity.code()) };
        let _ = write!(out, "\n### `{}`{severity}\n\n{} · {}\n", rule.id, rule.title.vi, rule.title.en);
        let read: Vec<&ProvisionInfo> = provisions.iter().filter(|provision| rule.provisions.contains(&provision.id)).collect();
        if read.is_empty() {
            continue;
        }
        out.push_str("\n| provision | value | where | certainty | open to |\n|---|---|---|---|---|\n");
        for provision in read {
            out.push_str(&row(provision));
        }
    }
    out
}

fn row(provision: &ProvisionInfo) -> String {
    let unit = provision.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
    let value = provision.value.as_ref().map_or_else(|| "–".to_owned(), |value| format!("{value}{unit}"));
    let place = match (&provision.instrument, &provision.at) {
        (Some(instrument), Some(at)) => format!("{instrument} {at}"),
        (Some(instrument), None) => instrument.clone(),
        (None, _) => "–".to_owned(),
    };
    let certainty = provision.certainty.map_or("–", dieule::Certainty::code);
    let open_to = if provision.open_to.is_empty() { "–".to_owned() } else { provision.open_to.join(", ") };
    format!("| `{}` | {value} | {place} | {certainty} | {open_to} |\n", provision.id)
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
