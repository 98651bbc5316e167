//! What stands on the screen: pieces with a meaning, and how wide they are.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::domain::contract::RuleId;
use crate::tui::role::Role;
use crate::tui::verb::{Verb, command};

/// Stands where there is nothing: a minus is what is over.
pub const NOTHING: &str = ".";

/// A piece of a line with a meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub shows: Shows,
    pub role: Role,
}

/// A line of text.
pub type Line = Vec<Cell>;

/// What a cell is, before anything is known of glyphs and keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    Text(String),
    /// The key of an action: the view puts it in.
    Key(Verb),
    /// Filled to so many percent; as wide as its place where no width is given.
    Bar {
        percent: u64,
        width: Option<u16>,
    },
    /// Levels from 0 to 7, one after the other.
    Spark(Vec<u8>),
}

impl Default for Shows {
    fn default() -> Self {
        Shows::Text(String::new())
    }
}

impl Cell {
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { shows: Shows::Text(text.into()), role }
    }

    pub fn key_of(verb: Verb, role: Role) -> Self {
        Self { shows: Shows::Key(verb), role }
    }

    pub fn bar(percent: u64, width: Option<u16>, role: Role) -> Self {
        Self { shows: Shows::Bar { percent, width }, role }
    }

    pub fn spark(levels: Vec<u8>, role: Role) -> Self {
        Self { shows: Shows::Spark(levels), role }
    }

    pub fn text(text: impl Into<String>) -> Self {
        Self::new(text, Role::Text)
    }

    pub fn dim(text: impl Into<String>) -> Self {
        Self::new(text, Role::Dim)
    }

    /// What is not there.
    pub fn none() -> Self {
        Self::dim(NOTHING)
    }

    /// The rule behind a line, where there is one.
    pub fn cited(rule: Option<&RuleId>) -> Self {
        Self::dim(rule.map(|rule| format!("  {rule}")).unwrap_or_default())
    }

    /// What of it can be read; where no keys are known, an action's command.
    pub fn read(&self) -> Cow<'_, str> {
        match &self.shows {
            Shows::Text(text) => text.into(),
            Shows::Key(verb) => command(*verb).into(),
            Shows::Bar { .. } | Shows::Spark(_) => "".into(),
        }
    }

    pub fn width(&self) -> usize {
        match &self.shows {
            Shows::Bar { width, .. } => width.unwrap_or(0).into(),
            Shows::Spark(levels) => levels.len(),
            Shows::Text(_) | Shows::Key(_) => width(&self.read()),
        }
    }
}

/// The text of a line.
pub fn read(line: &[Cell]) -> String {
    line.iter().map(Cell::read).collect()
}

/// How many cells of the screen a line takes.
pub fn length(line: &[Cell]) -> usize {
    line.iter().map(Cell::width).sum()
}

/// How many cells of the screen a text takes: nothing is measured in another way.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// `text` in at most so many cells.
pub fn cut(text: &str, most: usize) -> &str {
    if text.len() <= most || width(text) <= most {
        return text;
    }
    &text[..split(text, most).0]
}

/// Where a text goes on after so many cells, and how many of them it has not filled: half of a wide
/// letter is none.
pub fn split(text: &str, cells: usize) -> (usize, usize) {
    let (mut end, mut left) = (0, cells);
    for (index, c) in text.char_indices() {
        let Some(rest) = left.checked_sub(c.width().unwrap_or(0)) else { break };
        (end, left) = (index + c.len_utf8(), rest);
    }
    (end, left)
}

/// `text` in so many cells at least.
pub fn fill(text: &str, least: usize) -> String {
    format!("{text}{}", " ".repeat(least.saturating_sub(width(text))))
}

/// `text` in exactly so many cells.
pub fn pad(text: &str, cells: usize) -> String {
    fill(cut(text, cells), cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_are_never_cut_in_half() {
        assert_eq!(cut("日本語", 5), "日本");
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("", 0), "");
        assert_eq!(pad("日本語", 5), "日本 ");
        assert_eq!(fill("ü", 3), "ü  ");
    }
}
