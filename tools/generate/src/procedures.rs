//! The page of a machine: its diagram and its steps, in Markdown.

use dieule::{Bilingual, Charter, Covers, Language, MachineInfo, MachineState};
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

/// A machine with its states, its steps and what guards them.
pub(crate) fn page(machine: &MachineInfo, charter: &Charter) -> String {
    let titles: BTreeMap<String, Bilingual> = charter.rules().into_iter().map(|rule| (rule.id, rule.title)).collect();
    // A machine is called as its question is: the one of its first rule, where it has a name of its own.
    let question =
        machine.steps.iter().flat_map(|step| &step.rules).find_map(|rule| rule.split_once('.').map(|(question, _)| question.to_owned()));
    let title =
        titles.get(&machine.id).or_else(|| titles.get(&question?)).map(|title| format!("{} · {}", title.vi, title.en)).unwrap_or_default();
    let both = |of: &str, id: &str| format!("{} · {}", machine.word(of, id, Language::Vi), machine.word(of, id, Language::En));
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
        let (takes, rules) = (coded(step.takes.iter()), coded(step.rules.iter()));
        let _ = writeln!(
            out,
            "| `{}` | {} | {from} | {to} | {by} | {takes} | {rules} | {} |",
            step.action,
            both("actions", &step.action),
            coded(effects.iter())
        );
    }
    out.push_str("\n## Quy định · Rules\n\n| rule | |\n|---|---|\n");
    let mut seen: Vec<&String> = Vec::new();
    for rule in machine.steps.iter().flat_map(|step| &step.rules) {
        if !seen.contains(&rule) {
            seen.push(rule);
            let title = titles.get(rule).map(|title| format!("{} · {}", title.vi, title.en)).unwrap_or_default();
            let _ = writeln!(out, "| [`{rule}`](../rules.md) | {title} |");
        }
    }
    out
}

fn coded<T: std::fmt::Display>(names: impl Iterator<Item = T>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
