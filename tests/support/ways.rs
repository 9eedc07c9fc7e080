//! Ways as vectors write them.

/// The rule behind a way, for vectors do not write it.
pub(crate) fn rule_of_way(what: &str) -> String {
    match what {
        "complete_members" | "complete_branches" => "repair.complete_data".to_owned(),
        "keep_one_record" | "correct_unit" | "add_unit" | "give_code" | "correct_parent" => "repair.list".to_owned(),
        what => format!("repair.{what}"),
    }
}
