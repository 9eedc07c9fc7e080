//! The page of a machine: its diagram and its steps, in Markdown.

use dieule::{Bilingual, Charter, Covers, Facts, Field, FieldKind, Language, MachineInfo, MachineState};
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

/// A machine with its states, its steps and what guards them.
pub(crate) fn page(machine: &MachineInfo, charter: &Charter) -> String {
    let titles: BTreeMap<String, Bilingual> = charter.rules().into_iter().map(|rule| (rule.id, rule.title)).collect();
    let both = |of: &str, id: &str| format!("{} · {}", machine.word(of, id, Language::Vi), machine.word(of, id, Language::En));
    // A machine has the title of the question it is named for, where it has no title of its own.
    let named = machine.word("words", "title", Language::En) != "title";
    let question = titles.get(&machine.id).filter(|_| !named);
    let title = question.map_or_else(|| both("words", "title"), |title| format!("{} · {}", title.vi, title.en));
    let mut out = format!("{HEAD}# {title}\n\n");
    for language in [Language::Vi, Language::En] {
        let _ = write!(out, "```mermaid\n{}```\n\n", machine.mermaid(language));
    }
    out.push_str("## Trạng thái · States\n\nWhere the route has no unit with the part that would act, the state is passed by.\n\n");
    out.push_str("| state | | who acts | passed by to |\n|---|---|---|---|\n");
    for MachineState { id, holder, absent, ends } in &machine.states {
        let holder =
            if *ends { "kết thúc · ends".to_owned() } else { holder.as_deref().map(|role| both("roles", role)).unwrap_or_default() };
        let _ = writeln!(out, "| `{id}` | {} | {holder} | {} |", both("states", id), coded(absent.iter()));
    }
    out.push_str("\n## Vai · Roles\n\nThe parts units have, in the order of the route.\n\n| role | |\n|---|---|\n");
    for role in &machine.roles {
        let several = if machine.several.contains(role) { "; có thể nhiều đơn vị · several units may have it" } else { "" };
        let _ = writeln!(out, "| `{role}` | {}{several} |", both("roles", role));
    }
    out.push_str("\n## Khi mở hồ sơ · Opening\n\nFacts that a request may bring.\n\n");
    facts(&mut out, machine, charter, &machine.opens_with);
    out.push_str("\n## Các bước · Steps\n\nAn event is one of these actions; it may bring the facts named, and every rule must hold. What follows is in the order of one transaction.\n\n");
    out.push_str("| action | | from | to | who | facts | rules | what follows |\n|---|---|---|---|---|---|---|---|\n");
    for step in &machine.steps {
        let by = step.by.as_deref().map_or_else(|| "đơn vị đang giữ · whoever has to act".to_owned(), |role| both("roles", role));
        let by = by
            + match step.covers {
                Covers::Some => "",
                Covers::One => "; từng người một · one by one",
                Covers::All => "; cả danh sách · the whole list",
            };
        let effects: Vec<&str> = step.effects.iter().map(|effect| effect.code()).collect();
        let (from, to) = (coded(step.from_states.iter()), coded([&step.to].into_iter()));
        let (takes, mut rules) = (coded(step.takes.iter()), coded(step.rules.iter()));
        if !step.advice.is_empty() {
            let told = coded(step.advice.iter());
            rules = format!("{rules}; chỉ nhắc, không ngăn · told, stops nothing: {told}");
        }
        let _ = writeln!(
            out,
            "| `{}` | {} | {from} | {to} | {by} | {takes} | {rules} | {} |",
            step.action,
            both("actions", &step.action),
            coded(effects.iter())
        );
    }
    out.push_str("\n## Dữ kiện của các bước · Facts of the steps\n\n");
    let taken: Vec<String> = once(machine.steps.iter().flat_map(|step| &step.takes));
    facts(&mut out, machine, charter, &taken);
    out.push_str("\n## Việc phải ghi · What follows\n\n| effect | |\n|---|---|\n");
    for effect in once(machine.steps.iter().flat_map(|step| &step.effects)) {
        let _ = writeln!(out, "| `{}` | {} |", effect.code(), both("effects", effect.code()));
    }
    out.push_str("\n## Quy định · Rules\n\n| rule | |\n|---|---|\n");
    for rule in once(machine.steps.iter().flat_map(|step| step.rules.iter().chain(&step.advice))) {
        let title = titles.get(&rule).map(|title| format!("{} · {}", title.vi, title.en)).unwrap_or_default();
        let _ = writeln!(out, "| [`{rule}`](../rules.md) | {title} |");
    }
    out
}

/// Facts, with what they mean, the values they take and the actions whose events bring them.
fn facts(out: &mut String, machine: &MachineInfo, charter: &Charter, names: &[String]) {
    if names.is_empty() {
        out.push_str("Không có · None.\n");
        return;
    }
    // The records of the questions that the machine's rules belong to have the fields.
    let rules = once(machine.steps.iter().flat_map(|step| &step.rules));
    let records = Facts::QUESTIONS.iter().filter_map(|name| Facts::about(name).ok());
    let asked = records.filter(|record| rules.iter().any(|rule| charter.check(rule, record).is_ok()));
    let fields: Vec<&Field> = asked.flat_map(|record| record.fields()).collect();
    let brought = |name: &String| once(machine.steps.iter().filter(|step| step.takes.contains(name)).map(|step| &step.action));
    let by_events = names.iter().any(|name| !brought(name).is_empty());
    out.push_str(if by_events { "| fact | | value | brought by |\n|---|---|---|---|\n" } else { "| fact | | value |\n|---|---|---|\n" });
    for name in names {
        let words = [Language::Vi, Language::En].map(|language| dieule::field_name(name, language));
        let value = fields.iter().find(|field| field.name == name).map_or_else(String::new, |field| match field.kind {
            FieldKind::Code(codes) => coded(codes.iter()),
            kind @ (FieldKind::Date | FieldKind::Flag | FieldKind::Count | FieldKind::Text | FieldKind::Months | FieldKind::Points) => {
                kind.to_string()
            }
        });
        let actions = if by_events { format!(" {} |", coded(brought(name).iter())) } else { String::new() };
        let _ = writeln!(out, "| `{name}` | {} | {value} |{actions}", words.join(" · "));
    }
}

/// Each of them once, in order.
fn once<'a, T: Clone + PartialEq + 'a>(of: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut seen = Vec::new();
    for one in of {
        if !seen.contains(one) {
            seen.push(one.clone());
        }
    }
    seen
}

fn coded<T: std::fmt::Display>(names: impl Iterator<Item = T>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
