//! Procedures: words in both languages; stored cases of old still load, what is not whole is refused; nothing personal is printed.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a generated case that cannot be built must stop the test")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{
    Case, CaseEvent, CaseRequest, Certainty, Charter, Error, Given, Kind, Language, MachineInfo, ReRoute, RefusalKind, Rulebook, Units,
    machine_names,
};
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use support::{day, tests};

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2026-02-03")).unwrap());

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
    let law = |on| Rulebook::national().in_force_on(on).unwrap();
    let not_a_fact =
        CaseEvent { facts: BTreeMap::from([("confirmed_on".to_owned(), Given::Text("BÍMẬT".to_owned()))]), ..event.clone() };
    let answers = [&event, &unknown, &early].map(|event| format!("{event:?} {:?}", case.apply(&law(event.on), event).unwrap()));
    let refused = case.apply(&law(on), &not_a_fact).unwrap_err();
    let messages = [&unknown, &early].map(|event| case.apply(&law(event.on), event).unwrap().refusal().unwrap().message(Language::Vi));
    let printed = format!("{case:?} {answers:?} {refused} {refused:?} {messages:?} {:?}", case.next(&CHARTER, None, on).unwrap());
    for secret in ["KHÓA", "BÍMẬT", "chưa đến"] {
        assert!(!printed.contains(secret), "{secret} is printed: {printed}");
    }
}

// --- refusals --------------------------------------------------------------------------------------------------------

/// A reading that stands in the way is told apart from the text of an article, by a code and in words.
#[test]
fn a_refusal_says_how_sure_its_rule_is_read() {
    let text = |text: &str| Given::Text(text.to_owned());
    let request = CaseRequest {
        id: "k1".to_owned(),
        opened_on: day("2026-02-03"),
        unit: "A".to_owned(),
        to_unit: Some("T".to_owned()),
        members: vec!["m1".to_owned()],
        facts: BTreeMap::from([("subject".to_owned(), text("other_officer")), ("form".to_owned(), text("canh_cao"))]),
    };
    let units = Units {
        code: &[Some("T"), Some("A"), Some("B")],
        parent: &[None, Some("T"), Some("T")],
        kind: &[Some(Kind::Tinh), Some(Kind::ChiDoan), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let event = |action: &str, facts: &[(&str, Given)]| CaseEvent {
        id: action.to_owned(),
        action: action.to_owned(),
        on: day("2026-02-03"),
        by: "T".to_owned(),
        role: None,
        members: Vec::new(),
        facts: facts.iter().map(|(field, given)| ((*field).to_owned(), given.clone())).collect(),
        expects: None,
    };
    let opened = CHARTER.open_case("discipline", &units, &request).unwrap();
    let heard = opened.apply(&CHARTER, &event("hear", &[])).unwrap().case().cloned().unwrap();
    let refused = |body: &str, forms: i64| {
        let facts = [("decided_by", text(body)), ("forms_imposed", Given::Count(forms))];
        heard.apply(&CHARTER, &event("decide", &facts)).unwrap().refusal().cloned().unwrap()
    };
    let reading = refused("standing_committee", 1);
    assert_eq!((reading.reason.as_str(), reading.certainty), ("body_not_competent", Some(Certainty::Assumed)));
    assert_eq!(reading.cited(Language::Vi), "Điều 33, Điều lệ Đoàn khóa XII; cách hiểu được giả định");
    assert_eq!(reading.cited(Language::En), "Article 33, Charter of the Youth Union, 12th term; an assumed reading");
    let plain = refused("executive_committee", 2);
    assert_eq!((plain.reason.as_str(), plain.certainty), ("not_one_form", Some(Certainty::Text)));
    assert_eq!(plain.cited(Language::Vi), "Điều 32 khoản 2, Điều lệ Đoàn khóa XII");
    // Guidance of an earlier charter, known from what others quote.
    let moved = CaseRequest { to_unit: Some("B".to_owned()), facts: BTreeMap::new(), ..request };
    let moved = CHARTER.open_case("transfer", &units, &moved).unwrap();
    let unassessed = moved.apply(&CHARTER, &CaseEvent { by: "A".to_owned(), ..event("introduce", &[]) }).unwrap();
    let said = "mục 3.3.đ, Hướng dẫn 16-HD/TWĐTN-BTC năm 2018; theo trích dẫn; áp dụng tiếp quy định cũ";
    assert_eq!(unassessed.refusal().unwrap().cited(Language::Vi), said);
    // What is no rule's has no certainty.
    let elsewhere = heard.apply(&CHARTER, &CaseEvent { by: "A".to_owned(), ..event("decide", &[]) }).unwrap();
    let elsewhere = elsewhere.refusal().unwrap();
    assert_eq!((elsewhere.kind, elsewhere.certainty, elsewhere.cited(Language::Vi)), (RefusalKind::NotTheActor, None, String::new()));
}

/// A form that the article does not have for whom it is about names the rule and the article, and where it was written.
#[test]
fn a_form_that_there_is_not_is_refused_at_the_opening() {
    let text = |text: &str| Given::Text(text.to_owned());
    let request = CaseRequest {
        id: "k1".to_owned(),
        opened_on: day("2026-02-03"),
        unit: "A".to_owned(),
        to_unit: None,
        members: vec!["m1".to_owned()],
        facts: BTreeMap::from([("subject".to_owned(), text("member")), ("form".to_owned(), text("cach_chuc"))]),
    };
    let units = Units {
        code: &[Some("X"), Some("A")],
        parent: &[None, Some("X")],
        kind: &[Some(Kind::DoanXa), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let refused = CHARTER.open_case("discipline", &units, &request).unwrap_err().to_string();
    let expected =
        "case_request.facts.form: not allowed here by `discipline.form`: Article 32 clause 2, Charter of the Youth Union, 12th term";
    assert_eq!(refused, expected);
}

/// Whoever reads an error is told which unit is missing, and where a fact belongs.
#[test]
fn what_is_missing_is_named() {
    let units = Units {
        code: &[Some("X"), Some("A"), Some("B")],
        parent: &[None, Some("X9"), Some("X")],
        kind: &[Some(Kind::DoanXa), Some(Kind::ChiDoan), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let request = CaseRequest {
        id: "t1".to_owned(),
        opened_on: day("2026-02-03"),
        unit: "A".to_owned(),
        to_unit: Some("B".to_owned()),
        members: vec!["m1".to_owned()],
        facts: BTreeMap::new(),
    };
    let wanted = "no route for `X9`: it is named as the unit above another, and the list does not have it";
    assert_eq!(CHARTER.open_case("transfer", &units, &request).unwrap_err().to_string(), wanted);
    let alone = CaseRequest { to_unit: None, ..request.clone() };
    assert_eq!(CHARTER.open_case("training", &units, &alone).unwrap_err().code(), "missing_value");
    assert_eq!(CHARTER.open_case("removal", &units, &alone).unwrap_err().to_string(), wanted);
    let told = BTreeMap::from([("refusal_reason".to_owned(), Given::Text("…".to_owned()))]);
    let refused = CHARTER.open_case("transfer", &units, &CaseRequest { facts: told, ..request }).unwrap_err().to_string();
    assert_eq!(refused, "case_request.facts.refusal_reason: not taken here, but by refuse");
}

/// Every rule that stands in the way is told at once, the first of them as the refusal's own.
#[test]
fn a_refusal_tells_all_rules_in_the_way() {
    let units = Units {
        code: &[Some("X"), Some("A")],
        parent: &[None, Some("X")],
        kind: &[Some(Kind::DoanXa), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let request = CaseRequest {
        id: "a1".to_owned(),
        opened_on: day("2026-02-03"),
        unit: "A".to_owned(),
        to_unit: None,
        members: vec!["m1".to_owned()],
        facts: BTreeMap::new(),
    };
    let facts = [
        ("nationality", Given::Text("other".to_owned())),
        ("members_summoned", Given::Count(20)),
        ("members_present", Given::Count(1)),
        ("votes_for", Given::Count(0)),
    ];
    let event = CaseEvent {
        id: "e1".to_owned(),
        action: "consider".to_owned(),
        on: day("2026-02-03"),
        by: "A".to_owned(),
        role: None,
        members: Vec::new(),
        facts: facts.into_iter().map(|(field, given)| (field.to_owned(), given)).collect(),
        expects: None,
    };
    let case = CHARTER.open_case("admission", &units, &request).unwrap();
    let step = case.apply(&CHARTER, &event).unwrap();
    let refusal = step.refusal().unwrap();
    let rules: Vec<&str> = refusal.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(refusal.finding.as_ref(), refusal.findings.first());
    assert!(["admission.nationality", "admission.quorum", "admission.vote"].iter().all(|rule| rules.contains(rule)), "{rules:?}");
}

/// A case stored after a change of units is walked with the route of each of its days; one that cannot have come to that is refused.
#[test]
fn a_case_stored_after_a_change_of_units_is_walked() {
    let units = Units {
        code: &[Some("T"), Some("X1"), Some("X3"), Some("A1"), Some("B1")],
        parent: &[None, Some("T"), Some("T"), Some("X1"), Some("X3")],
        kind: &[Some(Kind::Tinh), Some(Kind::DoanXa), Some(Kind::DoanXa), Some(Kind::ChiDoan), Some(Kind::ChiDoan)],
        ..Units::default()
    };
    let stored = Case::from_json(&sample("transfer")).unwrap();
    let told = ReRoute {
        id: "p1".to_owned(),
        on: day("2026-02-10"),
        replaced: BTreeMap::from([("X2".to_owned(), "X3".to_owned())]),
        expects: Some(stored.version()),
    };
    let law = Rulebook::national().in_force_on(told.on).unwrap();
    let case = stored.re_route(&law, &units, &told).unwrap().case().cloned().unwrap();
    let text = case.to_json();
    assert_eq!(Case::from_json(&text).unwrap(), case);
    assert_eq!(case.replay(&CHARTER).unwrap().case(), Some(&case));
    for (from, to) in [
        ("\"action\":\"re_route\"", "\"action\":\"accept\""),
        ("\"on\":\"2026-02-10\"", "\"on\":\"2026-01-10\""),
        ("\"role\":\"receiving_base\",\"unit\":\"X3\"", "\"role\":\"district\",\"unit\":\"X3\""),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(matches!(Case::from_json(&text.replace(from, to)), Err(Error::Stored { .. })), "{from}");
    }
}

/// What a stored history says was to be written about who counts where is what its steps led to.
#[test]
fn a_stored_history_has_the_effects_of_its_steps() {
    let case = Case::from_json(&sample("transfer")).unwrap();
    let law = |on| Rulebook::national().in_force_on(on).unwrap();
    let mut case = case;
    let steps: [(&str, &str, &str); 2] = [("accept", "receiving_base", "2026-03-02"), ("confirm", "receiving_branch", "2026-03-03")];
    for (action, role, on) in steps {
        let by = case.route().iter().find(|stop| stop.role == role).unwrap().unit.clone();
        let (id, action, on) = (action.to_owned(), action.to_owned(), day(on));
        let event = CaseEvent { id, action, on, by, role: None, members: Vec::new(), facts: BTreeMap::new(), expects: None };
        case = case.apply(&law(on), &event).unwrap().case().cloned().unwrap();
    }
    let text = case.to_json();
    assert!(text.contains("\"what\":\"enter_unit\""));
    let emptied = text.replacen("\"what\":\"enter_unit\"", "\"what\":\"number_slip\"", 1);
    assert!(matches!(Case::from_json(&emptied), Err(Error::Stored { .. })));
    let elsewhere = text.replacen("\"what\":\"write_introduction\"", "\"what\":\"pass_on\"", 1);
    assert!(Case::from_json(&elsewhere).is_ok(), "what else follows is not compared with the table");
}
