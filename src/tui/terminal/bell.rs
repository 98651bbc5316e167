//! Calling whoever looks at another window: the bell, a notification, the title.

use crossterm::Command;
use crossterm::terminal::SetTitle;

use super::ascii::ascii;
use super::clipboard::{is_multiplexed, wrapped};
use super::traits::Traits;
use crate::config::Bell;
use crate::domain::contract::Priority;
use crate::domain::world::Tally;

/// Calls as the user wants it, and keeps the title of the window.
#[derive(Debug)]
pub struct Caller {
    bell: Bell,
    /// The terminal has a title.
    titles: bool,
    /// It shows nothing beyond ASCII.
    ascii: bool,
    /// What the title counts: critical incidents, and levels that are due.
    titled: (usize, usize),
}

impl Caller {
    /// On a terminal that calls itself `term`, and may show ASCII only.
    pub fn new(bell: Bell, term: &str, ascii: bool) -> Self {
        Self { bell, titles: Traits::of(term).titles, ascii, titled: (0, 0) }
    }

    /// The window has its plain title again.
    pub fn forget(&mut self) {
        self.titled = (0, 0);
    }

    /// What has to be written to call with these words.
    pub fn ring(&self, words: &str) -> Vec<u8> {
        let words = if self.ascii { ascii(words) } else { words.into() };
        sequence(self.bell, &words, is_multiplexed()).into_bytes()
    }

    /// What has to be written for the title; nothing while it stays as it is.
    pub fn title(&mut self, tally: &Tally) -> Vec<u8> {
        let counted = (tally.by_priority[Priority::P1.index()], tally.escalations_due);
        if self.titled == counted || !self.titles {
            return Vec::new();
        }
        self.titled = counted;
        title(self.bell, counted).into_bytes()
    }
}

fn sequence(bell: Bell, words: &str, multiplexed: bool) -> String {
    // What a title or a notification ends with must not come from outside.
    let words: String = words.chars().filter(|c| !c.is_control() && *c != ';').collect();
    let notification = match bell {
        Bell::Off => return String::new(),
        Bell::Bell => String::new(),
        Bell::Osc9 => format!("\x1b]9;pikett: {words}\x1b\\"),
        Bell::Osc777 => format!("\x1b]777;notify;pikett;{words}\x1b\\"),
    };
    // A multiplexer swallows notifications unless they are wrapped, and passes the bell on.
    let handed_on =
        if multiplexed && !notification.is_empty() { wrapped(&notification) } else { notification };
    format!("\x07{handed_on}")
}

/// With the numbers of critical incidents and of levels that are due, while there are some.
fn title(bell: Bell, (critical, due): (usize, usize)) -> String {
    if bell == Bell::Off {
        return String::new();
    }
    let count = |count: usize, text: String| if count > 0 { text } else { String::new() };
    let text =
        format!("pikett{}{}", count(critical, format!(" P1 {critical}!")), count(due, format!(" esc {due}")));
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = SetTitle(text).write_ansi(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_terminal_is_called_its_way() {
        let words = "P1 I-1 A;B\x1b";
        for (bell, multiplexed, wanted) in [
            (Bell::Off, false, ""),
            (Bell::Bell, true, "\x07"),
            (Bell::Osc9, false, "\x07\x1b]9;pikett: P1 I-1 AB\x1b\\"),
            (Bell::Osc777, false, "\x07\x1b]777;notify;pikett;P1 I-1 AB\x1b\\"),
            (Bell::Osc9, true, "\x07\x1bPtmux;\x1b\x1b]9;pikett: P1 I-1 AB\x1b\x1b\\\x1b\\"),
        ] {
            assert_eq!(sequence(bell, words, multiplexed), wanted, "{bell:?}");
        }
        assert_eq!(title(Bell::Bell, (4, 1)), "\x1b]0;pikett P1 4! esc 1\x07");
        assert_eq!(title(Bell::Bell, (0, 2)), "\x1b]0;pikett esc 2\x07");
        assert_eq!(title(Bell::Bell, (0, 0)), "\x1b]0;pikett\x07");
        assert_eq!(title(Bell::Off, (2, 1)), "");
    }
}
