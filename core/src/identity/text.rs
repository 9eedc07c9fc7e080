//! Vietnamese text of the encodings before Unicode, named and never decoded.

use super::known;
use super::spelling::{TONES, is_composed};
use crate::law::{Answer, Law, Ruling};
use crate::rulebook::P;
use unicode_normalization::UnicodeNormalization;

/// How a text seems to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Unicode,
    Tcvn3,
    Vni,
    /// Letters that are not Vietnamese, without the marks of an old encoding.
    Other,
}

/// Signs that stand for Vietnamese letters in TCVN3 and never stand in a name.
const TCVN3_SIGNS: Latin = latin(&[
    'µ', '¸', '¶', '¹', '¨', '»', '¾', '¼', '½', '©', '®', 'ª', '«', '¬', '\u{ad}', '¡', '¢', '§', '£', '¤', '¥', '¦', '×', '÷', 'ß', 'þ',
]);
/// Letters of VNI that mark the vowel before them: `Nguyeãn Vaên`.
const VNI_MARKS: Latin = latin(&['ù', 'ø', 'û', 'õ', 'ï', 'á', 'à', 'å', 'ã', 'ä', 'é', 'è', 'ú', 'ü', 'ë', 'ê', 'â']);
/// Those of them that no Vietnamese word has behind an *o*.
const VNI_BEHIND_O: Latin = latin(&['ø', 'û', 'ï', 'å', 'ä', 'ü', 'ë', 'ù', 'õ', 'â']);
/// Behind a *u* or *y*.
const VNI_BEHIND_U: Latin = latin(&['ø', 'û', 'ï', 'å', 'ä', 'ü', 'ë', 'ù', 'õ']);

/// Which of the first 256 letters of Unicode belong to a set.
type Latin = [bool; 256];

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses a letter outside")]
const fn latin(letters: &[char]) -> Latin {
    let mut set = [false; 256];
    let mut place = 0;
    while place < letters.len() {
        set[letters[place] as usize] = true;
        place += 1;
    }
    set
}

fn is_in(set: &Latin, letter: char) -> bool {
    set.get(letter as usize) == Some(&true)
}

/// Â, ă, ơ: the marks that vowels have besides tones.
const VOWEL_MARKS: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

fn encoding_of(text: &str) -> Encoding {
    if text.chars().all(is_composed) {
        // As it stands: most names of a list are written so.
        return encoding_of_letters(text.chars(), text.chars().map(small));
    }
    let lower: String = text.to_lowercase().nfc().collect();
    encoding_of_letters(text.nfc(), lower.chars())
}

/// The small letter of a composed one; one that has none of its own stays as it is, and is of another language.
fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut lower = letter.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(letter)
}

/// Of composed letters, and of the same as small ones.
fn encoding_of_letters(letters: impl Iterator<Item = char>, lower: impl Iterator<Item = char>) -> Encoding {
    let mut before = ' ';
    for letter in letters {
        // In TCVN3 a small word holds capitals of another alphabet: `NguyÔn`.
        let capital_inside = before.is_ascii_lowercase() && ('À'..='Þ').contains(&letter);
        if capital_inside || is_in(&TCVN3_SIGNS, letter) {
            return Encoding::Tcvn3;
        }
        before = letter;
    }
    let (mut before, mut vietnamese) = (' ', true);
    for letter in lower {
        if !letter.is_ascii() && is_vni(before, letter) {
            return Encoding::Vni;
        }
        vietnamese &= is_vietnamese(letter);
        before = letter;
    }
    if vietnamese { Encoding::Unicode } else { Encoding::Other }
}

/// Whether a small letter stands behind another as only VNI writes it.
fn is_vni(before: char, letter: char) -> bool {
    match before {
        // No Vietnamese word has an accented vowel behind these.
        'a' | 'e' | 'ö' | 'ô' => is_in(&VNI_MARKS, letter),
        'o' => is_in(&VNI_BEHIND_O, letter),
        'u' | 'y' => is_in(&VNI_BEHIND_U, letter),
        _ => false,
    }
}

/// ASCII, đ, a vowel with its marks, or no letter at all.
fn is_vietnamese(letter: char) -> bool {
    // Most letters are one of these; the block that Unicode has for Vietnamese holds nothing else.
    letter.is_ascii()
        || matches!(letter, '\u{1ea0}'..='\u{1ef9}' | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư')
        || is_vietnamese_by_parts(letter)
}

fn is_vietnamese_by_parts(letter: char) -> bool {
    let mut parts = std::iter::once(letter).nfd();
    let vowel = parts.next().is_some_and(|base| "aeiouy".contains(base));
    letter.is_ascii()
        || letter == 'đ'
        || (vowel && parts.all(|mark| TONES.contains(&mark) || VOWEL_MARKS.contains(&mark)))
        || !(letter.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&letter))
}

/// Names are Unicode; what is not is said, and left as it is.
pub(crate) fn encoding(law: &Law<'_>, name: Option<&str>) -> Ruling {
    law.asked(P::IdentityUnicodeText)?;
    Ok(match encoding_of(known(name, "full_name")?) {
        Encoding::Unicode => Answer::met(),
        Encoding::Tcvn3 => Answer::not_met("text_in_tcvn3"),
        Encoding::Vni => Answer::not_met("text_in_vni"),
        Encoding::Other => Answer::needs_decision("letters_of_other_languages"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_told_apart() {
        let cases = [
            (Encoding::Unicode, "Nguyễn Văn Đức"),
            (Encoding::Unicode, "HOÀNG THỊ NGOÃN"),
            (Encoding::Unicode, "Đo\u{300}an Thúy Quyên"),
            (Encoding::Unicode, "Trần Xuân Hoán, Quách Tuân, Huệ"),
            (Encoding::Unicode, "Y Blơ - H'Hen (2)"),
            (Encoding::Tcvn3, "NguyÔn V¨n §øc"),
            (Encoding::Tcvn3, "TrÇn ThÞ Lan"),
            (Encoding::Tcvn3, "Hßa"),
            (Encoding::Vni, "Nguyeãn Vaên Ñöùc"),
            (Encoding::Vni, "NGUYEÃN THÒ HOÀNG"),
            (Encoding::Vni, "Hoøa"),
            (Encoding::Other, "Y Kđañ"),
            (Encoding::Other, "Müller"),
            (Encoding::Other, "İ"),
            (Encoding::Other, "Lê Ва"),
        ];
        for (encoding, text) in cases {
            assert_eq!(encoding_of(text), encoding, "{text}");
            let (decomposed, spaced): (String, String) = (text.nfd().collect(), format!("{text}\u{a0}"));
            assert_eq!((encoding_of(&decomposed), encoding_of(&spaced)), (encoding, encoding), "{text}");
        }
    }

    #[test]
    fn the_block_of_vietnamese_holds_small_letters_of_vietnamese() {
        for letter in ('\0'..='\u{ffff}').filter(|letter| letter.to_lowercase().eq([*letter])) {
            assert_eq!(is_vietnamese(letter), is_vietnamese_by_parts(letter), "{letter:?}");
        }
    }
}
