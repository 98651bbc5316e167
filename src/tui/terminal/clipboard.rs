//! Text into the clipboard of whoever looks at the terminal, over any number of hops.

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// Longest text that terminals are known to take, in bytes.
const LONGEST: usize = 70_000;

/// What has to be written for it (OSC 52). A multiplexer between here and the terminal hands it on
/// only when it is wrapped, so within one it is written both ways.
pub fn copy(text: &str) -> String {
    sequence(text, is_multiplexed())
}

/// Whether a multiplexer lies between here and the terminal.
pub(super) fn is_multiplexed() -> bool {
    let within = std::env::var("TMUX").is_ok_and(|socket| !socket.is_empty());
    let term = std::env::var("TERM").unwrap_or_default();
    within || term.starts_with("tmux") || term.starts_with("screen")
}

/// Handed on by a multiplexer as it is.
pub(super) fn wrapped(sequence: &str) -> String {
    format!("\x1bPtmux;{}\x1b\\", sequence.replace('\x1b', "\x1b\x1b"))
}

fn sequence(text: &str, wrapped: bool) -> String {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = CopyToClipboard::to_clipboard_from(&text[..end]).write_ansi(&mut out);
    if wrapped {
        out += &self::wrapped(&out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_through_a_multiplexer() {
        assert_eq!(sequence("I-4711", false), "\x1b]52;c;SS00NzEx\x1b\\");
        assert_eq!(
            sequence("I-4711", true),
            "\x1b]52;c;SS00NzEx\x1b\\\x1bPtmux;\x1b\x1b]52;c;SS00NzEx\x1b\x1b\\\x1b\\"
        );
        let long = sequence(&"\u{e4}".repeat(LONGEST), false);
        assert!(long.len() < LONGEST * 2, "cut between two characters");
    }
}
