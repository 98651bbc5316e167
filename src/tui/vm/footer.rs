//! The bottom lines: what came of the last act, what can be undone, and the keys of this place.

use super::{Cell, Line, View};
use crate::domain::world::UNDO_SECONDS;
use crate::domain::zone;
use crate::tui::action::Action;
use crate::tui::acts::ACTIONS;
use crate::tui::model::{Model, Overlay};
use crate::tui::role::Role;

impl View<'_> {
    /// What came of the last act, or what can be taken back; `None` when there is nothing to say.
    pub fn status(&self) -> Option<(Line, Role)> {
        if self.model.status.leaving {
            return Some((
                vec![Cell::text("leave pikett? Ctrl-c once more, anything else stays")],
                Role::Notice,
            ));
        }
        let message = self.model.status.message.as_ref().filter(|message| message.until > self.now);
        let undo = self.model.status.undo.last().map(|undoable| {
            let left = UNDO_SECONDS - (self.now - undoable.at);
            (undoable, left)
        });
        let undo = undo.filter(|(_, left)| *left > 0);
        match (message, undo) {
            (Some(message), _) if message.bad => Some((vec![Cell::text(message.text.clone())], Role::Alarm)),
            (_, Some((undoable, left))) => {
                let at = zone::local(self.desk.world().zone, undoable.at).format("%H:%M:%S");
                Some((
                    vec![
                        Cell::dim(format!("{at} ")),
                        Cell::text(undoable.what.clone()),
                        Cell::dim(format!(" ({left} s left) ")),
                        Cell::new("[u]ndo", Role::Key),
                    ],
                    Role::Text,
                ))
            }
            (Some(message), None) => Some((vec![Cell::text(message.text.clone())], Role::Text)),
            (None, None) => None,
        }
    }

    /// Keys of this place in at most `lines` lines of `width` cells. Help and the way back are
    /// always there.
    pub fn footer(&self, width: u16, lines: usize) -> Vec<Line> {
        if let Some(keys) = typing_keys(self.model) {
            let mut line = Line::new();
            keys.iter().for_each(|(key, word)| push(&mut line, ((*key).to_owned(), word)));
            return vec![line];
        }
        let context = self.context();
        let possible = |action: &&Action| (action.when)(self.model, &context).is_ok();
        let shown = ACTIONS.iter().filter(|action| action.footer.is_some()).filter(possible);
        let mut labels: Vec<(String, &str)> = shown.filter_map(|action| self.label(action)).collect();
        let last: Vec<(String, &str)> = ["help", "close"]
            .iter()
            .filter_map(|name| self.label(ACTIONS.iter().find(|a| a.name == *name)?))
            .collect();
        labels.retain(|label| !last.contains(label));
        let size = |(key, word): &(String, &str)| key.len() + word.len() + 3;
        let tail: usize = last.iter().map(size).sum();
        let mut out: Vec<Line> = Vec::new();
        let mut rest = labels.into_iter().peekable();
        for index in 0..lines {
            let mut room = usize::from(width).saturating_sub(if index + 1 == lines { tail } else { 0 });
            let mut line = Line::new();
            while let Some(label) = rest.next_if(|label| size(label) <= room) {
                room -= size(&label);
                push(&mut line, label);
            }
            if index + 1 == lines {
                last.iter().cloned().for_each(|label| push(&mut line, label));
            }
            out.push(line);
        }
        out
    }

    /// `[a]take`: the first key, and the word for it.
    fn label(&self, action: &'static Action) -> Option<(String, &'static str)> {
        let key = self.keys.keys(action.name).into_iter().next()?;
        Some((key, action.footer?))
    }
}

fn push(line: &mut Line, (key, word): (String, &str)) {
    line.push(Cell::new(format!("[{key}]"), Role::Key));
    line.push(Cell::dim(format!("{word} ")));
}

/// Keys of what has taken them from the panes.
fn typing_keys(model: &Model) -> Option<&'static [(&'static str, &'static str)]> {
    match model.overlay {
        Overlay::Nothing if model.filter.typing => Some(&[("Enter", "keep"), ("Esc", "leave")]),
        Overlay::Nothing => None,
        Overlay::Dialog(_) => {
            Some(&[("Tab", "next field"), ("S-Tab", "field before"), ("Ctrl-s", "save"), ("Esc", "cancel")])
        }
        Overlay::Help { .. } => Some(&[("j", "down"), ("k", "up"), ("q", "back")]),
    }
}
