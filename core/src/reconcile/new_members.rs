//! New members: resolution, member book and system agree before a card is asked for.

use super::entries::{ListSource, Reconciled, Rows};
use super::fields::{PERSON, person_fields};
use super::found::{At, Found, Sheets};
use super::marks::People;
use super::pair::{Alone, Pairing, pair};
use super::result::{Difference, Reconciliation, Side};
use crate::charter::Charter;
use crate::error::InputError;
use crate::law::{Answer, Gap};
use crate::rulebook::P;
use crate::verdict::Finding;

const RULE: &str = "data.new_member";

/// The fields of a new member that the plan may ask to agree.
const ASKED: [&str; 3] = ["full_name", "birth_date", "admitted_on"];

/// The people of one source of the list.
struct Paper<'a> {
    source: ListSource,
    people: People<'a>,
}

/// The comparison as it goes on.
struct Comparison<'s, 'a, 'c> {
    sheets: Sheets<'s, 'a>,
    found: Found<'c>,
    /// The fields that must agree; none where no letter that was chosen lists them.
    asked: Vec<&'static str>,
}

pub(super) fn new_members(charter: &Charter, records: &Rows<'_>, list: &Rows<'_>) -> Result<Reconciliation, InputError> {
    for (table, side) in [("records", records), ("list", list)] {
        side.needs_one_of(table, PERSON)?;
    }
    list.needs_one_of("list", &["source"])?;
    let found = Found::new(charter);
    let listed = found.listed(RULE, P::DataNewMember).unwrap_or_default();
    let asked = ASKED.into_iter().filter(|field| listed.iter().any(|asked| asked == field)).collect();
    let mut comparison = Comparison { sheets: Sheets { records, list, unit: Rows::unit, marks: PERSON }, found, asked };
    let system = People { side: records, rows: (0..records.len).collect() };
    let papers = [ListSource::Resolution, ListSource::Book].map(|source| {
        let rows = (0..list.len).filter(|row| list.source(*row) == Some(source)).collect();
        Paper { source, people: People { side: list, rows } }
    });
    comparison.each_by_itself(&system, &papers);
    comparison.against_the_system(&system, &papers);
    let Comparison { sheets, found, .. } = comparison;
    let outcome = found.worst_of(RULE, letter(&found, &Answer::not_met("records_differ")));
    Ok(found.reconciliation(Reconciled::NewMembers, RULE, &sheets, outcome))
}

/// The finding of the plan's rule; `None` where no letter that was chosen asks for it.
fn letter(found: &Found<'_>, answer: &Answer) -> Option<Finding> {
    found.by_letter(RULE, P::DataNewMember, &|law| law.list(P::DataNewMember).map(|_| answer.clone()))
}

impl Comparison<'_, '_, '_> {
    /// What each source says twice, or not at all.
    fn each_by_itself(&mut self, system: &People<'_>, papers: &[Paper<'_>; 2]) {
        let (records, list) = (self.sheets.records, self.sheets.list);
        self.found.repeated(&self.sheets, false, &system.rows);
        for Paper { source, people } in papers {
            self.found.repeated(&self.sheets, true, &people.rows);
            if people.rows.is_empty() && records.len + list.len > 0 {
                let answer = Answer { reason: "source_not_given", ..Answer::unknown(Vec::new()) }.figure("source", source.code());
                let at = At { source: Some(*source), ..At::default() };
                self.found.push(at.difference(Side::LeftOut, self.found.plain(answer)));
            }
        }
        for row in (0..list.len).filter(|row| list.source(*row).is_none()) {
            let finding = self.found.plain(Answer::unknown(vec!["source"]));
            self.found.push(self.sheets.at(None, Some(row)).difference(Side::LeftOut, finding));
        }
    }

    fn against_the_system(&mut self, system: &People<'_>, papers: &[Paper<'_>; 2]) {
        let mut partners = vec![[None; 2]; self.sheets.records.len];
        let mut left = [Vec::new(), Vec::new()];
        for (place, (Paper { source, people }, left)) in papers.iter().zip(&mut left).enumerate() {
            if people.rows.is_empty() {
                continue;
            }
            let Pairing { pairs, contradictions, unclear, alone: [unlisted, unknown] } = pair([system, people]);
            self.found.all_unclear(&self.sheets, &unclear);
            let same = pairs.iter().map(|pair| (pair, false)).chain(contradictions.iter().map(|pair| (pair, true)));
            for ((record, listed), contradiction) in same {
                if let Some(partner) = partners.get_mut(*record).and_then(|partners| partners.get_mut(place)) {
                    *partner = Some((*listed, contradiction));
                }
            }
            for (row, why) in unlisted {
                self.absent(false, row, why, Some(*source));
            }
            for (row, why) in unknown {
                self.absent(true, row, why, None);
                left.push(row);
            }
        }
        let given = papers.iter().filter(|paper| !paper.people.rows.is_empty()).count();
        for (record, partners) in partners.into_iter().enumerate() {
            let [resolution, book] = partners;
            let mut against = vec![(self.sheets.records, record)];
            let mut agree = 0;
            for (listed, contradiction) in [resolution, book].into_iter().flatten() {
                agree += usize::from(self.held_against(&against, Some(record), listed, contradiction));
                against.push((self.sheets.list, listed));
            }
            self.found.compared += usize::from(against.len() > 1);
            self.found.agreeing += usize::from(given > 0 && agree == given);
        }
        let [resolution, book] = left.map(|rows| People { side: self.sheets.list, rows });
        if given == papers.len() {
            self.among_papers(&resolution, &book);
        }
    }

    /// Resolution and book about people who are not on the system.
    fn among_papers(&mut self, resolution: &People<'_>, book: &People<'_>) {
        let Pairing { pairs, contradictions, unclear, alone: [no_book, no_resolution] } = pair([resolution, book]);
        for unclear in unclear {
            let (_, row) = unclear.at;
            self.found.unclear(self.sheets.at(None, Some(row)), [0, unclear.sharing.into_iter().sum()]);
        }
        let same = pairs.into_iter().map(|pair| (pair, false)).chain(contradictions.into_iter().map(|pair| (pair, true)));
        for ((resolution, book), contradiction) in same {
            self.found.compared += 1;
            self.held_against(&[(self.sheets.list, resolution)], None, book, contradiction);
        }
        for (row, why) in no_book {
            self.absent(true, row, why, Some(ListSource::Book));
        }
        for (row, why) in no_resolution {
            self.absent(true, row, why, Some(ListSource::Resolution));
        }
    }

    /// A row that another source does not have: the paper named, or else the system.
    fn absent(&mut self, of_list: bool, row: usize, why: Alone, from: Option<ListSource>) {
        if self.found.untold_alone(&self.sheets, of_list, row, why) {
            return;
        }
        let at = self.sheets.one(of_list, row);
        let (by_letter, plain) = match from {
            Some(source) => {
                let figure = |answer: Answer| answer.figure("source", source.code());
                (letter(&self.found, &figure(Answer::not_met("not_in_source"))), figure(Answer::needs_decision("not_in_source")))
            }
            None => (letter(&self.found, &Answer::not_met("not_on_system")), Answer::needs_decision("only_in_list")),
        };
        let finding = by_letter.unwrap_or_else(|| self.found.plain(plain));
        let side = if of_list { Side::Missing } else { Side::Extra };
        self.found.push(At { source: from.or(at.source), ..at }.difference(side, finding));
    }

    /// Hold a row of the list against what is known of the person; whether all that is asked is known and agrees.
    fn held_against(&mut self, against: &[(&Rows<'_>, usize)], record: Option<usize>, listed: usize, contradiction: bool) -> bool {
        let list = self.sheets.list;
        let mut fields = person_fields(against, (list, listed));
        let differing = fields.iter().filter(|field| self.asked.contains(field)).count() as u64;
        let known = |field: &&str| against.first().is_some_and(|(side, row)| side.knows(field, *row)) && list.knows(field, listed);
        let lacking: Vec<&'static str> = self.asked.iter().copied().filter(|field| !known(field)).collect();
        let finding = if differing > 0 {
            letter(&self.found, &Answer::not_met("records_differ").figure("fields", differing))
        } else if contradiction {
            Some(self.found.plain(Answer::needs_decision("key_differs")))
        } else if !lacking.is_empty() {
            self.found.by_letter(RULE, P::DataNewMember, &|law| law.list(P::DataNewMember).and(Err(Gap::Facts(lacking.clone()))))
        } else if !fields.is_empty() {
            Some(self.found.plain(Answer::needs_decision("fields_differ").figure("fields", fields.len() as u64)))
        } else {
            None
        };
        let Some(finding) = finding else { return true };
        if contradiction {
            fields.insert(0, "key");
        }
        let fields = fields.into_iter().map(str::to_owned).collect();
        self.found.push(Difference { fields, ..self.sheets.at(record, Some(listed)).difference(Side::Differing, finding) });
        false
    }
}
