//! What can be typed at a wall: pages, and nothing else.

use crate::tui::key::{Code, Key};
use crate::wall::check::Check;
use crate::wall::setup::Page;

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The page with this place in the turns.
    Place(usize),
    Next,
    Before,
    /// Begins a line.
    Line,
    Redraw,
    /// Puts away what lies over the page.
    Clear,
    /// Asks which keys there are.
    Help,
    /// Ends the wall, at the second time.
    Leave,
    Nothing,
}

const REDRAW: Key = Key::ctrl('l');
const LEAVE: [Key; 2] = [Key::char('q'), Key::ctrl('c')];

impl Meant {
    pub fn by(key: Key) -> Self {
        match key {
            REDRAW => Meant::Redraw,
            key if LEAVE.contains(&key) => Meant::Leave,
            Key { ctrl: true, .. } => Meant::Nothing,
            Key { code, .. } => match code {
                Code::Char(':') => Meant::Line,
                Code::Char('?') => Meant::Help,
                Code::Char('n' | ' ') | Code::Right | Code::PageDown | Code::Tab => Meant::Next,
                Code::Char('p') | Code::Left | Code::PageUp | Code::BackTab => Meant::Before,
                Code::Char(digit) => {
                    let number = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
                    number.and_then(|number| number.checked_sub(1)).map_or(Meant::Nothing, Meant::Place)
                }
                Code::Esc => Meant::Clear,
                _ => Meant::Nothing,
            },
        }
    }
}

/// A line that was typed behind `:`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed {
    Nothing,
    Page(Page),
    Next,
    Before,
    Check(Check),
    NoCheck,
    Unknown,
}

/// The words of it, as they are listed.
pub const WORDS: &str = "incidents, clocks, updates, capacity, page 2, next, back, check 55in 5m";

impl Typed {
    /// `page 2`, `clocks`, `check 55in 5m`; `wall` may stand before it, as the console has it.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        let text = text.strip_prefix("wall ").unwrap_or(text).trim_start();
        if text.is_empty() {
            return Typed::Nothing;
        }
        let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
        match (word, rest.trim()) {
            ("next", "") => Typed::Next,
            ("back", "") => Typed::Before,
            ("check", rest) => Check::parse(rest).map_or(Typed::NoCheck, Typed::Check),
            ("page", page) | (page, "") => Page::named(page).map_or(Typed::Unknown, Typed::Page),
            _ => Typed::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_understood() {
        for (text, line) in [
            ("", Typed::Nothing),
            ("clocks", Typed::Page(Page::Clocks)),
            ("page 3", Typed::Page(Page::Updates)),
            (" wall capacity ", Typed::Page(Page::Capacity)),
            ("4", Typed::Page(Page::Capacity)),
            ("next", Typed::Next),
            ("back", Typed::Before),
            ("check 55in", Typed::NoCheck),
            ("wall check 55in 5m", Typed::Check(Check { inches: 55.0, metres: 5.0 })),
            ("take", Typed::Unknown),
            ("q", Typed::Unknown),
            ("incidents now", Typed::Unknown),
            ("!sh", Typed::Unknown),
        ] {
            assert_eq!(Typed::read(text), line, "{text}");
        }
    }

    #[test]
    fn what_keys_mean() {
        for (key, meant) in [
            (Key::char('2'), Meant::Place(1)),
            (Key::char('0'), Meant::Nothing),
            (Key::char('q'), Meant::Leave),
            (Key::ctrl('c'), Meant::Leave),
            (Key::ctrl('q'), Meant::Nothing),
            (Key::ctrl('z'), Meant::Nothing),
            (Key::char('a'), Meant::Nothing),
            (Key::plain(Code::Enter), Meant::Nothing),
            (Key::plain(Code::Right), Meant::Next),
        ] {
            assert_eq!(Meant::by(key), meant, "{key}");
        }
    }
}
