//! Vietnamese text of the encodings before Unicode, named and never decoded.

use super::known;
use super::spelling::TONES;
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
const TCVN3_SIGNS: &str = "µ¸¶¹¨»¾¼½©®ª«¬\u{ad}¡¢§£¤¥¦×÷ßþ";
/// Letters of VNI that mark the vowel before them: `Nguyeãn Vaên`.
const VNI_MARKS: &str = "ùøûõïáàåãäéèúüëêâ";
/// Those of them that no Vietnamese word has.
const VNI_ONLY: &str = "øûïåäüë";
/// Â, ă, ơ: the marks that vowels have besides tones.
const VOWEL_MARKS: [char; 3] = ['\u{302}', '\u{306}', '\u{31b}'];

fn encoding_of(text: &str) -> Encoding {
    let composed: Vec<char> = text.nfc().collect();
    let lower: Vec<char> = text.to_lowercase().nfc().collect();
    let pair = |letters: &[char], test: &dyn Fn(char, char) -> bool| {
        letters.windows(2).any(|pair| matches!(pair, [one, other] if test(*one, *other)))
    };
    // In TCVN3 a small word holds capitals of another alphabet: `NguyÔn`.
    let capital_inside = |one: char, other: char| one.is_ascii_lowercase() && ('À'..='Þ').contains(&other);
    if composed.iter().any(|letter| TCVN3_SIGNS.contains(*letter)) || pair(&composed, &capital_inside) {
        return Encoding::Tcvn3;
    }
    let marked = |one: char, other: char| match one {
        // No Vietnamese word has an accented vowel behind these.
        'a' | 'e' | 'ö' | 'ô' => VNI_MARKS.contains(other),
        'o' => VNI_ONLY.contains(other) || ['ù', 'õ', 'â'].contains(&other),
        'u' | 'y' => VNI_ONLY.contains(other) || ['ù', 'õ'].contains(&other),
        _ => false,
    };
    if pair(&lower, &marked) {
        return Encoding::Vni;
    }
    if lower.iter().all(|letter| is_vietnamese(*letter)) { Encoding::Unicode } else { Encoding::Other }
}

/// ASCII, đ, a vowel with its marks, or no letter at all.
fn is_vietnamese(letter: char) -> bool {
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
            (Encoding::Other, "Lê Ва"),
        ];
        for (encoding, text) in cases {
            assert_eq!(encoding_of(text), encoding, "{text}");
        }
    }
}
