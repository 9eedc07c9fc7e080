//! The table both sides of a comparison are given in, and what its rows look like once read.

use crate::error::{InputError, Problem};
use crate::record::codes;
use crate::table::{cell, tables};
use crate::unit::Kind;
use chrono::NaiveDate;

codes! {
    /// What two lists are compared on.
    Reconciled {
        /// New members: resolution, member book and system agree before a card is asked for.
        NewMembers = "new_members",
        /// The branches expected, against the tree.
        Branches = "branches",
        /// Members who are active, against those declared on the software.
        ActiveMembers = "active_members",
        /// The count a unit fixed on a day and every movement since, against the count of today.
        MemberCounts = "member_counts",
    }
    /// The paper a row about a new member comes from.
    ListSource {
        /// The resolution on the admission (nghị quyết).
        Resolution = "resolution",
        /// The member book (sổ đoàn viên).
        Book = "book",
    }
    /// How the number of a unit's members changed.
    Movement {
        /// Admitted to the Union.
        Admitted = "admitted",
        /// Came from another unit.
        Arrived = "arrived",
        /// Left for another unit.
        Departed = "departed",
        /// Struck off.
        StruckOff = "struck_off",
        /// Expelled.
        Expelled = "expelled",
        /// Came of age and left.
        Matured = "matured",
    }
}

impl Movement {
    /// Whether the unit has a member more by it.
    pub(super) fn adds(self) -> bool {
        match self {
            Movement::Admitted | Movement::Arrived => true,
            Movement::Departed | Movement::StruckOff | Movement::Expelled | Movement::Matured => false,
        }
    }
}

tables! {
    /// One side of a comparison: what the software holds, or the list it is compared with. Which columns are needed depends on
    /// what is compared.
    "entries" Entries EntryTable {
        text {
            /// The host's opaque key of the member, or the code of the branch; differences carry it.
            key,
            /// The code of the member's unit, or of the unit that is counted.
            unit,
            /// Of a branch: the code of the unit directly above.
            parent,
            /// Of a branch: its name.
            name,
            /// Of a member: full name; only compared, never shown.
            full_name,
            /// Of a member: number of the identity card or personal number, as text; only compared, never shown.
            id_number,
        }
        /// Of a branch: its kind.
        kind: Kind,
        /// Of a member: day of birth.
        birth_date: NaiveDate,
        /// Of a member: day of admission to the Union.
        admitted_on: NaiveDate,
        /// Of a new member: the paper the row comes from. Needed in the list.
        source: ListSource,
        /// Members counted; of a movement, how many it is, one where nothing is given.
        count: u32,
        /// What the row is, where it is a movement and no count.
        movement: Movement,
        /// The day of the count or of the movement.
        on: NaiveDate,
    }
}

/// One side as it is compared: texts that hold nothing but spaces are not known.
pub(super) struct Rows<'a> {
    /// How many rows it has.
    pub(super) len: usize,
    key: Texts<'a>,
    unit: Texts<'a>,
    parent: Texts<'a>,
    name: Texts<'a>,
    full_name: Texts<'a>,
    id_number: Texts<'a>,
    kind: &'a [Option<Kind>],
    birth_date: &'a [Option<NaiveDate>],
    admitted_on: &'a [Option<NaiveDate>],
    source: &'a [Option<ListSource>],
    count: &'a [Option<u32>],
    movement: &'a [Option<Movement>],
    on: &'a [Option<NaiveDate>],
}

type Texts<'a> = Vec<Option<&'a str>>;

fn texts<T: AsRef<str>>(column: &[Option<T>]) -> Texts<'_> {
    let known = |text: &&str| !text.trim().is_empty();
    column.iter().map(|text| text.as_ref().map(AsRef::as_ref).filter(known)).collect()
}

/// The readers of a side's cells.
macro_rules! cells {
    ($($field:ident: $kind:ty),*) => {
        $(pub(super) fn $field(&self, row: usize) -> Option<$kind> {
            cell(&self.$field, row).copied()
        })*
    };
}

impl<'a> Rows<'a> {
    /// A side under its name, `records` or `list`, once its columns are of one length.
    pub(super) fn of<T: AsRef<str>>(table: &'static str, entries: &Entries<'a, T>) -> Result<Self, InputError> {
        entries.check().map_err(|error| InputError { record: table, ..error })?;
        let Entries { key, unit, parent, name, full_name, id_number, kind, birth_date, admitted_on, source, count, movement, on } =
            *entries;
        Ok(Rows {
            len: entries.rows(),
            key: texts(key),
            unit: texts(unit),
            parent: texts(parent),
            name: texts(name),
            full_name: texts(full_name),
            id_number: texts(id_number),
            kind,
            birth_date,
            admitted_on,
            source,
            count,
            movement,
            on,
        })
    }

    cells! {
        key: &'a str, unit: &'a str, parent: &'a str, name: &'a str, full_name: &'a str, id_number: &'a str, kind: Kind,
        birth_date: NaiveDate, admitted_on: NaiveDate, source: ListSource, count: u32, movement: Movement, on: NaiveDate
    }

    /// Refuse a side that has rows and none of these columns.
    pub(super) fn needs_one_of(&self, table: &'static str, columns: &[&'static str]) -> Result<(), InputError> {
        let given = |column: &&str| match *column {
            "key" => !self.key.is_empty(),
            "unit" => !self.unit.is_empty(),
            "name" => !self.name.is_empty(),
            "full_name" => !self.full_name.is_empty(),
            "id_number" => !self.id_number.is_empty(),
            "source" => !self.source.is_empty(),
            _ => false,
        };
        match columns.first() {
            Some(first) if self.len > 0 && !columns.iter().any(given) => {
                Err(InputError { record: table, field: (*first).to_owned(), row: None, problem: Problem::MissingColumn })
            }
            _ => Ok(()),
        }
    }

    /// Whether a row gives one of the fields that may be needed in it.
    pub(super) fn knows(&self, field: &str, row: usize) -> bool {
        match field {
            "key" => self.key(row).is_some(),
            "parent" => self.parent(row).is_some(),
            "name" => self.name(row).is_some(),
            "full_name" => self.full_name(row).is_some(),
            "id_number" => self.id_number(row).is_some(),
            "birth_date" => self.birth_date(row).is_some(),
            "admitted_on" => self.admitted_on(row).is_some(),
            _ => false,
        }
    }

    /// Whether any row names the unit above.
    pub(super) fn names_parents(&self) -> bool {
        self.parent.iter().any(Option::is_some)
    }
}
