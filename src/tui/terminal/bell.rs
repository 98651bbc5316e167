//! Calling whoever looks at another window: the bell, a notification, the title.

use crossterm::Command;
use crossterm::terminal::SetTitle;

use super::clipboard::{is_multiplexed, wrapped};
use crate::config::Bell;
use crate::domain::contract::Priority;
use crate::domain::world::Tally;

/// Calls as the user wants it, and keeps the title of the window.
#[derive(Debug)]
pub struct Caller {
    bell: Bell,
    /// Critical incidents that the title counts.
    titled: usize,
}

impl Caller {
    pub fn new(bell: Bell) -> Self {
        Self { bell, titled: 0 }
    }

    /// The window has its plain title again.
    pub fn forget(&mut self) {
        self.titled = 0;
    }

    /// What has to be written to call with these words.
    pub fn ring(&self, words: &str) -> Vec<u8> {
        sequence(self.bell, words, is_multiplexed()).into_bytes()
    }

    /// What has to be written for the title; nothing while it stays as it is.
    pub fn title(&mut self, tally: &Tally) -> Vec<u8> {
        let critical = tally.by_priority[Priority::P1.index()];
        if self.titled == critical {
            return Vec::new();
        }
        self.titled = critical;
        title(self.bell, critical).into_bytes()
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

/// With the number of critical incidents while there are some.
fn title(bell: Bell, critical: usize) -> String {
    let text = match (bell, critical) {
        (Bell::Off, _) => return String::new(),
        (_, 0) => "pikett".to_owned(),
        (_, some) => format!("({some}) P1! pikett"),
    };
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
        assert_eq!(title(Bell::Bell, 2), "\x1b]0;(2) P1! pikett\x07");
        assert_eq!(title(Bell::Off, 2), "");
    }
}
