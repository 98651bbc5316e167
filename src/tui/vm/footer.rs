//! The bottom lines: what came of the last act, what can be undone, and the keys of this place.

use super::{Cell, Line, View};
use crate::domain::span;
use crate::domain::world::UNDO_SECONDS;
use crate::domain::zone;
use crate::tui::action::Action;
use crate::tui::acts::ACTIONS;
use crate::tui::model::{Done, Model, Overlay};
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;
use crate::tui::target;

impl View<'_> {
    /// What came of the last act, or what can be taken back; `None` when there is nothing to say.
    pub fn status(&self) -> Option<(Line, Role)> {
        if self.model.status.leaving {
            return Some((
                vec![Cell::text("leave pikett? Ctrl-c once more, anything else stays")],
                Role::Notice,
            ));
        }
        if self.model.status.pasting.is_some() {
            let text = "a paste has no end yet: keys are text until it comes; Ctrl-c ends it";
            return Some((vec![Cell::text(text)], Role::Notice));
        }
        if let Some(text) = self.question() {
            return Some((vec![Cell::text(text)], Role::Notice));
        }
        if let Overlay::Confirm(confirm) = &self.model.overlay {
            return Some((vec![Cell::text(confirm.question.clone())], Role::Notice));
        }
        let status = &self.model.status;
        let message = status.message.as_ref().filter(|message| message.until > self.present());
        let (undo, redo) = (self.offer(status.undo.last()), self.offer(status.redo.last()));
        match (message, undo, redo) {
            (Some(message), undo, _) if message.bad => {
                let left = undo.map(|(_, left)| format!("   [u]ndo ({left} s left)")).unwrap_or_default();
                let about = target::entity(self.desk, self.model);
                let refused = about.and_then(|about| self.model.refused(&about));
                // Another complaint may have come since, which no rule stands behind.
                let words = self.words();
                let said =
                    refused.filter(|refusal| message.text.contains(&words.reason(&refusal.reason).what));
                let key = said.and_then(|_| self.keys.keys("why").into_iter().next());
                let why = key.map(|key| format!("   [{key}]why")).unwrap_or_default();
                Some((vec![Cell::text(format!("{}{why}{left}", message.text))], Role::Alarm))
            }
            (Some(message), undo, _) => {
                let mut line = vec![Cell::text(message.text.clone())];
                line.extend(undo.map(|(_, left)| Cell::dim(format!("   ({left} s left) "))));
                line.extend(undo.map(|_| Cell::new("[u]ndo", Role::Key)));
                Some((line, Role::Text))
            }
            (None, undo, Some((done, left))) if undo.is_none_or(|(other, _)| other.at <= done.at) => {
                let text = Cell::text(format!("undone: {}", done.what));
                Some((
                    vec![text, Cell::dim(format!(" ({left} s left) ")), Cell::new("[Ctrl-r]edo", Role::Key)],
                    Role::Text,
                ))
            }
            (None, Some((done, left)), _) => {
                let at = zone::local(self.desk.world().zone, done.at).format("%H:%M:%S");
                Some((
                    vec![
                        Cell::dim(format!("{at} ")),
                        Cell::text(done.what.clone()),
                        Cell::dim(format!(" ({left} s left) ")),
                        Cell::new("[u]ndo", Role::Key),
                    ],
                    Role::Text,
                ))
            }
            (None, None, _) => None,
        }
    }

    /// What whoever comes back is asked before something is written.
    fn question(&self) -> Option<String> {
        let guard = &self.model.session.guard;
        let away = guard.held.and(guard.away)?;
        let away = if away < 7_200 { format!("{} min", away / 60) } else { span::short(away) };
        Some(format!("you were away for {away}; go on writing? Enter yes, Esc no"))
    }

    /// What can be taken back or done again, and for how many seconds.
    fn offer<'d>(&self, done: Option<&'d Done>) -> Option<(&'d Done, i64)> {
        let left = UNDO_SECONDS - (self.present() - done?.at);
        // Nothing is taken back from within another moment.
        done.filter(|_| left > 0 && self.model.look.standstill.is_none()).map(|done| (done, left))
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
        let size = |(key, word): &(String, &str)| key.len() + rest(key, word).len() + 3;
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

/// What of a word follows its key: `[E]scalate`, `[/]filter`.
pub fn rest<'w>(key: &str, word: &'w str) -> &'w str {
    let same = word.get(..key.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(key));
    if same { &word[key.len()..] } else { word }
}

fn push(line: &mut Line, (key, word): (String, &str)) {
    let rest = rest(&key, word);
    line.push(Cell::new(format!("[{key}]"), Role::Key));
    line.push(Cell::dim(format!("{rest} ")));
}

/// Keys of what has taken them from the panes.
fn typing_keys(model: &Model) -> Option<&'static [(&'static str, &'static str)]> {
    match model.overlay {
        _ if model.session.guard.held.is_some() => Some(&[("Enter", "yes"), ("Esc", "no")]),
        Overlay::Nothing if model.filter.typing => Some(&[("Enter", "keep"), ("Esc", "leave")]),
        Overlay::Nothing => None,
        Overlay::Dialog(_) => {
            Some(&[("Tab", "next field"), ("S-Tab", "field before"), ("Ctrl-s", "save"), ("Esc", "cancel")])
        }
        Overlay::Help(ref help) if help.searching => Some(&[("Enter", "keep"), ("Esc", "everything")]),
        Overlay::Help(_) => Some(&[("/", "look for"), ("j", "down"), ("k", "up"), ("q", "back")]),
        Overlay::Pager(_) => Some(&[("j", "down"), ("k", "up"), ("q", "back")]),
        Overlay::Command(_) => {
            Some(&[("Enter", "run"), ("Tab", "complete"), ("Up", "recall"), ("Esc", "leave")])
        }
        Overlay::Palette(_) => {
            Some(&[("Enter", "run"), ("Down", "next"), ("Up", "before"), ("Esc", "leave")])
        }
        Overlay::Menu(Menu { kind: MenuKind::Alarms, .. }) => {
            Some(&[("Enter", "go there"), ("j", "down"), ("k", "up"), ("Esc", "leave")])
        }
        Overlay::Menu(Menu { kind: MenuKind::Sort, .. }) => {
            Some(&[("Enter", "choose"), ("j", "down"), ("k", "up"), ("Esc", "leave")])
        }
        Overlay::Menu(_) => Some(&[("Space", "show or not"), ("j", "down"), ("k", "up"), ("Enter", "done")]),
        Overlay::Confirm(_) => Some(&[("Enter", "yes"), ("Esc", "no")]),
    }
}
