//! Codes of cards as numbers with a written form: zeros at the head are kept where all codes of a range have one length.

use serde::Serialize;

/// The longest code: numbers of so many digits are exact in every language the library is used from.
const LONGEST: usize = 15;

/// The number a code stands for; `None` for what is no code.
pub(super) fn number(code: &str) -> Option<u64> {
    let digits = !code.is_empty() && code.len() <= LONGEST && code.bytes().all(|byte| byte.is_ascii_digit());
    if digits { code.parse().ok() } else { None }
}

fn zero_at_the_head(code: &str) -> bool {
    code.len() > 1 && code.starts_with('0')
}

/// Whether the ends of a range go together: of one length, or both without zeros at the head.
pub(super) fn one_form(start: &str, end: &str) -> bool {
    start.len() == end.len() || !zero_at_the_head(start) && !zero_at_the_head(end)
}

/// Whether a code is written like the ends of a range.
pub(super) fn written_like(code: &str, start: &str, end: &str) -> bool {
    if start.len() == end.len() { code.len() == start.len() } else { !zero_at_the_head(code) }
}

/// How the codes of a book are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form(pub(super) Option<usize>);

impl Form {
    pub(super) fn of(start: &str, end: &str) -> Self {
        Form((start.len() == end.len()).then_some(start.len()))
    }

    pub(super) fn write(self, number: u64) -> String {
        format!("{number:0width$}", width = self.0.unwrap_or(0))
    }
}

/// Codes from one to another; both count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardSpan {
    /// The first code.
    pub start: String,
    /// The last code.
    pub end: String,
    /// How many there are.
    pub codes: u64,
}

/// The same as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: u64,
    pub(super) end: u64,
}

impl Span {
    pub(super) fn of(start: &str, end: &str) -> Option<Self> {
        let span = Span { start: number(start)?, end: number(end)? };
        (span.start <= span.end).then_some(span)
    }

    /// Both ends count.
    pub(super) fn size(self) -> u64 {
        self.end - self.start + 1
    }

    pub(super) fn holds(self, number: u64) -> bool {
        (self.start..=self.end).contains(&number)
    }

    pub(super) fn shared(self, other: Span) -> Option<Span> {
        let shared = Span { start: self.start.max(other.start), end: self.end.min(other.end) };
        (shared.start <= shared.end).then_some(shared)
    }

    /// How many of its codes another range does not have.
    pub(super) fn beyond(self, other: Span) -> u64 {
        self.size() - self.shared(other).map_or(0, Span::size)
    }

    pub(super) fn told(self, form: Form) -> CardSpan {
        CardSpan { start: form.write(self.start), end: form.write(self.end), codes: self.size() }
    }
}
