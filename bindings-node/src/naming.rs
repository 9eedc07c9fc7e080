//! Names of fields: camelCase in JavaScript, `snake_case` in the library.

/// `birth_date` as `birthDate`.
pub(crate) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
    out
}

/// `birthDate` as `birth_date`; a name in `snake_case` stays as it is.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_uppercase() {
            out.push('_');
            out.extend(letter.to_lowercase());
        } else {
            out.push(letter);
        }
    }
    out
}
