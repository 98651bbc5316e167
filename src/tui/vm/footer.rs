//! The bottom lines: what came of the last act, what can be undone, and the keys of this place.

use super::{Cell, Line, View};
use crate::domain::span;
use crate::domain::world::UNDO_SECONDS;
use crate::domain::zone;
use crate::tui::action::Action;
use crate::tui::acts::{self, ACTIONS};
use crate::tui::fixed::{
    COMPLETE, DOWN, END_PASTE, ENTER, ESC, FIELD_BEFORE, MENU_DOWN, MENU_UP, NEXT_FIELD, SAVE, TICK, UP,
};
use crate::tui::key::Key;
use crate::tui::model::{Done, Overlay};
use crate::tui::overlay::{Menu, MenuKind};
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::{KeyNames, Verb, rest};

/// Always there, at the end.
const LAST: [Verb; 2] = [Verb::Help, Verb::Close];

impl View<'_> {
    /// What came of the last act, or what can be taken back; `None` when there is nothing to say.
    pub fn status(&self) -> Option<(Line, Role)> {
        if self.model.status.leaving {
            // The key that begins a command is an answer already.
            let key = self.keys.key(Verb::Cancel).map(|key| format!("{key} once more"));
            let leaves = key.unwrap_or_else(|| ":quit leaves".to_owned());
            let text = format!("leave pikett? {leaves}, anything else stays");
            return Some((vec![Cell::text(text)], Role::Notice));
        }
        if self.model.status.pasting.is_some() {
            let text = format!("a paste has no end yet: keys are text until it comes; {END_PASTE} ends it");
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
                let text = message.said.words(self.keys);
                let key = || self.keys.hint(Verb::Undo, "undo");
                let left = undo.map(|(_, left)| format!("   {} ({left} s left)", key())).unwrap_or_default();
                let about = target::entity(self.desk, self.model);
                let refused = about.and_then(|about| self.model.refused(&about));
                // Another complaint may have come since, which no rule stands behind.
                let said =
                    refused.filter(|refusal| text.contains(&self.words().reason(&refusal.reason).what));
                let why =
                    said.map(|_| format!("   {}", self.keys.hint(Verb::Why, "why"))).unwrap_or_default();
                Some((vec![Cell::text(format!("{text}{why}{left}"))], Role::Alarm))
            }
            (Some(message), undo, _) => {
                let mut line = vec![Cell::text(message.said.words(self.keys))];
                line.extend(undo.map(|(_, left)| Cell::dim(format!("   ({left} s left) "))));
                line.extend(undo.map(|_| self.offered(Verb::Undo, "undo")));
                Some((line, Role::Text))
            }
            (None, undo, Some((done, left))) if undo.is_none_or(|(other, _)| other.at <= done.at) => {
                let text = Cell::text(format!("undone: {}", done.what));
                let left = Cell::dim(format!(" ({left} s left) "));
                Some((vec![text, left, self.offered(Verb::Redo, "redo")], Role::Text))
            }
            (None, Some((done, left)), _) => {
                let at = zone::local(self.desk.world().zone, done.at).format("%H:%M:%S");
                Some((
                    vec![
                        Cell::dim(format!("{at} ")),
                        Cell::text(done.what.clone()),
                        Cell::dim(format!(" ({left} s left) ")),
                        self.offered(Verb::Undo, "undo"),
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
        Some(format!("you were away for {away}; go on writing? {ENTER} yes, {ESC} no"))
    }

    /// `[u]ndo`
    fn offered(&self, verb: Verb, word: &str) -> Cell {
        Cell::new(self.keys.hint(verb, word), Role::Key)
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
        if let Some(keys) = typing_keys(self) {
            let mut line = Line::new();
            keys.into_iter().for_each(|label| push(&mut line, label));
            return vec![line];
        }
        let context = self.context();
        let possible = |action: &&Action| action.possible(self.model, &context).is_ok();
        let shown = ACTIONS.iter().filter(|action| action.footer.is_some()).filter(possible);
        let mut labels: Vec<(String, &str)> = shown.filter_map(|action| self.label(action)).collect();
        let last: Vec<(String, &str)> =
            LAST.into_iter().filter_map(|verb| self.label(acts::find(verb)?)).collect();
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
        Some((self.keys.key(action.verb)?, action.footer?))
    }
}

fn push(line: &mut Line, (key, word): (String, &str)) {
    let rest = rest(&key, word);
    line.push(Cell::new(format!("[{key}]"), Role::Key));
    line.push(Cell::dim(format!("{rest} ")));
}

/// Keys of what has taken them from the panes, with what each does.
fn typing_keys(view: &View<'_>) -> Option<Vec<(String, &'static str)>> {
    let fixed =
        |keys: &[(Key, &'static str)]| keys.iter().map(|(key, word)| (key.to_string(), *word)).collect();
    let bound = |verbs: &[(Verb, &'static str)]| -> Vec<(String, &'static str)> {
        verbs.iter().filter_map(|(verb, word)| Some((view.keys.key(*verb)?, *word))).collect()
    };
    let reading = [(Verb::Down, "down"), (Verb::Up, "up"), (Verb::Close, "back")];
    let menu = |enter| fixed(&[(ENTER, enter), (MENU_DOWN, "down"), (MENU_UP, "up"), (ESC, "leave")]);
    Some(match &view.model.overlay {
        _ if view.model.session.guard.held.is_some() => fixed(&[(ENTER, "yes"), (ESC, "no")]),
        Overlay::Nothing if view.model.filter.typing => fixed(&[(ENTER, "keep"), (ESC, "leave")]),
        Overlay::Nothing => return None,
        Overlay::Dialog(_) => fixed(&[
            (NEXT_FIELD, "next field"),
            (FIELD_BEFORE, "field before"),
            (SAVE, "save"),
            (ESC, "cancel"),
        ]),
        Overlay::Help(help) if help.searching => fixed(&[(ENTER, "keep"), (ESC, "everything")]),
        Overlay::Help(_) => [bound(&[(Verb::Filter, "look for")]), bound(&reading)].concat(),
        Overlay::Pager(_) => bound(&reading),
        Overlay::Command(_) => {
            fixed(&[(ENTER, "run"), (COMPLETE, "complete"), (UP, "recall"), (ESC, "leave")])
        }
        Overlay::Palette(_) => fixed(&[(ENTER, "run"), (DOWN, "next"), (UP, "before"), (ESC, "leave")]),
        Overlay::Menu(Menu { kind: MenuKind::Alarms, .. }) => menu("go there"),
        Overlay::Menu(Menu { kind: MenuKind::Sort, .. }) => menu("choose"),
        Overlay::Menu(_) => {
            fixed(&[(TICK, "show or not"), (MENU_DOWN, "down"), (MENU_UP, "up"), (ENTER, "done")])
        }
        Overlay::Confirm(_) => fixed(&[(ENTER, "yes"), (ESC, "no")]),
    })
}
