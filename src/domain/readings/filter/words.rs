//! Words that a row's names must have: what every list but the queue is filtered by.

use super::pattern::contains;
use crate::domain::base::text::folded;

/// All of them have to be there, in letters of any size; `-` or `!` in front turns one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<Word>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    negated: bool,
    /// Small letters.
    text: String,
}

impl Words {
    /// Nothing that is typed can be wrong; a sign alone says nothing yet.
    pub fn of(text: &str) -> Self {
        let word = |word: &str| {
            let rest = word.strip_prefix(['-', '!']);
            Word { negated: rest.is_some(), text: folded(rest.unwrap_or(word)) }
        };
        Self(text.split_whitespace().map(word).filter(|word| !word.text.is_empty()).collect())
    }

    /// Lets everything through.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a row with these names, one a line, is let through.
    pub fn pass(&self, names: &str) -> bool {
        self.0.iter().all(|word| contains(names, &word.text) != word.negated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_let_rows_through() {
        const ROW: &str = "klinikum-nord\nKlinikum Nord\nMüller & Söhne\nsrv-03\n8.3.9";
        for (text, passes) in [
            ("", true),
            ("  ", true),
            ("nord", true),
            ("NORD", true),
            ("nord srv-03", true),
            ("srv-03 klin", true),
            ("nord srv-04", false),
            ("müller", true),
            ("SÖHNE", true),
            ("-nord", false),
            ("!nord", false),
            ("-süd", true),
            ("nord -srv-04", true),
            ("nord -srv", false),
            ("-", true),
            ("nord !", true),
            ("klinikum-nord", true),
            ("m-n", true),
            ("3.9", true),
            ("nordsrv", false),
        ] {
            assert_eq!(Words::of(text).pass(ROW), passes, "{text:?}");
        }
        assert!(Words::of("- !").is_empty() && !Words::of("--").is_empty());
    }
}
