//! Procedures: words in both languages; stored cases of old still load, what is not whole is refused; nothing personal is printed.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a generated case that cannot be built must stop the test")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{Case, CaseEvent, Charter, Error, Given, Language, MachineInfo, RefusalKind, Rulebook, machine_names};
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use support::{day, tests};

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2026-02-01")).unwrap());

#[test]
fn every_word_is_there_in_both_languages() {
    for name in machine_names() {
        let machine = MachineInfo::named(name).unwrap();
        let states = machine.states.iter().map(|state| ("states", &state.id));
        let all = states
            .chain(machine.steps.iter().map(|step| ("actions", &step.action)))
            .chain(machine.roles.iter().map(|role| ("roles", role)));
        let shared = [("effects", dieule::EffectKind::CODES), ("refusals", RefusalKind::CODES)];
        let shared: Vec<(&str, String)> =
            shared.into_iter().flat_map(|(of, ids)| ids.iter().map(move |id| (of, (*id).to_owned()))).collect();
        let all = all.chain(shared.iter().map(|(of, id)| (*of, id)));
        for (of, id) in all {
            let [vi, en] = [Language::Vi, Language::En].map(|language| machine.word(of, id, language));
            assert!(vi != *id && !en.is_empty() && vi != en, "{name}: no word for {id}");
        }
        let diagram = machine.mermaid(Language::En);
        assert!(machine.states.iter().all(|state| diagram.contains(&format!("    {}: ", state.id))));
    }
}

// --- stored cases ----------------------------------------------------------------------------------------------------

fn sample(machine: &str) -> String {
    fs::read_to_string(tests("stored").join(format!("{machine}-1.json"))).unwrap()
}

/// A case stored by the first version of each machine still loads, says the same, and goes on.
#[test]
fn cases_stored_before_still_load() {
    for machine in machine_names() {
        let text = sample(machine);
        let case = Case::from_json(&text).unwrap();
        assert_eq!(case.to_json(), text.trim_end(), "{machine}");
        assert_eq!(case.replay(&CHARTER).unwrap().case(), Some(&case), "{machine}");
        assert!(!case.closed() && !case.next(&CHARTER, None, day("2026-03-01")).unwrap().is_empty(), "{machine}");
    }
}

#[test]
fn stored_cases_that_are_not_whole_are_refused() {
    let text = sample("transfer");
    let why = |text: &str| match Case::from_json(text) {
        Err(Error::Stored { why }) => why,
        other => panic!("{other:?}"),
    };
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        why(&text.replacen(from, to, 1))
    };
    assert!(changed("\"format\":1", "\"format\":2").contains("format 2"));
    assert!(changed("\"format\":1,", "").contains("no format"));
    assert!(changed("\"machine\":\"transfer\"", "\"machine\":\"transfers\"").contains("machine"));
    assert!(changed("\"state\":\"at_receiving_base\"", "\"state\":\"at_the_district\"").contains("know a state"));
    assert!(changed("\"state\":\"at_receiving_base\"", "\"state\":\"transferred\"").contains("history"));
    assert!(changed("\"version\":2", "\"version\":3").contains("version"));
    assert!(changed("\"role\":\"receiving_base\"", "\"role\":\"district\"").contains("route"));
    assert!(changed("\"role\":\"receiving_base\"", "\"role\":\"sending_base\"").contains("route"));
    assert!(changed("\"requested_of\":\"branch\"", "\"requested_of\":\"nobody\"").contains("fact"));
    assert!(changed("\"requested_of\":\"branch\"", "\"asked\":\"branch\"").contains("fact"));
    assert!(changed("\"action\":\"release\"", "\"action\":\"accept\"").contains("no step"));
    assert!(changed("\"id\":\"e2\"", "\"id\":\"e1\"").contains("one id"));
    assert!(changed("\"opened_on\":\"2026-02-01\"", "\"opened_on\":\"2026-02-30\"").contains("field"));
    assert!(changed("\"opened_on\":\"2026-02-01\"", "\"opened_on\":\"2026-02-01\",\"closed\":true").contains("field"));
    assert!(why("{").contains("line 1"));
    // Nothing of a host's keys is told.
    assert!(!why(&text.replace("\"since\"", "\"KHÓA-RIÊNG\"")).contains("KHÓA"));
}

/// Keys, facts and reasons are in the values that a host gets back, never in what is printed.
#[test]
fn nothing_personal_is_printed() {
    let text = sample("transfer").replace("m1", "KHÓA-RIÊNG");
    let case = Case::from_json(&text).unwrap();
    let on = day("2026-02-05");
    let facts = BTreeMap::from([("refusal_reason".to_owned(), Given::Text("BÍMẬT".to_owned()))]);
    let event = CaseEvent {
        id: "e9".to_owned(),
        action: "refuse".to_owned(),
        on,
        by: "X2".to_owned(),
        role: None,
        members: vec!["KHÓA-RIÊNG".to_owned()],
        facts,
        expects: None,
    };
    let unknown = CaseEvent { members: vec!["KHÓA-LẠ".to_owned()], ..event.clone() };
    let early = CaseEvent { on: day("2026-01-01"), ..event.clone() };
    let not_a_fact =
        CaseEvent { facts: BTreeMap::from([("confirmed_on".to_owned(), Given::Text("BÍMẬT".to_owned()))]), ..event.clone() };
    let answers = [&event, &unknown, &early].map(|event| format!("{event:?} {:?}", case.apply(&CHARTER, event).unwrap()));
    let refused = case.apply(&CHARTER, &not_a_fact).unwrap_err();
    let messages = [&unknown, &early].map(|event| case.apply(&CHARTER, event).unwrap().refusal().unwrap().message(Language::Vi));
    let printed = format!("{case:?} {answers:?} {refused} {refused:?} {messages:?} {:?}", case.next(&CHARTER, None, on).unwrap());
    for secret in ["KHÓA", "BÍMẬT", "chưa đến"] {
        assert!(!printed.contains(secret), "{secret} is printed: {printed}");
    }
}
