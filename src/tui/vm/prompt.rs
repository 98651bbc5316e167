//! The command line in words, with what it could become above it.

use crate::tui::cell::{Cell, Line, fill};
use crate::tui::commands;
use crate::tui::fixed::COMPLETE;
use crate::tui::overlay::CommandLine;
use crate::tui::role::Role;
use crate::tui::said::Said;
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::console::Over;

/// Completions that are shown.
const SHOWN: usize = 8;

impl View<'_> {
    /// Completions and what is wrong, in lines of `width` cells; the line that is typed, and where
    /// typing goes in it.
    pub fn prompt(&self, line: &CommandLine, width: u16) -> (Vec<Line>, Line, usize) {
        let all = commands::candidates(self.model, &self.context(), line.typed());
        let chosen = line.recall.chosen();
        let first = chosen.map_or(0, |index| (index + 1).saturating_sub(SHOWN));
        let candidate = |(index, candidate): (usize, &commands::Candidate)| {
            let role = if chosen == Some(index) { Role::Cursor } else { Role::Text };
            vec![
                Cell::new(format!(" {} ", fill(&candidate.line, 24)), role),
                Cell::dim(candidate.doc.clone()),
            ]
        };
        let mut lines: Vec<Line> = all.iter().enumerate().skip(first).take(SHOWN).map(candidate).collect();
        let more = all.len().saturating_sub(first + SHOWN);
        if more > 0 {
            let said = self.words().over(Over::More { count: more, key: &COMPLETE.to_string() });
            lines.push(vec![Cell::dim(said)]);
        }
        // The completion that was put in is read to its end, the others are a key away.
        if let Some(chosen) = chosen.and_then(|index| index.checked_sub(first)).filter(|at| *at < lines.len())
        {
            let whole = wrap(vec![lines[chosen].clone()], width);
            lines.splice(chosen..=chosen, whole);
        }
        let wrong = |wrong: &Said| vec![Cell::new(self.words().message(wrong, self.keys), Role::Missed)];
        lines.extend(wrap(line.complaint.iter().map(wrong).collect(), width));
        let typed = vec![Cell::new(":", Role::Key), Cell::new(line.input.value(), Role::Input)];
        (lines, typed, 1 + line.input.visual_cursor())
    }
}
