//! From a draft to a set: every row held against its kind, its form and the rows it names; then the sums.

use super::draft::{DraftRow, SetDraft};
use super::forms;
use super::item::{Form, Item, Within};
use super::points::Points;
use super::rows::{RowKind, SetDetail, SetRow};
use super::set::{Ceiling, Class, Content, CriteriaSet, JointCap, SetGroup, Shared, Threshold};
use super::sums::{self, Bounds, Listed};
use crate::error::{Error, Refusal, nearest, shortened};
use std::collections::{BTreeMap, BTreeSet};

/// The fields that rows of each kind may have besides `kind` and `id`; those of a criterion depend on its form too.
fn fields_of(kind: RowKind) -> &'static [&'static str] {
    match kind {
        RowKind::Group => &["title", "max", "capped", "bonus", "contents", "criteria"],
        RowKind::Content => &["title", "within", "max", "capped"],
        RowKind::Criterion => &["title", "within", "form", "deadline", "before", "late"],
        RowKind::JointCap => &["title", "max", "of"],
        RowKind::Class => &["title", "at_least", "share"],
        RowKind::Ceiling => &["title", "criterion", "at_least", "best_class"],
    }
}

/// Collects every refusal instead of stopping at the first.
#[derive(Default)]
pub(super) struct Check {
    pub(super) refusals: Vec<Refusal>,
    /// Kinds and ids of all rows, so that a row that was refused is not said to be missing as well.
    drafted: BTreeSet<(&'static str, String)>,
    /// Every row of a criterion, read or not: what of it can be added up.
    pub(super) listed: Vec<Listed>,
}

impl Check {
    pub(super) fn refuse(&mut self, row: &DraftRow, field: &str, why: impl Into<String>) {
        self.refuse_at(&format!("{}.{field}", row.path), why);
    }

    pub(super) fn refuse_at(&mut self, path: &str, why: impl Into<String>) {
        self.refusals.push(Refusal { path: path.to_owned(), why: why.into() });
    }

    /// A value that a row cannot do without.
    pub(super) fn needed<T: Clone>(&mut self, row: &DraftRow, field: &str, value: Option<&T>) -> Option<T> {
        // A value that could not be read was refused already.
        if value.is_none() && !self.refused(row, field) {
            self.refuse(row, field, "this field is needed");
        }
        value.cloned()
    }

    pub(super) fn refused(&self, row: &DraftRow, field: &str) -> bool {
        self.refused_at(&format!("{}.{field}", row.path))
    }

    pub(super) fn refused_at(&self, path: &str) -> bool {
        self.refusals.iter().any(|refusal| refusal.path == path)
    }

    /// Whether nothing was refused in a row but fields that make no difference to its points.
    pub(super) fn sound(&self, row: &DraftRow, harmless: &[&str]) -> bool {
        let own =
            |refusal: &Refusal| refusal.path.strip_prefix(row.path.as_str()).and_then(|rest| rest.strip_prefix('.')).map(str::to_owned);
        self.refusals.iter().filter_map(own).all(|field| harmless.contains(&field.as_str()))
    }

    /// Points that may not be below zero.
    pub(super) fn not_below_zero(&mut self, row: &DraftRow, field: &str, points: Option<Points>) {
        if points.is_some_and(|points| points < Points::ZERO) {
            self.refuse(row, field, "takes points that are not below zero");
        }
    }

    /// Points that make a difference.
    pub(super) fn above_zero(&mut self, row: &DraftRow, field: &str, points: Option<Points>) {
        if points.is_some_and(|points| points <= Points::ZERO) {
            self.refuse(row, field, "takes points above zero");
        }
    }

    /// The place of an id among others.
    fn place<'a>(
        &mut self,
        row: &DraftRow,
        field: &str,
        id: &str,
        what: &str,
        mut known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let place = known.clone().position(|other| other == id);
        let drafted = || what.split(" or ").any(|kind| self.drafted.iter().any(|(of, other)| *of == kind && other == id));
        if place.is_none() && !drafted() {
            let near = nearest(id, known.by_ref().filter(|known| !known.is_empty()))
                .map(|near| format!(" (did you mean `{near}`?)"))
                .unwrap_or_default();
            self.refuse(row, field, format!("the set has no {what} `{}`{near}", shortened(id)));
        }
        place
    }

    /// Where a row stands. A slip is refused, and what it names is taken to be the one id that it is nearest to, if there is one: so that
    /// the sums of all else can be told at once.
    fn home<'a>(&mut self, row: &DraftRow, what: &str, known: &(impl Iterator<Item = &'a str> + Clone)) -> Option<usize> {
        let id = self.needed(row, "within", row.row.within.as_ref())?;
        let place = self.place(row, "within", &id, what, known.clone());
        place.or_else(|| {
            let near = only_near(&id, known.clone())?;
            known.clone().position(|other| other == near)
        })
    }
}

pub(super) fn finished(draft: SetDraft) -> Result<CriteriaSet, Error> {
    let SetDraft { head, rows, refusals } = draft;
    let ids = rows.iter().filter_map(|row| Some((row.row.kind?.code(), row.row.id.clone()?)));
    let mut check = Check { refusals, drafted: ids.collect(), listed: Vec::new() };
    let name = head.id.clone().filter(|id| !id.trim().is_empty()).unwrap_or_else(|| "?".to_owned());
    if name == "?" {
        check.refuse_at("set.id", "this text is needed");
    }
    if head.first_day.zip(head.last_day).is_some_and(|(first, last)| last < first) {
        check.refuse_at("set.last_day", "takes a day that is not before `first_day`");
    }
    for (field, points) in [("base", head.base), ("bonus", head.bonus), ("total", head.total)] {
        if points.is_some_and(|points| points < Points::ZERO) {
            check.refuse_at(&format!("set.{field}"), "takes points that are not below zero");
        }
    }
    let detail = head.detail.unwrap_or(SetDetail::Criteria);
    let mut set = CriteriaSet {
        head: super::rows::SetHead { detail: Some(detail), ..head },
        groups: Vec::new(),
        contents: Vec::new(),
        joint_caps: Vec::new(),
        items: Vec::new(),
        classes: Vec::new(),
        ceilings: Vec::new(),
    };
    check.ids(&rows);
    if detail != SetDetail::Outline && !rows.iter().any(|row| row.row.kind == Some(RowKind::Group)) {
        check.refuse_at("group", "a group at least is needed; a set of which none is known says `detail = \"outline\"`");
    }
    let of = |kind: RowKind| rows.iter().filter(move |row| row.row.kind == Some(kind));
    of(RowKind::Group).for_each(|row| check.group(&mut set, row));
    of(RowKind::Content).for_each(|row| check.content(&mut set, row));
    of(RowKind::Criterion).for_each(|row| check.criterion(&mut set, row));
    of(RowKind::JointCap).for_each(|row| check.joint_cap(&mut set, row));
    // Classes and ceilings have no part in the sums.
    let bounds = sums::check(&mut check, &set, &rows);
    of(RowKind::Class).for_each(|row| check.class(&mut set, row, bounds));
    of(RowKind::Ceiling).for_each(|row| check.ceiling(&mut set, row));
    if check.refusals.is_empty() { Ok(set) } else { Err(Error::Criteria { set: shortened(&name), refusals: check.refusals }) }
}

/// The one known id that is nearer than all others.
fn only_near<'a>(id: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let near = nearest(id, known.clone().filter(|known| !known.is_empty()))?;
    // The first of those that are as near; from behind it is the last.
    let last = nearest(id, known.filter(|known| !known.is_empty()).collect::<Vec<_>>().into_iter().rev())?;
    (near == last).then_some(near)
}

impl Check {
    /// What every row has: a kind, an id of its own, no field of another kind.
    fn ids(&mut self, rows: &[DraftRow]) {
        let mut known: BTreeMap<(u8, String), String> = BTreeMap::new();
        for draft in rows {
            let Some(kind) = self.needed(draft, "kind", draft.row.kind.as_ref()) else { continue };
            if let Some(id) = self.needed(draft, "id", draft.row.id.as_ref()) {
                // Classes and ceilings have names of their own; all else is named by others, so each name stands once.
                let space = match kind {
                    RowKind::Class => 1,
                    RowKind::Ceiling => 2,
                    RowKind::Group | RowKind::Content | RowKind::Criterion | RowKind::JointCap => 0,
                };
                if id.trim().is_empty() || id.contains(',') {
                    self.refuse(draft, "id", "takes a text without a comma");
                } else if let Some(first) = known.get(&(space, id.clone())) {
                    self.refuse(draft, "id", format!("stands in {first} already"));
                } else {
                    known.insert((space, id), draft.path.clone());
                }
            }
            let of_form = draft.row.form.map(forms::fields_of).unwrap_or_default();
            for field in &draft.given {
                let own = ["kind", "id"].contains(field) || fields_of(kind).contains(field);
                if !own && !(kind == RowKind::Criterion && (of_form.contains(field) || draft.row.form.is_none())) {
                    let form = draft.row.form.filter(|_| kind == RowKind::Criterion);
                    let what = form.map_or(kind.code(), super::rows::CriterionForm::code);
                    self.refuse(draft, field, format!("does not go with `{what}`"));
                }
            }
        }
    }

    fn group(&mut self, set: &mut CriteriaSet, draft: &DraftRow) {
        let row = &draft.row;
        let id = row.id.clone().unwrap_or_default();
        self.not_below_zero(draft, "max", row.max);
        let SetRow { title, max, contents, criteria, .. } = row.clone();
        set.groups.push(SetGroup { id, title, max, bonus: row.bonus == Some(true), contents, criteria });
    }

    fn content(&mut self, set: &mut CriteriaSet, draft: &DraftRow) {
        let row = &draft.row;
        self.not_below_zero(draft, "max", row.max);
        let group = self.home(draft, "group", &set.groups.iter().map(|group| &*group.id));
        let id = row.id.clone().unwrap_or_default();
        // A content whose group is unknown keeps its id, so that its criteria are not refused as well.
        set.contents.push(Content { id, title: row.title.clone(), group: group.unwrap_or(usize::MAX), max: row.max });
    }

    fn criterion(&mut self, set: &mut CriteriaSet, draft: &DraftRow) {
        let row = &draft.row;
        let known = set.contents.iter().map(|content| &*content.id).chain(set.groups.iter().map(|group| &*group.id));
        let within = self.home(draft, "content or group", &known).map(|place| match place.checked_sub(set.contents.len()) {
            Some(group) => Within::Group(group),
            None => Within::Content(place),
        });
        let form = forms::read(self, draft);
        let deadline = forms::deadline(self, draft, form.as_ref(), &set.head);
        let range = form.as_ref().map(Form::range).filter(|_| self.sound(draft, &["title", "within", "deadline", "before", "late"]));
        self.listed.push(Listed { within, range, named: !self.refused(draft, "id") });
        let (Some(within), Some(form), Some(id)) = (within, form, row.id.clone()) else { return };
        set.items.push(Item { id, title: row.title.clone(), within, form, deadline });
    }

    fn joint_cap(&mut self, set: &mut CriteriaSet, draft: &DraftRow) {
        let row = &draft.row;
        self.above_zero(draft, "max", row.max);
        let max = self.needed(draft, "max", row.max.as_ref());
        let Some(of) = self.needed(draft, "of", row.of.as_ref()) else { return };
        let names: Vec<&str> = of.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
        if names.len() < 2 {
            self.refuse(draft, "of", "takes two contents or groups or more");
        }
        let mut contents = Vec::new();
        let mut groups = Vec::new();
        for name in &names {
            let known = set.contents.iter().map(|content| &*content.id).chain(set.groups.iter().map(|group| &*group.id));
            match self.place(draft, "of", name, "content or group", known) {
                Some(place) if place < set.contents.len() => contents.push(place),
                Some(place) => groups.extend(place.checked_sub(set.contents.len())),
                None => {}
            }
        }
        let of = match (contents.is_empty(), groups.is_empty()) {
            (false, false) => {
                self.refuse(draft, "of", "takes contents or groups, not both");
                return;
            }
            (true, _) => Shared::Groups(groups),
            (false, true) => Shared::Contents(contents),
        };
        // Limits that cross one another would let more in one place make less in all.
        let mut homes: Vec<usize> = match &of {
            Shared::Contents(members) => members.iter().filter_map(|place| set.contents.get(*place)).map(|content| content.group).collect(),
            Shared::Groups(members) => members.iter().filter_map(|place| set.groups.get(*place)).map(|group| group.bonus.into()).collect(),
        };
        homes.dedup();
        if homes.len() > 1 {
            let one = "takes contents of one group, or groups that are all base or all bonus: caps lie within one another";
            self.refuse(draft, "of", one);
        }
        let members = |of: &Shared| match of {
            Shared::Contents(members) => members.iter().map(|place| (0, *place)).collect::<Vec<_>>(),
            Shared::Groups(members) => members.iter().map(|place| (1, *place)).collect(),
        };
        let mut mine = members(&of);
        mine.sort_unstable();
        let twice = mine.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
        if twice || set.joint_caps.iter().any(|cap| members(&cap.of).iter().any(|member| mine.contains(member))) {
            self.refuse(draft, "of", "takes each content and group once, in one joint cap");
        }
        let (Some(id), Some(max)) = (row.id.clone(), max) else { return };
        set.joint_caps.push(JointCap { id, title: row.title.clone(), max, of });
    }

    fn class(&mut self, set: &mut CriteriaSet, draft: &DraftRow, bounds: Bounds) {
        let row = &draft.row;
        if let Some(most) = bounds.most.filter(|most| row.at_least.is_some_and(|least| least > *most)) {
            self.refuse(draft, "at_least", format!("the set has {most} points at most"));
        }
        let better = set.classes.last().map(|class| class.from).filter(|better| *better != Threshold::Rest);
        let reaches = |(least, most): &(Points, Points)| better.is_some_and(|better| better.reached_by(*least, *most));
        if let Some((least, _)) = bounds.range.filter(reaches) {
            self.refuse(draft, "id", format!("no total is in this class: {least} points, the fewest there are, reach the one before"));
        }
        let from = match (row.at_least, row.share.as_deref()) {
            (Some(_), Some(_)) => {
                self.refuse(draft, "share", "takes `at_least` or `share`, not both");
                return;
            }
            (Some(points), None) => Threshold::Points(points),
            (None, Some(share)) => match share.parse::<crate::Ratio>().ok().filter(|share| share.numerator() <= share.denominator()) {
                Some(share) => Threshold::Share(share),
                None => return self.refuse(draft, "share", "takes a share of the whole written `90/100`"),
            },
            (None, None) => Threshold::Rest,
        };
        let field = if row.share.is_some() { "share" } else { "at_least" };
        match (set.classes.last().map(|class| class.from), from) {
            (Some(Threshold::Points(_)), Threshold::Share(_)) | (Some(Threshold::Share(_)), Threshold::Points(_)) => {
                return self.refuse(draft, field, "classes are told by points or by shares, not by both");
            }
            (Some(better), from) if !from.is_below(better) => {
                self.refuse(draft, field, "classes go from the best down, each below the one before; only the last is without a line");
            }
            _ => {}
        }
        set.classes.extend(row.id.clone().map(|id| Class { id, title: row.title.clone(), from }));
    }

    fn ceiling(&mut self, set: &mut CriteriaSet, draft: &DraftRow) {
        let row = &draft.row;
        let item = self.needed(draft, "criterion", row.criterion.as_ref());
        let item = item.and_then(|id| self.place(draft, "criterion", &id, "criterion", set.items.iter().map(|item| &*item.id)));
        let class = self.needed(draft, "best_class", row.best_class.as_ref());
        let class = class.and_then(|id| self.place(draft, "best_class", &id, "class", set.classes.iter().map(|class| &*class.id)));
        let (Some(item), Some(class), Some(id)) = (item, class, row.id.clone()) else { return };
        let Some(range) = set.items.get(item).map(Item::range) else { return };
        let at_least = row.at_least.unwrap_or(range.upper);
        if at_least > range.upper {
            self.refuse(draft, "at_least", format!("the criterion has {} points at most", range.upper));
        }
        if at_least <= range.lower {
            self.refuse(draft, "at_least", format!("takes points above {}: the criterion never has fewer", range.lower));
        }
        if class == 0 {
            self.refuse(draft, "best_class", "takes a class below the best: no unit is above that");
        }
        set.ceilings.push(Ceiling { id, title: row.title.clone(), item, at_least, class });
    }
}
