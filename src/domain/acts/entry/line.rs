//! An act as it is typed in one line: `eta I-4711 +2h`, `note I-4711 "called back" --contact phone`.

use super::field::Field;
use super::unread::{Unread, Wrong};
use super::{Arity, Spec};

/// Words of a line; quotes around them keep several together. What is typed is prose, so a quote
/// within a word is an apostrophe, and one that nobody has closed yet goes to the end of the line.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut any) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), c) => word.push(c),
            (None, '"' | '\'') if word.is_empty() || word.ends_with('=') => (quote, any) = (Some(c), true),
            (None, c) if c.is_whitespace() => {
                if any || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            (None, c) => word.push(c),
        }
    }
    if any || !word.is_empty() {
        words.push(word);
    }
    words
}

/// What the words of a line say for which field. Where fewer words stand by their place than the act
/// has places, `subject` is the first of them: the row that one looks at. The last place takes the
/// words that are left.
///
/// # Errors
/// An option that the act does not have, or one without its value.
pub fn parse(
    spec: &'static Spec,
    line: &str,
    subject: Option<&str>,
) -> Result<Vec<(&'static str, String)>, Unread> {
    let mut said = Vec::new();
    let mut placed = Vec::new();
    let mut words = words(line).into_iter();
    while let Some(word) = words.next() {
        let Some(name) = word.strip_prefix("--").filter(|name| !name.is_empty()) else {
            placed.push(word);
            continue;
        };
        let (name, joined) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value)));
        let known =
            |field: &&Field| !field.is_argument() && (field.name == name || field.alias == Some(name));
        let unknown = || Unread { field: "", wrong: Wrong::NoSuchOption(name.to_owned()) };
        let field = spec.fields().find(known).ok_or_else(unknown)?;
        let value = match (field.arity, joined) {
            (Arity::Switch(_), _) => Some(String::new()),
            (_, Some(value)) => Some(value.to_owned()),
            (_, None) => words.next(),
        };
        let value = value.ok_or(Unread { field: field.name, wrong: Wrong::Missing })?;
        said.push((field.name, value));
    }
    let places: Vec<&'static Field> = spec.fields().filter(|field| field.is_argument()).collect();
    let wanted = places.iter().filter(|field| field.required).count();
    if let Some(subject) = subject.filter(|_| placed.len() < wanted) {
        placed.insert(0, subject.to_owned());
    }
    let mut placed = placed.into_iter();
    for (index, field) in places.iter().enumerate() {
        let last = index + 1 == places.len();
        match field.arity {
            Arity::Rest => said.extend(placed.by_ref().map(|word| (field.name, word))),
            // Words that nobody put quotes around are one text.
            _ if last => {
                let rest: Vec<String> = placed.by_ref().collect();
                said.extend((!rest.is_empty()).then(|| (field.name, rest.join(" "))));
            }
            _ => said.extend(placed.next().map(|word| (field.name, word))),
        }
    }
    Ok(said)
}

#[cfg(test)]
mod tests {
    use crate::domain::acts::entry::line::words;

    #[test]
    fn quotes_keep_words_together() {
        for (line, expected) in [
            ("", vec![]),
            ("  a  b ", vec!["a", "b"]),
            ("a 'b c' d", vec!["a", "b c", "d"]),
            ("a \"it's\" ''", vec!["a", "it's", ""]),
            ("--note='x y'", vec!["--note=x y"]),
            ("open 'to the end", vec!["open", "to the end"]),
            ("geht's wieder", vec!["geht's", "wieder"]),
        ] {
            assert_eq!(words(line), expected, "{line}");
        }
    }
}
