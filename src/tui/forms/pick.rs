//! Names that need not be typed to their end.

use crate::domain::text::{alike, folded};

/// The name that is meant: the one written in full, else the only one of which a word begins so.
pub(super) fn meant<'n>(typed: &str, names: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    let names: Vec<&str> = names.collect();
    one(typed, &names, |name| name).copied()
}

/// The same for what has a name.
pub(super) fn one<'n, T>(typed: &str, all: &'n [T], name: impl Fn(&T) -> &str) -> Option<&'n T> {
    if let Some(exact) = all.iter().find(|one| alike(name(one), typed)) {
        return Some(exact);
    }
    let mut fitting = all.iter().filter(|one| begins(name(one), typed));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Whether the name, or a word in it, begins with what is typed.
pub(super) fn begins(name: &str, typed: &str) -> bool {
    let (name, typed) = (folded(name), folded(typed));
    let inner = || name.split_whitespace().any(|word| word.starts_with(&typed));
    !typed.is_empty() && (name.starts_with(&typed) || inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_meant_by_its_beginning_unless_two_are() {
        let names = ["A. Berg", "A. Brandt", "J. Maurer", "Bergmann", "mk"];
        let cases = [
            ("maur", Some("J. Maurer")),
            ("j. m", Some("J. Maurer")),
            ("bra", Some("A. Brandt")),
            ("A.", None),
            ("a. berg", Some("A. Berg")),
            ("berg", None),
            ("aurer", None),
            ("MK", Some("mk")),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(meant(typed, names.iter().copied()), expected, "{typed:?}");
        }
    }
}
