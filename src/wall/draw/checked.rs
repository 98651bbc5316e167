//! What a check of legibility says of a screen.

use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::check::{Check, shown};
use crate::wall::draw::big::{Font, LEVELS, Letters};
use crate::words::Words;
use crate::words::wall::OnWall;

/// For text and each size of digits that a screen of so many rows has room for: from how far it can be read, and whether
/// that is far enough.
pub fn lines(check: Check, letters: Letters, rows: u16, words: Words) -> Vec<Line> {
    let (inches, metres) = (plain(check.inches, words), plain(check.metres, words));
    let far = |to: f64, text: String| {
        let is_far = to >= check.metres;
        let role = if is_far { Role::Text } else { Role::Soon };
        vec![Cell::text(format!("  {text}: ")), Cell::new(words.on_wall(OnWall::Readable(is_far)), role)]
    };
    let head = words.on_wall(OnWall::CheckOf { inches: &inches, rows, metres: &metres });
    let mut lines = vec![vec![Cell::new(head, Role::Title)], Line::new()];
    let to = words.number(&shown(check.text(rows)));
    lines.push(far(check.text(rows), words.on_wall(OnWall::CheckText { to: &to })));
    for font in (1..=LEVELS).map(|level| Font::of(letters, level)).filter(|font| font.rows() < rows) {
        let to = check.big(rows, font);
        let written = words.number(&shown(to));
        lines.push(far(to, words.on_wall(OnWall::CheckBig { rows: font.rows(), to: &written })));
    }
    lines.push(Line::new());
    lines.push(vec![Cell::dim(format!("  {}", words.on_wall(OnWall::CheckRows(check.most_rows()))))]);
    lines
}

/// As it was typed: `55`, `5.5`.
fn plain(number: f64, words: Words) -> String {
    let shown = shown(number);
    words.number(shown.strip_suffix(".0").unwrap_or(&shown))
}
