//! Reads a plan. Everything that is wrong with it is said at once.

use super::{Binds, ConsequenceKind, NamedUnit, Rhythm, Schedule, ScheduleConsequence, ScheduleItem, ScheduleItemKind, ScheduleReport};
use crate::calendar::DayOfYear;
use crate::error::{Refusal, nearest, shortened};
use crate::identity::normalized_name;
use crate::record::iso_day;
use crate::rulebook::instrument::Bilingual;
use crate::rulebook::letters::{Comparison, DeadlineWording, LetterText, Step};
use crate::unit::{Kind, Sector};
use crate::verdict::Certainty;
use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

type Object = Map<String, Json>;

/// The first day, and the one that is no longer within.
type Window = (NaiveDate, Option<NaiveDate>);

/// How a code is read, and which there are.
type Codes<'a, T> = (fn(&str) -> Option<T>, &'a [&'a str]);

const HEAD: [&str; 11] =
    ["issuer", "number", "binds", "kinds", "except_sectors", "units", "bodies", "items", "reports", "consequences", "resets"];
const ITEM: [&str; 14] =
    ["id", "kind", "title", "order", "begins", "last_day", "wording", "people", "people_asked", "by", "to", "via", "at", "certainty"];
const REPORT: [&str; 15] =
    ["id", "title", "every", "weekday", "day_of_month", "on", "opens", "begins", "ends", "kinds", "by", "to", "via", "at", "certainty"];
const CONSEQUENCE: [&str; 8] = ["id", "kind", "title", "items", "last_day", "wording", "at", "certainty"];

/// A plan of the rulebook: it may lean on the steps of its letter and name rows of the register.
pub(super) fn national(json: &Json, letter: Option<&LetterText>, refusals: &mut Vec<Refusal>) -> Option<Schedule> {
    let within = (NaiveDate::MIN, None);
    let mut reader = Reader { steps: letter.map(|letter| letter.steps.as_slice()), own: false, within, refusals };
    let root = json.as_object()?;
    let mut schedule = reader.schedule("", root);
    schedule.id = reader.text("", root, "id", true)?;
    schedule.issued_on = letter.and_then(|letter| letter.issued);
    schedule.rests_on = reader.text("", root, "rests_on", false);
    Some(schedule)
}

/// The `[schedule]` part of a profile. Its id, title and issuer are the profile's, and its days lie within the profile's.
pub(in crate::rulebook) fn profile(root: &Object, within: Window, refusals: &mut Vec<Refusal>) -> Schedule {
    Reader { steps: None, own: true, within, refusals }.schedule("schedule", root)
}

/// Collects every refusal instead of stopping at the first.
struct Reader<'a> {
    /// The steps of the letter whose plan is read.
    steps: Option<&'a [Step]>,
    /// Whether it is a host's own plan.
    own: bool,
    /// The days of the profile.
    within: Window,
    refusals: &'a mut Vec<Refusal>,
}

impl Reader<'_> {
    fn refuse(&mut self, path: &str, why: &str) {
        self.refusals.push(Refusal { path: shortened(path), why: why.to_owned() });
    }

    fn keys(&mut self, path: &str, table: &Object, allowed: &[&str]) {
        let rulebook: &[&str] = if self.own { &[] } else { &["id", "rests_on", "step", "register", "last_day_of", "counts_of"] };
        let allowed: Vec<&str> = allowed.iter().chain(rulebook).copied().collect();
        for key in table.keys().filter(|key| !allowed.contains(&key.as_str())) {
            let near = nearest(key, allowed.iter().copied()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(&at(path, key), &format!("no such key{near}"));
        }
    }

    fn text(&mut self, path: &str, table: &Object, key: &str, needed: bool) -> Option<String> {
        let value = table.get(key);
        let text = value.and_then(Json::as_str).filter(|text| !text.trim().is_empty());
        if text.is_none() && (needed || value.is_some()) {
            self.refuse(&at(path, key), if value.is_some() { "takes a text" } else { "this text is needed" });
        }
        text.map(str::to_owned)
    }

    /// A text for both languages, or one for each.
    fn title(&mut self, path: &str, table: &Object) -> Bilingual {
        let title = match table.get("title") {
            Some(Json::String(text)) if !text.trim().is_empty() => Some(Bilingual { vi: text.clone(), en: text.clone() }),
            Some(Json::Object(both)) => {
                let text = |language: &str| both.get(language).and_then(Json::as_str).map(str::to_owned);
                text("vi").zip(text("en")).map(|(vi, en)| Bilingual { vi, en })
            }
            _ => None,
        };
        if title.is_none() {
            self.refuse(&at(path, "title"), "takes a text, or { vi = …, en = … }");
        }
        title.unwrap_or_else(|| Bilingual { vi: String::new(), en: String::new() })
    }

    fn day(&mut self, path: &str, table: &Object, key: &str) -> Option<NaiveDate> {
        let value = table.get(key)?;
        let day = value.as_str().and_then(iso_day);
        if day.is_none() {
            self.refuse(&at(path, key), "takes a day written YYYY-MM-DD");
        }
        let (from, to) = self.within;
        if day.is_some_and(|day| day < from) {
            self.refuse(&at(path, key), &format!("takes a day from {from} on, the first of the profile"));
        }
        if let Some(to) = to.filter(|to| day.is_some_and(|day| day >= *to)) {
            self.refuse(&at(path, key), &format!("takes a day before {to}, when the profile ends"));
        }
        day
    }

    fn day_of_year(&mut self, path: &str, value: Option<&Json>) -> Option<String> {
        let text = value?.as_str().filter(|text| DayOfYear::read(text).is_some());
        if text.is_none() {
            self.refuse(path, "takes a day of every year written MM-DD");
        }
        text.map(str::to_owned)
    }

    fn number(&mut self, path: &str, table: &Object, key: &str, (least, most): (u32, u32)) -> Option<u32> {
        let number = table.get(key)?.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let most = if most == u32::MAX { String::new() } else { format!(" to {most}") };
            self.refuse(&at(path, key), &format!("takes a whole number from {least}{most}"));
        }
        number
    }

    fn code<T>(&mut self, path: &str, table: &Object, key: &str, (read, codes): Codes<'_, T>, needed: bool) -> Option<T> {
        let value = table.get(key);
        let code = value.and_then(Json::as_str).and_then(read);
        if code.is_none() && (needed || value.is_some()) {
            self.refuse(&at(path, key), &format!("takes one of {}", codes.join(", ")));
        }
        code
    }

    /// The entries of a list, each with its path; a list that is left out is empty.
    fn list<'j>(&mut self, path: &str, table: &'j Object, key: &str) -> Vec<(String, &'j Json)> {
        match table.get(key) {
            None => Vec::new(),
            Some(Json::Array(entries)) => {
                entries.iter().enumerate().map(|(place, entry)| (format!("{}[{place}]", at(path, key)), entry)).collect()
            }
            Some(_) => {
                self.refuse(&at(path, key), "takes a list");
                Vec::new()
            }
        }
    }

    fn texts(&mut self, path: &str, table: &Object, key: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for (path, entry) in self.list(path, table, key) {
            match entry.as_str().filter(|text| !text.trim().is_empty()) {
                Some(text) => texts.push(text.to_owned()),
                None => self.refuse(&path, "takes a text"),
            }
        }
        texts
    }

    fn kinds(&mut self, path: &str, table: &Object) -> Vec<Kind> {
        self.codes(path, table, "kinds", (Kind::from_code, Kind::CODES))
    }

    /// A list of codes; all that are none are refused.
    fn codes<T>(&mut self, path: &str, table: &Object, key: &str, (read, known): Codes<'_, T>) -> Vec<T> {
        let mut codes = Vec::new();
        for (path, entry) in self.list(path, table, key) {
            match entry.as_str().and_then(read) {
                Some(code) => codes.push(code),
                None => self.refuse(&path, &format!("takes one of {}", known.join(", "))),
            }
        }
        codes
    }

    /// The tables of a list, each with an id that no other has.
    fn tables<'j>(&mut self, path: &str, table: &'j Object, key: &str) -> Vec<(String, String, &'j Object)> {
        let mut tables: Vec<(String, String, &Object)> = Vec::new();
        for (path, entry) in self.list(path, table, key) {
            let Some(table) = entry.as_object() else {
                self.refuse(&path, "takes a table");
                continue;
            };
            let id = self.text(&path, table, "id", true).unwrap_or_default();
            if !id.is_empty() && tables.iter().any(|(_, known, _)| *known == id) {
                self.refuse(&at(&path, "id"), "is the id of another before it");
            }
            tables.push((path, id, table));
        }
        tables
    }

    /// `begins` and `last_day` may not lie the wrong way round.
    fn in_order(&mut self, path: &str, begins: Option<NaiveDate>, ends: Option<NaiveDate>, key: &str) {
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            self.refuse(&at(path, key), "takes a day that is not before `begins`");
        }
    }

    fn wording(&mut self, path: &str, table: &Object, last_day: Option<NaiveDate>) -> Option<DeadlineWording> {
        let needed = last_day.is_some();
        if !needed && table.contains_key("wording") && !table.contains_key("last_day") {
            self.refuse(&at(path, "wording"), "says whether `last_day` counts, and there is none");
            return None;
        }
        self.code(path, table, "wording", (DeadlineWording::from_code, DeadlineWording::CODES), needed)
    }

    fn certainty(&mut self, path: &str, table: &Object) -> Certainty {
        self.code(path, table, "certainty", (Certainty::from_code, Certainty::CODES), false).unwrap_or(Certainty::Text)
    }

    fn schedule(&mut self, path: &str, root: &Object) -> Schedule {
        self.keys(path, root, &HEAD);
        let issuer = self.text(path, root, "issuer", !self.own).unwrap_or_default();
        let number = self.text(path, root, "number", false);
        let binds = self.code(path, root, "binds", (Binds::from_code, Binds::CODES), true).unwrap_or(Binds::All);
        let kinds = self.kinds(path, root);
        let except_sectors = self.codes(path, root, "except_sectors", (Sector::from_code, Sector::CODES));
        let units = self.named(path, root, "units", &[]);
        let bodies = self.named(path, root, "bodies", &units);
        if (binds == Binds::Named) == units.is_empty() && root.contains_key("binds") {
            self.refuse(&at(path, "units"), "takes the units named where `binds` is `named`, and none elsewhere");
        }
        let items: Vec<ScheduleItem> =
            self.tables(path, root, "items").into_iter().map(|(path, id, table)| self.item(&path, id, table)).collect();
        let mut orders: Vec<u32> = Vec::new();
        for (place, order) in items.iter().enumerate().filter_map(|(place, item)| Some((place, item.order?))) {
            if orders.contains(&order) {
                self.refuse(&at(path, &format!("items[{place}].order")), "is the place of another phase");
            }
            orders.push(order);
        }
        self.phases_in_order(path, &items);
        let reports: Vec<ScheduleReport> =
            self.tables(path, root, "reports").into_iter().map(|(path, id, table)| self.report(&path, id, table)).collect();
        for (place, report) in reports.iter().enumerate() {
            if !kinds.is_empty() && !report.kinds.is_empty() && !report.kinds.iter().any(|kind| kinds.contains(kind)) {
                self.refuse(&at(path, &format!("reports[{place}].kinds")), "takes kinds of units that the plan binds");
            }
        }
        if items.is_empty() && reports.is_empty() && !root.contains_key("items") && !root.contains_key("reports") {
            self.refuse(if path.is_empty() { "items" } else { path }, "takes `items` or `reports`, or both");
        }
        let consequences = self.tables(path, root, "consequences").into_iter();
        let consequences = consequences.map(|(path, id, table)| self.consequence(&path, id, table, &items)).collect();
        self.bodies_act(path, &bodies, &items, &reports);
        let resets = self.list(path, root, "resets");
        let resets = resets.into_iter().filter_map(|(path, day)| self.day_of_year(&path, Some(day))).collect();
        Schedule {
            id: String::new(),
            name: None,
            title: Bilingual { vi: String::new(), en: String::new() },
            issuer,
            number,
            issued_on: None,
            binds,
            kinds,
            except_sectors,
            units,
            bodies,
            items,
            reports,
            consequences,
            resets,
            rests_on: None,
            register: self.texts(path, root, "register"),
        }
    }

    /// A body that the plan asks nothing of and reports nothing to is a slip of the pen.
    fn bodies_act(&mut self, path: &str, bodies: &[NamedUnit], items: &[ScheduleItem], reports: &[ScheduleReport]) {
        let items = items.iter().flat_map(|item| [&item.by, &item.to, &item.via]);
        let named: Vec<&String> = items.chain(reports.iter().flat_map(|report| [&report.by, &report.to, &report.via])).flatten().collect();
        for (place, body) in bodies.iter().enumerate().filter(|(_, body)| !body.code.is_empty() && !named.contains(&&body.code)) {
            let near = nearest(&body.code, named.iter().map(|code| code.as_str())).map(|near| format!(" (did you mean `{near}`?)"));
            let why = format!("takes a code that stands in `by`, `to` or `via` of an item or report{}", near.unwrap_or_default());
            self.refuse(&at(path, &format!("bodies[{place}].code")), &why);
        }
    }

    /// A phase begins and ends no earlier than the one before it; the day that one ends on may belong to both.
    fn phases_in_order(&mut self, path: &str, items: &[ScheduleItem]) {
        let mut phases: Vec<(usize, &ScheduleItem)> = items.iter().enumerate().filter(|(_, item)| item.order.is_some()).collect();
        phases.sort_by_key(|(_, item)| item.order);
        for ((_, before), (place, phase)) in phases.iter().zip(phases.iter().skip(1)) {
            let days = [("begins", before.begins, phase.begins), ("last_day", before.last_day, phase.last_day)];
            for (key, _, _) in days.into_iter().filter(|(_, before, day)| before.zip(*day).is_some_and(|(before, day)| day < before)) {
                self.refuse(&at(path, &format!("items[{place}].{key}")), "takes a day that is not before that of the phase before it");
            }
        }
    }

    /// Units or bodies with the names they are known by; none has a code or a name of another, nor of one `before` them.
    fn named(&mut self, path: &str, root: &Object, key: &str, before: &[NamedUnit]) -> Vec<NamedUnit> {
        let mut units: Vec<NamedUnit> = Vec::new();
        for (path, entry) in self.list(path, root, key) {
            let Some(table) = entry.as_object() else {
                self.refuse(&path, "takes { code = …, names = […] }");
                continue;
            };
            for key in table.keys().filter(|key| !["code", "names"].contains(&key.as_str())) {
                self.refuse(&at(&path, key), "no such key");
            }
            let code = self.text(&path, table, "code", true).unwrap_or_default();
            if !code.is_empty() && before.iter().chain(&units).any(|unit| unit.code == code) {
                self.refuse(&at(&path, "code"), "is the code of another before it");
            }
            let names = self.texts(&path, table, "names");
            for (place, name) in names.iter().enumerate() {
                let path = at(&path, &format!("names[{place}]"));
                if !name.contains(char::is_alphanumeric) {
                    self.refuse(&path, "takes a name: letters or digits");
                }
                let known = before.iter().chain(&units).flat_map(|unit| &unit.names).chain(names.iter().take(place));
                if known.map(|known| normalized_name(known)).any(|known| known == normalized_name(name)) {
                    self.refuse(&path, "is a name that stands there before");
                }
            }
            units.push(NamedUnit { code, names });
        }
        units
    }

    fn item(&mut self, path: &str, id: String, table: &Object) -> ScheduleItem {
        self.keys(path, table, &ITEM);
        let kind = self.code(path, table, "kind", (ScheduleItemKind::from_code, ScheduleItemKind::CODES), true);
        let step = self.step(path, table);
        let begins = self.day(path, table, "begins").or_else(|| step.as_ref().and_then(|step| step.begins));
        let (last_day, wording) = if let Some(step) = &step {
            (Some(step.last_day), Some(step.wording))
        } else {
            let last_day = self.day(path, table, "last_day");
            (last_day, self.wording(path, table, last_day))
        };
        self.in_order(path, begins, last_day, "last_day");
        let order = self.number(path, table, "order", (1, u32::MAX));
        let people = self.number(path, table, "people", (1, u32::MAX));
        let people_asked = self.code(path, table, "people_asked", (Comparison::from_code, Comparison::CODES), false);
        let phase = kind == Some(ScheduleItemKind::Phase);
        if phase && !table.contains_key("order") {
            self.refuse(&at(path, "order"), "a phase has a place among the phases");
        }
        if phase && begins.is_none() && !table.contains_key("begins") {
            self.refuse(&at(path, "begins"), "a phase has a first day");
        }
        if kind.is_some() && !phase && table.contains_key("order") {
            self.refuse(&at(path, "order"), "belongs to a phase");
        }
        let people_written = table.contains_key("people") && table.contains_key("people_asked");
        let any_people = table.contains_key("people") || table.contains_key("people_asked");
        if kind.is_some_and(|kind| if kind == ScheduleItemKind::People { !people_written } else { any_people }) {
            self.refuse(&at(path, "people"), "`people` and `people_asked` stand together in items of the kind `people`, and in no other");
        }
        ScheduleItem {
            id,
            kind: kind.unwrap_or(ScheduleItemKind::Task),
            title: self.title(path, table),
            order,
            begins,
            last_day,
            wording,
            last_day_of: self.of_provision(path, table, "last_day_of"),
            counts_of: self.of_provision(path, table, "counts_of"),
            people,
            people_asked,
            by: self.text(path, table, "by", false),
            to: self.text(path, table, "to", false),
            via: self.text(path, table, "via", false),
            at: self.text(path, table, "at", false).or_else(|| step.and_then(|step| step.at)),
            certainty: self.certainty(path, table),
            register: self.texts(path, table, "register"),
        }
    }

    /// The step of the letter that an item of the rulebook takes its days from, counted from 1.
    fn step(&mut self, path: &str, table: &Object) -> Option<Step> {
        let place = table.get("step").filter(|_| !self.own)?.as_u64().and_then(|place| usize::try_from(place).ok());
        let step = place.and_then(|place| place.checked_sub(1)).and_then(|place| self.steps?.get(place)).cloned();
        if step.is_none() {
            self.refuse(&at(path, "step"), "the letter has no such step");
        }
        step
    }

    /// A plan of a host's own has its days itself.
    fn of_provision(&mut self, path: &str, table: &Object, key: &str) -> Option<String> {
        if self.own { None } else { self.text(path, table, key, false) }
    }

    fn report(&mut self, path: &str, id: String, table: &Object) -> ScheduleReport {
        self.keys(path, table, &REPORT);
        let every = self.code(path, table, "every", (Rhythm::from_code, Rhythm::CODES), true);
        for (key, of) in [("weekday", Rhythm::Week), ("day_of_month", Rhythm::Month), ("on", Rhythm::Year), ("opens", Rhythm::Year)] {
            if table.contains_key(key) && every.is_some_and(|every| every != of) {
                self.refuse(&at(path, key), &format!("belongs to a report of every {}", of.code()));
            }
        }
        if table.contains_key("opens") && !table.contains_key("on") {
            self.refuse(&at(path, "opens"), "goes with `on`");
        }
        let (begins, ends) = (self.day(path, table, "begins"), self.day(path, table, "ends"));
        self.in_order(path, begins, ends, "ends");
        ScheduleReport {
            id,
            title: self.title(path, table),
            every: every.unwrap_or(Rhythm::Year),
            weekday: self.number(path, table, "weekday", (1, 7)),
            day_of_month: self.number(path, table, "day_of_month", (1, 31)),
            on: self.day_of_year(&at(path, "on"), table.get("on")),
            opens: self.day_of_year(&at(path, "opens"), table.get("opens")),
            begins,
            ends,
            kinds: self.kinds(path, table),
            by: self.text(path, table, "by", false),
            to: self.text(path, table, "to", false),
            via: self.text(path, table, "via", false),
            at: self.text(path, table, "at", false),
            certainty: self.certainty(path, table),
            register: self.texts(path, table, "register"),
        }
    }

    fn consequence(&mut self, path: &str, id: String, table: &Object, items: &[ScheduleItem]) -> ScheduleConsequence {
        self.keys(path, table, &CONSEQUENCE);
        let kind = self.code(path, table, "kind", (ConsequenceKind::from_code, ConsequenceKind::CODES), true);
        let last_day = self.day(path, table, "last_day");
        let wording = self.wording(path, table, last_day);
        let looked_at = self.texts(path, table, "items");
        if looked_at.is_empty() {
            self.refuse(&at(path, "items"), "takes the ids of items");
        }
        for (place, item) in looked_at.iter().enumerate() {
            let path = at(path, &format!("items[{place}]"));
            match items.iter().find(|known| known.id == *item) {
                None => self.refuse(&path, "takes the id of an item of the plan"),
                Some(_) if looked_at.iter().take(place).any(|before| before == item) => self.refuse(&path, "stands there before"),
                Some(item) if item.begins.zip(last_day).is_some_and(|(begins, day)| day < begins) => {
                    self.refuse(&path, "takes an item that begins by `last_day`");
                }
                Some(_) => {}
            }
        }
        ScheduleConsequence {
            id,
            kind: kind.unwrap_or(ConsequenceKind::Reminded),
            title: self.title(path, table),
            items: looked_at,
            last_day,
            wording,
            last_day_of: self.of_provision(path, table, "last_day_of"),
            counts_of: self.of_provision(path, table, "counts_of"),
            at: self.text(path, table, "at", false),
            certainty: self.certainty(path, table),
            register: self.texts(path, table, "register"),
        }
    }
}

fn at(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
