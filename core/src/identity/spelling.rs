//! One spelling of a Vietnamese name, for comparing.

use unicode_normalization::UnicodeNormalization;

/// Huyền, sắc, hỏi, ngã, nặng.
pub(super) const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// Letters with the tones in this order, each with the letters that take the tone over where they follow.
const FIRSTS: [([char; 5], &[Second]); 2] = [
    (['ò', 'ó', 'ỏ', 'õ', 'ọ'], &[('a', ['à', 'á', 'ả', 'ã', 'ạ']), ('e', ['è', 'é', 'ẻ', 'ẽ', 'ẹ'])]),
    (['ù', 'ú', 'ủ', 'ũ', 'ụ'], &[('y', ['ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'])]),
];

/// A letter, and the same with each tone.
type Second = (char, [char; 5]);

/// A name as it is compared: composed or not, upper or lower case, spaces, Đ written as the Icelandic letter, and the two
/// ways to place a tone (`Hòa`, `Hoà`) make no difference. Nothing else is lost: `Hoa` and `Hoà` stay two names.
///
/// ```
/// assert_eq!(dieule::normalized_name("  HÒA  Ðông"), dieule::normalized_name("Hoà Đông"));
/// assert_eq!(dieule::normalized_name("Thủy"), "thuỷ");
/// ```
pub fn normalized_name(name: &str) -> String {
    of_composed(name).unwrap_or_else(|| of_any(name))
}

/// What any text comes to.
fn of_any(name: &str) -> String {
    let lower = name.to_lowercase().replace('ð', "đ");
    let words: Vec<String> = lower.split_whitespace().map(|word| newer_placement(&word.nfd().collect::<Vec<_>>())).collect();
    words.join(" ").nfc().collect()
}

/// In a decomposed word, the tone of *oa*, *oe* and *uy* on the second letter.
fn newer_placement(word: &[char]) -> String {
    let mut out = String::with_capacity(word.len() * 2);
    let mut letters = word.iter().copied().peekable();
    while let Some(letter) = letters.next() {
        out.push(letter);
        let Some(tone) = letters.next_if(|next| TONES.contains(next) && ['o', 'u'].contains(&letter)) else { continue };
        let second = letters.next_if(|next| matches!((letter, *next), ('o', 'a' | 'e') | ('u', 'y')));
        out.extend(second);
        out.push(tone);
    }
    out
}

/// The same in one pass, as lists of a million names want it. Nothing for a text with a letter that is not plainly composed, or
/// that a mark might belong to.
fn of_composed(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    let (mut space, mut toned) = (false, None);
    for letter in name.chars() {
        if letter.is_whitespace() {
            out.extend(toned.take());
            space = !out.is_empty();
            continue;
        }
        for letter in letter.to_lowercase() {
            let letter = if letter == 'ð' { 'đ' } else { letter };
            if !is_composed(letter) {
                return None;
            }
            if let Some(first) = toned.take() {
                if !letter.is_ascii() {
                    return None;
                }
                if let Some(moved) = taken_over(first, letter) {
                    out.extend(moved);
                    continue;
                }
                out.push(first);
            }
            if std::mem::take(&mut space) {
                out.push(' ');
            }
            if FIRSTS.iter().any(|(firsts, _)| firsts.contains(&letter)) {
                toned = Some(letter);
            } else {
                out.push(letter);
            }
        }
    }
    out.extend(toned);
    Some(out)
}

/// Letters of which each is one character however it is written, and that no mark joins: ASCII, Latin, Vietnamese, dashes and quotes.
pub(super) fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{7f}' | '\u{c0}'..='\u{24f}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}')
}

/// A letter with a tone and the letter behind it, where that one takes the tone over.
fn taken_over(first: char, second: char) -> Option<[char; 2]> {
    let ((firsts, seconds), plain) = FIRSTS.iter().zip(['o', 'u']).find(|((firsts, _), _)| firsts.contains(&first))?;
    let (_, with_tone) = seconds.iter().find(|(plain, _)| *plain == second)?;
    let (_, second) = firsts.iter().zip(with_tone).find(|(one, _)| **one == first)?;
    Some([plain, *second])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_compare_however_they_are_written() {
        let same = [
            ("Hòa", "Hoà"),
            ("Thủy", "Thuỷ"),
            ("khỏe", "khoẻ"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("Ðặng", "Đặng"),
            ("Chi đoàn\u{a0} 2 ", "chi ĐOÀN 2"),
        ];
        for (one, other) in same {
            assert_eq!(normalized_name(one), normalized_name(other), "{one}");
        }
        for (one, other) in [("Hoa", "Hoà"), ("Dung", "Dũng"), ("Duy", "Đuy"), ("Tòan", "Tóan"), ("Mai", "Mãi"), ("Của", "Cua")] {
            assert_ne!(normalized_name(one), normalized_name(other), "{one}");
        }
        assert_eq!(normalized_name("TRẦN Thị Của"), "trần thị của");
        assert_eq!(normalized_name("Quý Òa"), "quý oà");
    }

    #[test]
    fn composed_names_take_one_pass() {
        for (name, same) in [("Nguyễn  Thị THÚY (B) – Ðoàn", "nguyễn thị thuý (b) – đoàn"), (" Hòe ", "hoè"), ("Mụ Ụ", "mụ ụ"), ("", "")]
        {
            assert_eq!(of_composed(name).as_deref(), Some(same), "{name}");
            assert_eq!(of_any(name), same, "{name}");
        }
        for name in ["Hò\u{301}a", "óă", "İ", "한", "Å\u{323}"] {
            assert_eq!(of_composed(name), None, "{name}");
        }
    }

    proptest! {
        #[test]
        fn one_pass_gives_what_all_steps_give(name in "[ aeouyhHÒòóỏọÓùúỤyÝăÂốđÐð\u{a0}\u{301}\u{303}\u{31b}–İſßA-Z0-9À-ỹ]{0,12}") {
            if let Some(fast) = of_composed(&name) {
                prop_assert_eq!(fast, of_any(&name));
            }
        }
    }
}
