//! The page put together: shell, style, data and script in one file that may do nothing but show itself.

use crate::messages::report_word;
use crate::verdict::Language;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

const SHELL: &str = include_str!("../../report/page.html");

/// A style or script as it stands in the page, with the hash by which the page's policy allows it.
struct Inline {
    text: String,
    hash: String,
}

impl Inline {
    /// A browser reads line ends as line feeds before it hashes: so must we, whatever the checkout wrote.
    fn new(text: &str) -> Self {
        let text = format!("\n{}", text.replace("\r\n", "\n"));
        let hash = format!("sha256-{}", base64(&Sha256::digest(&text)));
        Inline { text, hash }
    }
}

/// What makes a page of its data.
pub(super) struct Face {
    style: Inline,
    script: Inline,
}

/// The page of a review.
pub(super) static REVIEW: LazyLock<Face> = LazyLock::new(|| Face {
    style: Inline::new(include_str!("../../report/page.css")),
    script: Inline::new(concat!(
        include_str!("../../report/base.js"),
        include_str!("../../report/tree.js"),
        include_str!("../../report/overview.js"),
        include_str!("../../report/findings.js"),
        include_str!("../../report/page.js"),
    )),
});

/// The page of units scored by a criteria set.
pub(super) static SCORES: LazyLock<Face> = LazyLock::new(|| Face {
    style: Inline::new(concat!(include_str!("../../report/page.css"), include_str!("../../report/scores.css"))),
    script: Inline::new(concat!(
        include_str!("../../report/base.js"),
        include_str!("../../report/scores.js"),
        include_str!("../../report/score_unit.js"),
        include_str!("../../report/scores_page.js"),
    )),
});

/// The page with a title and the JSON of what it shows.
pub(super) fn page(face: &Face, title: &str, language: Language, data: &str) -> String {
    let Face { style, script } = face;
    // Nothing may be fetched, sent, framed or run but the one style and the one script.
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        style.hash, script.hash
    );
    let parts = SHELL.split("{{").map(|part| part.split_once("}}").unwrap_or(("", part)));
    let mut page = String::with_capacity(data.len() + style.text.len() + script.text.len() + SHELL.len());
    for (name, after) in parts {
        match name {
            "language" => page.push_str(language.code()),
            "policy" => page.push_str(&policy),
            "title" => page.push_str(&escaped(title)),
            "style" => page.push_str(&style.text),
            "noscript" => page.push_str(&escaped(report_word("noscript", language))),
            "data" => page.push_str(&inert(data)),
            "script" => page.push_str(&script.text),
            _ => (),
        }
        page.push_str(after);
    }
    page
}

/// Text for an element or a quoted attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// JSON in which nothing can end the element it stands in, or a line of script. These signs stand only within its texts.
fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(letter),
        }
    }
    out
}

/// The 64 signs of base64, padded: only hashes are written so, hence no crate for it.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let joined = (0..3).fold(0_usize, |sum, place| sum << 8 | chunk.get(place).copied().map_or(0, usize::from));
        for place in 0..4 {
            let sign = SIGNS.get(joined >> (18 - 6 * place) & 63).copied().filter(|_| place <= chunk.len());
            out.push(sign.map_or('=', char::from));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_padded() {
        let coded = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| base64(text.as_bytes()));
        assert_eq!(coded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
    }

    #[test]
    fn nothing_in_the_data_ends_its_element() {
        assert_eq!(inert("{\"a\":\"</script><!--&\u{2028}\u{2029}\"}"), "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"}");
        assert_eq!(escaped("<a b=\"c\" d='e'>&"), "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    }

    #[test]
    fn every_gap_of_the_shell_is_filled() {
        let page = page(&REVIEW, "</title>{{script}}", Language::Vi, "{}");
        assert!(page.contains("<title>&lt;/title&gt;{{script}}</title>"), "what stands in a gap is not read again");
        assert_eq!(page.replacen("{{script}}", "", 1).matches("{{").count(), 0);
        assert_eq!(page.matches("</script>").count(), 2);
        assert_eq!(page.matches("</style>").count(), 1);
    }
}
