//! A text of several lines, in a field of as many.

use std::ops::Range;

use tui_input::Input;
use unicode_width::UnicodeWidthChar;

use crate::tui::key::{Code, Key};

/// A piece of a text as it is shown: which of its characters.
pub type Piece = Range<usize>;

/// Moves where typing goes to the line above or below; false where there is none.
pub(super) fn step(input: &mut Input, down: bool) -> bool {
    let lines = hard(input.value());
    let cursor = input.cursor();
    let Some(here) = lines.iter().rposition(|line| line.start <= cursor) else { return false };
    let there = if down { here + 1 } else { here.wrapping_sub(1) };
    let Some(line) = lines.get(there) else { return false };
    let column = cursor - lines[here].start;
    let to = line.start + column.min(line.len());
    *input = std::mem::take(input).with_cursor(to);
    true
}

/// Moves to an end of the line that typing is in; false for any other key.
pub(super) fn to_end(input: &mut Input, key: Key) -> bool {
    let cursor = input.cursor();
    let lines = hard(input.value());
    let Some(line) = lines.iter().rfind(|line| line.start <= cursor) else { return false };
    let to = match (key.code, key.ctrl) {
        (Code::Home, _) | (Code::Char('a'), true) => line.start,
        (Code::End, _) | (Code::Char('e'), true) => line.end,
        _ => return false,
    };
    *input = std::mem::take(input).with_cursor(to);
    true
}

/// The lines as they were typed, without what ends them.
fn hard(text: &str) -> Vec<Piece> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        lines.push(start..start + length);
        start += length + 1;
    }
    lines
}

/// A text in pieces that are at most `width` cells wide, cut behind a blank where there is one, and which
/// of them typing is in, with the cell in it.
pub fn wrapped(text: &str, cursor: usize, width: usize) -> (Vec<String>, (usize, usize)) {
    let width = width.max(1);
    let chars: Vec<char> = text.chars().collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for line in hard(text) {
        pieces.extend(soft(&chars, line, width));
    }
    let row = pieces.iter().rposition(|piece| piece.start <= cursor).unwrap_or(0);
    let before = pieces.get(row).map_or(0..0, |piece| piece.start..cursor.min(chars.len()));
    let column = chars.get(before).unwrap_or_default().iter().map(|c| cells(*c)).sum();
    let lines = pieces.into_iter().map(|piece| chars[piece].iter().collect()).collect();
    (lines, (row, column))
}

/// One line in pieces. Where typing goes needs a cell behind the last letter.
fn soft(chars: &[char], line: Piece, width: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut start, mut used, mut blank) = (line.start, 0, None);
    for at in line.clone() {
        let wide = cells(chars[at]);
        if used + wide >= width && at > start {
            let end = blank.filter(|end| *end > start).unwrap_or(at);
            pieces.push(start..end);
            (start, blank) = (end, None);
            used = chars[end..at].iter().map(|c| cells(*c)).sum();
        }
        used += wide;
        if chars[at] == ' ' {
            blank = Some(at + 1);
        }
    }
    pieces.push(start..line.end);
    pieces
}

fn cells(c: char) -> usize {
    c.width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words_and_typing_is_where_it_is_seen() {
        // Text, cursor, width; then the lines, and row and cell of the cursor.
        type Case<'a> = (&'a str, usize, usize, &'a [&'a str], (usize, usize));
        let cases: [Case<'_>; 9] = [
            ("", 0, 10, &[""], (0, 0)),
            ("no calls", 8, 20, &["no calls"], (0, 8)),
            ("no calls, all sites", 19, 12, &["no calls, ", "all sites"], (1, 9)),
            ("no calls, all sites", 10, 12, &["no calls, ", "all sites"], (1, 0)),
            ("abcdefghij", 10, 6, &["abcde", "fghij"], (1, 5)),
            ("one\ntwo", 3, 10, &["one", "two"], (0, 3)),
            ("one\ntwo", 4, 10, &["one", "two"], (1, 0)),
            ("one\n", 4, 10, &["one", ""], (1, 0)),
            ("日本語日本語", 6, 7, &["日本語", "日本語"], (1, 6)),
        ];
        for (text, cursor, width, lines, at) in cases {
            let (shown, typing) = wrapped(text, cursor, width);
            assert_eq!(
                (shown.iter().map(String::as_str).collect::<Vec<_>>(), typing),
                (lines.to_vec(), at),
                "{text:?}"
            );
        }
        for width in 1..12 {
            let text = "what is it\n\n  about: 日本語 and a longwordwithoutblanks";
            for cursor in 0..=text.chars().count() {
                let (lines, (row, column)) = wrapped(text, cursor, width);
                assert!(row < lines.len() && column <= width.max(2), "{cursor} in {width}: {row} {column}");
                assert_eq!(lines.concat(), text.replace('\n', ""), "nothing is lost");
            }
        }
    }

    #[test]
    fn typing_moves_from_line_to_line() {
        let mut input = Input::from("one\ntwo three\nx".to_owned());
        let mut at = |down| {
            let moved = step(&mut input, down);
            (moved, input.cursor())
        };
        assert_eq!(at(true), (false, 15), "nothing is below");
        assert_eq!(at(false), (true, 5));
        assert_eq!(at(false), (true, 1));
        assert_eq!(at(false), (false, 1));
        assert_eq!(at(true), (true, 5));
        assert!(to_end(&mut input, Key::plain(Code::End)));
        assert_eq!(input.cursor(), 13);
        assert!(to_end(&mut input, Key::plain(Code::Home)));
        assert_eq!(input.cursor(), 4);
    }
}
