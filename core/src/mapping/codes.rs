//! A host's codes and words as ours: listed ones, words that a text contains, and what all others mean.

use super::plan::Fixed;
use super::report::CellFault;
use crate::identity::normalized_name;
use crate::messages::word_for;
use crate::record::{FieldKind, Value};
use crate::verdict::Language;
use std::collections::BTreeMap;

/// How texts become codes or flags. Texts are compared as names are: case, spaces and the form of accents make no difference.
#[derive(Debug, Clone, Default)]
pub(super) struct Codes {
    /// Whole texts.
    pub(super) listed: BTreeMap<String, Fixed>,
    /// Words that a text contains, the first that applies.
    pub(super) containing: Vec<(Vec<String>, Fixed)>,
    /// What any other text means; unreadable where nothing is said.
    pub(super) otherwise: Option<Fixed>,
    /// What an empty cell means, where it is listed.
    pub(super) empty: Option<Fixed>,
}

/// The plain words of flags, for a mapping that lists none.
const YES: [&str; 7] = ["x", "có", "đã", "rồi", "đúng", "true", "1"];
const NO: [&str; 5] = ["không", "chưa", "sai", "false", "0"];

/// What units are called besides the words of their codes. "Thành đoàn" is left out: it is said of provinces and of districts.
const SPOKEN: [(&str, &[&str]); 3] = [
    ("tinh", &["tỉnh đoàn"]),
    ("huyen", &["huyện đoàn", "quận đoàn", "thị đoàn"]),
    ("doan_xa", &["đoàn xã", "đoàn phường", "đoàn thị trấn", "đoàn đặc khu"]),
];

impl Codes {
    /// What is understood without being listed: our own codes and their words, or the plain words of flags.
    pub(super) fn plain(kind: FieldKind) -> Self {
        let mut listed = BTreeMap::new();
        match kind {
            FieldKind::Code(codes) => {
                for code in codes {
                    let spoken = SPOKEN.iter().filter(|(of, _)| of == code).flat_map(|(_, words)| *words).map(|word| (*word).to_owned());
                    let words = [(*code).to_owned(), word_for(code, Language::Vi), word_for(code, Language::En)];
                    listed.extend(words.into_iter().chain(spoken).map(|text| (normalized_name(&text), Fixed::Code(code))));
                }
            }
            FieldKind::Flag => {
                listed.extend(YES.map(|word| (normalized_name(word), Fixed::Flag(true))));
                listed.extend(NO.map(|word| (normalized_name(word), Fixed::Flag(false))));
            }
            FieldKind::Date | FieldKind::Count | FieldKind::Text | FieldKind::Months | FieldKind::Points => {}
        }
        Codes { listed, ..Codes::default() }
    }

    /// What a text means, where the mapping says so.
    fn meant(&self, text: &str) -> Option<Fixed> {
        let name = normalized_name(text);
        if let Some(listed) = self.listed.get(&name) {
            return Some(listed.clone());
        }
        let within = format!(" {name} ");
        let contains = |words: &[String]| words.iter().any(|word| within.contains(&format!(" {word} ")));
        self.containing.iter().find(|(words, _)| contains(words)).map(|(_, meant)| meant.clone())
    }
}

/// What became of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Understood {
    pub(super) meant: Result<Fixed, CellFault>,
    pub(super) listed: bool,
}

/// Texts understood before: a list has a column of few texts many times over.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<String, Understood>);

/// A column with more different texts than this is not remembered whole.
const REMEMBERED: usize = 4096;

impl Seen {
    pub(super) fn understood(&mut self, text: &str, understand: impl FnOnce(&str) -> Understood) -> Understood {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let understood = understand(text);
        if self.0.len() < REMEMBERED {
            self.0.insert(text.to_owned(), understood.clone());
        }
        understood
    }
}

impl Codes {
    /// What a cell with a text means.
    pub(super) fn of_text(&self, text: &str) -> Understood {
        match (self.meant(text), &self.otherwise) {
            (Some(meant), _) => Understood { meant: Ok(meant), listed: true },
            (None, Some(otherwise)) => Understood { meant: Ok(otherwise.clone()), listed: false },
            (None, None) => Understood { meant: Err(CellFault::UnknownCode), listed: false },
        }
    }

    /// What a cell means that holds no text: flags are themselves, numbers are read as they are written.
    pub(super) fn of_value(&self, value: Value<'_>, kind: FieldKind) -> Understood {
        match (value, kind) {
            (Value::Flag(flag), FieldKind::Flag) => Understood { meant: Ok(Fixed::Flag(flag)), listed: true },
            (Value::Count(number), _) => self.of_text(&number.to_string()),
            _ => Understood { meant: Err(CellFault::WrongType), listed: true },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Kind;

    #[test]
    fn our_own_codes_and_words_are_understood() {
        let codes = Codes::plain(FieldKind::Code(Kind::CODES));
        for text in ["chi_doan", "CHI_DOAN", "Chi đoàn", " chi  ĐOÀN", "branch"] {
            assert_eq!(codes.of_text(text).meant, Ok(Fixed::Code("chi_doan")), "{text}");
        }
        assert_eq!(codes.of_text("chi"), Understood { meant: Err(CellFault::UnknownCode), listed: false });
    }

    #[test]
    fn whole_words_are_looked_for_in_order() {
        let containing = vec![
            (vec!["chi bộ".to_owned()], Fixed::Unknown),
            (vec![normalized_name("ủy viên"), "bí thư".to_owned(), "uv".to_owned()], Fixed::Flag(true)),
        ];
        let codes = Codes { containing, ..Codes::default() };
        for (text, meant) in [
            ("Bí thư chi bộ", Ok(Fixed::Unknown)),
            ("PHÓ BÍ THƯ Đoàn cơ sở", Ok(Fixed::Flag(true))),
            ("Uỷ viên Ban Chấp hành", Ok(Fixed::Flag(true))),
            ("UV BTV Huyện đoàn", Ok(Fixed::Flag(true))),
            ("UVBTV", Err(CellFault::UnknownCode)),
            ("Bí thứ", Err(CellFault::UnknownCode)),
        ] {
            assert_eq!(codes.of_text(text).meant, meant, "{text}");
        }
    }
}
