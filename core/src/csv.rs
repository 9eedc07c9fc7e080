//! Lists for spreadsheets: no cell that a spreadsheet would run.

use crate::statistics::SheetCell;

/// What a file begins with, so that a spreadsheet reads it as UTF-8.
pub(crate) const MARK: char = '\u{feff}';

/// A whole sheet, with the mark at its head.
pub(crate) fn sheet(rows: Vec<Vec<SheetCell>>) -> String {
    let mut out = String::from(MARK);
    for row in rows {
        line(&mut out, row.into_iter().map(SheetCell::text));
    }
    out
}

/// One line of cells.
pub(crate) fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&quoted(&harmless(cell)));
    }
    out.push_str("\r\n");
}

/// A text that a spreadsheet would take for a formula gets a mark that makes it a text again.
pub(crate) fn harmless(cell: String) -> String {
    if cell.trim_start_matches([' ', '\u{a0}']).starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', ';', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_run_nothing() {
        let mut out = String::new();
        line(&mut out, ["a,b", "say \"x\"", "=1+1", " @x", "-1", "＝x", "two\nlines", "plain - 1", ""].map(str::to_owned).into_iter());
        assert_eq!(out, "\"a,b\",\"say \"\"x\"\"\",'=1+1,' @x,'-1,'＝x,\"two\nlines\",plain - 1,\r\n");
    }
}
