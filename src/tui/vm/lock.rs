//! What a locked console shows: nothing that is anybody's business.

use crate::domain::base::zone;
use crate::domain::contract::Priority;
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::fixed::{END_PASTE, ENTER};
use crate::tui::role::Role;
use crate::tui::vm::view::View;
use crate::words::console::{Over, Term};

impl View<'_> {
    /// Lines for the middle of the screen; `None` while it is not locked.
    pub fn locked(&self) -> Option<Vec<Line>> {
        let (guard, words) = (&self.model.session.guard, self.words());
        let lock = guard.lock.as_ref()?;
        let now = zone::local(self.desk.world().zone, guard.present(self.now));
        let count = self.desk.world().queue().tally().by_priority[Priority::P1.index()];
        let (sign, role) = if count > 0 { ("!", Role::of_priority(Priority::P1)) } else { ("", Role::Dim) };
        let mut lines = vec![
            vec![Cell::new("PIKETT", Role::Title), Cell::dim(words.term(Term::Locked))],
            Line::new(),
            vec![Cell::text(now.format("%H:%M:%S %Z").to_string())],
            vec![Cell::dim(words.whole_day(now.date_naive()))],
            vec![Cell::new(format!("P1 {count}{sign}"), role)],
            Line::new(),
        ];
        if self.model.status.pasting.is_some() {
            let key = Cell::new(END_PASTE.to_string(), Role::Key);
            lines.push(vec![
                Cell::text(words.term(Term::HasNoEnd)),
                key,
                Cell::text(words.term(Term::EndsIt)),
            ]);
            return Some(lines);
        }
        if !guard.passphrase {
            lines.push(vec![Cell::new(ENTER.to_string(), Role::Key), Cell::text(words.term(Term::Unlocks))]);
            return Some(lines);
        }
        let stars = "*".repeat(lock.typed.len().min(16));
        lines.push(vec![Cell::dim(words.term(Term::Passphrase)), Cell::new(fill(&stars, 16), Role::Input)]);
        lines.push(match (lock.checking, guard.wait(), lock.was_wrong()) {
            (true, ..) => vec![Cell::dim(words.term(Term::Checking))],
            (_, 1.., _) => {
                let text = words.over(Over::AnotherIn { seconds: guard.wait() });
                vec![Cell::new(text, Role::Missed)]
            }
            (_, _, true) => vec![
                Cell::new(words.term(Term::Wrong), Role::Missed),
                Cell::new(ENTER.to_string(), Role::Key),
                Cell::text(words.term(Term::Unlocks)),
            ],
            _ => vec![Cell::new(ENTER.to_string(), Role::Key), Cell::text(words.term(Term::Unlocks))],
        });
        Some(lines)
    }
}
