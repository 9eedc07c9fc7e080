//! The charter of a day: everything that answers goes through it, so everything cites.

use crate::error::Error;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::record::{Field, Record, Value};
use crate::rulebook::{Laid, LetterText, P, Receipt, Schedule, Slot, Source, World};
use crate::verdict::{Candidate, Citation, Figure, Finding, Outcome, Severity, Standing, Verdict};
use crate::{
    account, card, data, discipline, dues, engagement, file, identity, letter, member, messages, quota, rating, rights, rollout, schedule,
    scoring, statistics, unit,
};
use std::sync::Arc;

/// A rule about one kind of record.
#[derive(Debug)]
pub(crate) struct Rule<Q: 'static> {
    pub(crate) id: &'static str,
    /// The provision whose article it cites.
    pub(crate) cites: P,
    /// Whether it only answers when asked by name: an alternative that another rule weighs.
    pub(crate) alternative: bool,
    pub(crate) test: fn(&Law<'_>, &Q) -> Ruling,
}

impl<Q: 'static> Rule<Q> {
    pub(crate) const fn new(id: &'static str, cites: P, test: fn(&Law<'_>, &Q) -> Ruling) -> Self {
        Rule { id, cites, alternative: false, test }
    }

    pub(crate) const fn alternative(id: &'static str, cites: P, test: fn(&Law<'_>, &Q) -> Ruling) -> Self {
        Rule { id, cites, alternative: true, test }
    }
}

/// A record that has a question of its own, with the rules that answer it in the order of the articles.
pub(crate) trait Question: Record + 'static {
    fn rules() -> &'static [Rule<Self>];
}

/// The charter in force on a day, with the letters and profiles a host chose. Cheap to clone, safe to share.
#[derive(Debug, Clone)]
pub struct Charter(Arc<Resolution>);

#[derive(Debug)]
struct Resolution {
    source: Arc<Source>,
    worlds: Vec<World>,
    laid: Laid,
    receipt: Receipt,
}

macro_rules! questions {
    ($($(#[doc = $doc:literal])* $variant:ident($record:ty) = $check:ident,)*) => {
        /// A record of any question, for hosts that choose the question by name. The bindings build on it.
        #[derive(Debug, Clone)]
        pub enum Facts { $($(#[doc = $doc])* $variant($record),)* }

        impl Facts {
            /// The questions that can be asked.
            pub const QUESTIONS: &'static [&'static str] = &[$(<$record as Record>::NAME,)*];

            /// An empty record for a question.
            ///
            /// # Errors
            /// [`Error::UnknownName`] with the nearest question.
            pub fn about(question: &str) -> Result<Self, Error> {
                match question {
                    $(name if name == <$record as Record>::NAME => Ok(Facts::$variant(<$record>::default())),)*
                    other => Err(Error::unknown("question", other, Self::QUESTIONS.iter().copied())),
                }
            }

            /// The question it belongs to.
            pub fn question(&self) -> &'static str {
                match self { $(Facts::$variant(_) => <$record as Record>::NAME,)* }
            }

            /// The fields of its record.
            pub fn fields(&self) -> &'static [Field] {
                match self { $(Facts::$variant(_) => <$record as Record>::FIELDS,)* }
            }

            /// Set one field.
            ///
            /// # Errors
            /// [`Error::Input`] when there is no such field or the value is not of its kind.
            pub fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), Error> {
                match self { $(Facts::$variant(record) => Ok(record.set(field, value)?),)* }
            }
        }

        impl Charter {
            $(
                $(#[doc = $doc])*
                ///
                /// The verdict lists every rule that is not met, each with its figures and its article.
                pub fn $check(&self, record: &$record) -> Verdict {
                    self.ask(record)
                }
            )*

            /// Answer the question a record belongs to.
            pub fn answer(&self, facts: &Facts) -> Verdict {
                match facts { $(Facts::$variant(record) => self.ask(record),)* }
            }

            /// Answer one rule about a record: `admission.age`.
            ///
            /// # Errors
            /// [`Error::UnknownName`] when the record's question has no such rule.
            pub fn check(&self, rule: &str, facts: &Facts) -> Result<Verdict, Error> {
                match facts { $(Facts::$variant(record) => self.ask_one(rule, record),)* }
            }

            /// One rule's finding about a record; `None` where the rule does not apply, or is not of its question.
            pub(crate) fn finding_about(&self, rule: &str, facts: &Facts) -> Option<Finding> {
                match facts { $(Facts::$variant(record) => {
                    let rule = <$record as Question>::rules().iter().find(|known| known.id == rule)?;
                    self.finding(rule, record)
                })* }
            }
        }

        $(
            impl From<$record> for Facts {
                fn from(record: $record) -> Self {
                    Facts::$variant(record)
                }
            }
        )*

        impl Facts {
            /// An empty record for the question that has this rule.
            ///
            /// # Errors
            /// [`Error::UnknownName`] with the nearest rule.
            pub fn for_rule(rule: &str) -> Result<Self, Error> {
                let all = [$(Facts::$variant(<$record>::default()),)*];
                let rules: Vec<&'static str> = all.iter().flat_map(Facts::rules).collect();
                all.into_iter().find(|facts| facts.rules().contains(&rule)).ok_or_else(|| Error::unknown("rule", rule, rules.into_iter()))
            }

            /// The rules of its question, in the order of the articles.
            pub fn rules(&self) -> Vec<&'static str> {
                match self { $(Facts::$variant(_) => <$record as Question>::rules().iter().map(|rule| rule.id).collect(),)* }
            }
        }
    };
}

questions! {
    /// May this applicant be considered for admission (Điều 1 khoản 2 and 3)?
    Admission(member::Applicant) = check_admission,
    /// Was this admission decided as the charter asks (Điều 1 khoản 3)?
    AdmissionDecision(member::AdmissionDecision) = check_admission_decision,
    /// Does this member's age still allow ordinary membership (Điều 4 khoản 1 and 2)?
    Maturity(member::Member) = check_maturity,
    /// Is this unit of a kind, in a place and of a size that the charter knows (Điều 6, 17 and 22)?
    Unit(unit::Unit) = check_unit,
    /// Has this unit reached the targets of the letters that were chosen?
    Quota(quota::Progress) = check_quota,
    /// May this member be struck off, and was it decided as the charter asks (Điều 4 khoản 3)?
    Removal(member::Removal) = check_removal,
    /// Are this member's dues paid as prescribed (Điều 2 khoản 2)?
    Dues(dues::Dues) = check_dues,
    /// Does this unit pass on its part of the dues, and where does its money come from (Điều 40 and 41)?
    Remittance(dues::Remittance) = check_remittance,
    /// Has this member card and file as the charter asks, and what when they are lost (Điều 4 khoản 5)?
    Record(file::MemberFile) = check_record,
    /// Was this honorary member admitted as the Central Standing Committee asks (Điều 4 khoản 4)?
    Honorary(file::Honorary) = check_honorary,
    /// Are the numbers, codes and texts of this record of the right form, and do they agree?
    Identity(identity::Identity) = check_identity,
    /// Are this unit's data as good as the letters that were chosen ask?
    DataQuality(data::DataQuality) = check_data_quality,
    /// Is this account what the letters that were chosen ask, and may it do what it does?
    Account(account::Account) = check_account,
    /// Do resolution, member book and system agree on this new member?
    NewMember(data::NewMember) = check_new_member,
    /// Was this founding, division, merger or dissolution decided by the right body, with every member in one unit afterwards (Điều 6)?
    Restructuring(unit::Restructuring) = check_restructuring,
    /// Was this member moved from unit to unit as the guidance asks (Điều 19 khoản 1)?
    Transfer(member::Transfer) = check_transfer,
    /// Does this activity elsewhere leave the home unit alone, and does it keep within its limits (Điều 3 khoản 3)?
    Hosted(member::Hosted) = check_hosted,
    /// Does this letter or plan agree with itself: its days, deadlines, phases and shares?
    Letter(letter::LetterFacts) = check_letter,
    /// Was this disciplinary decision on a member, an officer or a leading body taken as the charter asks (Điều 32 to 34)?
    Discipline(discipline::Discipline) = check_discipline,
    /// Is this discipline over (Điều 35)?
    Sanction(discipline::Sanction) = check_sanction,
    /// Is this complaint against discipline in time, to the right body, and obeyed meanwhile (Điều 34 khoản 3)?
    Appeal(discipline::Appeal) = check_appeal,
    /// Is this reward of a form that was set (Điều 31 khoản 2)?
    Reward(discipline::Reward) = check_reward,
    /// May this range of codes of cards be handed down, may this code be given (Điều 4 khoản 5 and the practice of the software)?
    Card(card::CardFacts) = check_card,
    /// May this unit or member do this on the software, to the unit it concerns?
    Right(rights::Right) = check_right,
    /// Has this unit done this function of the software by the day that the letters chosen set?
    Function(rollout::DoneFunction) = check_function,
    /// Was this directive document posted in time, and has this recipient seen it?
    Document(rollout::Document) = check_document,
    /// Is this branch's list of ratings whole, sent and approved as the software and the guidance ask?
    RatingList(member::RatingList) = check_rating_list,
    /// Is this member's training programme of a year registered, scored and confirmed as the software asks?
    Training(member::Training) = check_training,
    /// Do these counts of the training programme agree with each other?
    TrainingCounts(member::TrainingCounts) = check_training_counts,
    /// Was this outstanding member chosen, recognised and introduced to the Party as the text and the profiles ask (Điều 19 khoản 1)?
    PartyIntroduction(member::PartyIntroduction) = check_party_introduction,
    /// Is this member rated, by the right unit and on the right time (đánh giá, xếp loại, as the guidance of 2024 is reported)?
    Rating(rating::MemberRating) = check_rating,
    /// Does a letter have this unit's late data considered in its rating, and does the unit keep a cap on the best level?
    UnitRating(rating::UnitRating) = check_unit_rating,
    /// Are these points, sums and classes those that the criteria sets chosen give?
    Criterion(scoring::Criterion) = check_criterion,
    /// Did this committee report on its activity to the congress or conference of its level (Điều 12 khoản 1, Điều 15 khoản 1)?
    CommitteeReport(schedule::CommitteeReport) = check_committee_report,
    /// Is this share printed as percentages are printed?
    Percent(statistics::PrintedShare) = check_percent,
    /// Did this account interact, was it given its points, and does it keep within what it has?
    Engagement(engagement::Engagement) = check_engagement,
    /// Was this survey or poll held when the plan says, and did enough people take part?
    Survey(engagement::Survey) = check_survey,
}

/// A rule's answer in one state of the law, before states are compared.
struct Branch {
    under: String,
    answer: Answer,
    citation: Option<Citation>,
    certainty: Option<crate::Certainty>,
    standing: Standing,
}

impl Charter {
    pub(crate) fn new(source: Arc<Source>, worlds: Vec<World>, laid: Laid, receipt: Receipt) -> Self {
        Charter(Arc::new(Resolution { source, worlds, laid, receipt }))
    }

    /// The day the charter is resolved for.
    pub fn day(&self) -> chrono::NaiveDate {
        self.0.receipt.day
    }

    /// What reproduces its answers.
    pub fn receipt(&self) -> &Receipt {
        &self.0.receipt
    }

    /// The same law with ages counted on another day: tells what time did from what the law did.
    pub(crate) fn counted_on(&self, day: chrono::NaiveDate) -> Charter {
        let Resolution { source, worlds, laid, receipt } = &*self.0;
        Charter::new(source.clone(), worlds.clone(), laid.clone(), Receipt { day, ..receipt.clone() })
    }

    /// The charter in force: one id, or two while the first day of a new charter is not known.
    pub fn instrument_in_force(&self) -> Vec<&str> {
        self.0.worlds.iter().map(|world| world.charter.as_str()).collect()
    }

    /// Whether values of an older charter are used because the new one's text was not seen, or it is not certain which applies.
    pub fn standing(&self) -> Standing {
        let unseen = |world: &World| world.instruments.get(&world.charter).is_some_and(|charter| charter.text == crate::TextSeen::Unseen);
        match self.0.worlds.as_slice() {
            [only] if unseen(only) => Standing::CarriedForward,
            [_] => Standing::InForce,
            _ => Standing::Undetermined,
        }
    }

    /// The caveat a report prints once, at its head; empty where the law of the day is certain.
    pub fn caveat(&self, language: crate::Language) -> String {
        messages::caveat(self, language)
    }

    fn ask<Q: Question>(&self, record: &Q) -> Verdict {
        let rules = Q::rules().iter().filter(|rule| !rule.alternative);
        self.verdict(Q::NAME, rules.filter_map(|rule| self.finding(rule, record)).collect())
    }

    fn ask_one<Q: Question>(&self, id: &str, record: &Q) -> Result<Verdict, Error> {
        let rule = Q::rules().iter().find(|rule| rule.id == id);
        let rule = rule.ok_or_else(|| Error::unknown("rule", id, Q::rules().iter().map(|rule| rule.id)))?;
        let finding = self.finding(rule, record);
        // Asked by name, guidance and hints answer for themselves.
        let outcome = finding.as_ref().map_or(Outcome::Met, |finding| finding.outcome);
        Ok(Verdict { outcome, ..self.verdict(rule.id, finding.into_iter().collect()) })
    }

    pub(crate) fn verdict(&self, question: &str, findings: Vec<Finding>) -> Verdict {
        let requirements = findings.iter().filter(|finding| finding.severity == Severity::Requirement);
        let outcome = Outcome::worst(requirements.map(|finding| finding.outcome));
        let missing = each_once(findings.iter().flat_map(|finding| finding.missing.iter().map(String::as_str)));
        let findings = findings.into_iter().filter(|finding| finding.outcome != Outcome::Met).collect();
        Verdict { question: question.to_owned(), outcome, findings, missing, receipt: self.0.receipt.clone() }
    }

    /// One rule's finding; `None` where the rule does not apply.
    pub(crate) fn finding<Q: 'static>(&self, rule: &Rule<Q>, record: &Q) -> Option<Finding> {
        self.finding_of(rule.id, rule.cites, &|law| (rule.test)(law, record))
    }

    /// The finding of any formula that reads the law, evaluated in every state the law may be in.
    pub(crate) fn finding_of(&self, id: &str, cites: P, test: &dyn Fn(&Law<'_>) -> Ruling) -> Option<Finding> {
        let mut branches = Vec::new();
        self.for_each_law(id, &mut |law, under| branches.push(branch(law, under, cites, test)));
        let certainty = branches.iter().filter_map(|branch| branch.certainty).min();
        let standing = branches.iter().map(|branch| branch.standing).min().unwrap_or(Standing::InForce);
        let outcome = |branch: &Branch| branch.answer.outcome.unwrap_or(Outcome::Met);
        let agreed = branches.windows(2).all(|pair| matches!(pair, [one, other] if outcome(one) == outcome(other)));
        let one_charter = self.0.worlds.len() == 1;
        let candidates: Vec<Candidate> = if agreed {
            Vec::new()
        } else {
            branches.iter().map(|branch| Candidate { under: branch.under.clone(), outcome: outcome(branch) }).collect()
        };
        let missing = each_once(branches.iter().flat_map(|branch| branch.answer.missing.iter().copied()));
        let applies = branches.iter().any(|branch| branch.answer.outcome.is_some());
        let branch = branches.into_iter().next().filter(|_| applies)?;
        let mut finding = Finding {
            rule: id.to_owned(),
            outcome: outcome(&branch),
            severity: self.severity(id),
            reason: branch.answer.reason.to_owned(),
            figures: branch.answer.figures.into_iter().map(|(name, figure)| (name.to_owned(), figure)).collect(),
            missing,
            citation: branch.citation,
            certainty,
            standing,
            candidates,
        };
        if !agreed {
            finding.outcome = Outcome::Unknown;
            let reason = if one_charter { "readings_differ" } else { "instruments_differ" };
            reason.clone_into(&mut finding.reason);
            finding.standing = Standing::Undetermined;
        }
        Some(finding)
    }

    /// Run a formula in every state of the law: each world, each choice of the open readings the rule reads.
    pub(crate) fn for_each_law(&self, rule: &str, run: &mut dyn FnMut(&Law<'_>, String)) {
        let reads = self.0.source.rules.get(rule).map(|entry| entry.reads.as_slice()).unwrap_or_default();
        for world in &self.0.worlds {
            let open = |p: &P| match world.slots.get(*p as usize) {
                Some(Slot::Values(values)) if values.len() > 1 => Some((*p, values.len())),
                _ => None,
            };
            let open: Vec<(P, usize)> = reads.iter().filter_map(open).collect();
            let combinations: usize = open.iter().map(|(_, options)| options).product();
            for combination in 0..combinations {
                let mut rest = combination;
                let chosen: Vec<(P, usize)> = open
                    .iter()
                    .map(|(p, options)| {
                        let choice = rest % options;
                        rest /= options;
                        (*p, choice)
                    })
                    .collect();
                let law = Law::new(world, &chosen);
                let readings = chosen.iter().filter_map(|(p, _)| Some(format!("{}={}", p.id(), law.resolved(*p).ok()?.setting)));
                let mut under: Vec<String> = readings.collect();
                if self.0.worlds.len() > 1 || under.is_empty() {
                    under.insert(0, world.charter.clone());
                }
                run(&law, under.join(", "));
                // An open reading that the files do not list for the rule would be missed.
                debug_assert!(
                    law.reads().all(|p| reads.contains(&p)),
                    "{rule} reads {:?} besides {reads:?}",
                    law.reads().collect::<Vec<_>>()
                );
            }
        }
    }

    /// A value of the law: that of the first state of the law which has one.
    pub(crate) fn value_of<T>(&self, rule: &str, read: &dyn Fn(&Law<'_>) -> Result<T, Gap>) -> Option<T> {
        let mut value = None;
        self.for_each_law(rule, &mut |law, _| {
            if value.is_none() {
                value = read(law).ok();
            }
        });
        value
    }

    /// How much a rule weighs: as a profile says, else as the rulebook does.
    pub(crate) fn severity(&self, rule: &str) -> Severity {
        let written = || self.0.source.rules.get(rule).map_or(Severity::Requirement, |entry| entry.severity);
        self.0.laid.severities.get(rule).copied().unwrap_or_else(written)
    }

    /// The plans of the day.
    pub(crate) fn laid_schedules(&self) -> &[Schedule] {
        &self.0.laid.schedules
    }

    /// The letters of the day as they are written.
    pub(crate) fn letter_texts(&self) -> &[LetterText] {
        &self.0.laid.letters
    }

    pub(crate) fn source(&self) -> &Source {
        &self.0.source
    }

    pub(crate) fn worlds(&self) -> &[World] {
        &self.0.worlds
    }
}

/// Names in the order they first come, each once.
fn each_once<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.iter().any(|known| known == name) {
            once.push(name.to_owned());
        }
    }
    once
}

fn branch(law: &Law<'_>, under: String, cites: P, test: &dyn Fn(&Law<'_>) -> Ruling) -> Branch {
    let answer = match test(law) {
        Ok(answer) => answer,
        Err(Gap::Silent) => Answer::not_applicable(),
        Err(Gap::Facts(missing)) => Answer::unknown(missing),
        Err(Gap::Value(p)) => Answer {
            figures: vec![("provision", Figure::from(p.id()))],
            reason: "not_established",
            cites: Some(p),
            ..Answer::unknown(Vec::new())
        },
    };
    let source = law.resolved(answer.cites.unwrap_or(cites)).ok();
    let citation = source.map(|resolved| Citation { instrument: resolved.instrument.clone(), at: resolved.at.clone() });
    let rests_on = || law.read().chain(source);
    Branch {
        under,
        citation,
        certainty: rests_on().map(|resolved| resolved.certainty).min(),
        standing: if answer.reason == "not_established" {
            Standing::Undetermined
        } else {
            rests_on().map(|resolved| resolved.standing).min().unwrap_or(Standing::InForce)
        },
        answer,
    }
}
