//! The bottom lines: what came of the last act, what can be undone, and the keys of this place.

use crate::domain::base::{span, zone};
use crate::domain::world::UNDO_SECONDS;
use crate::tui::action::Action;
use crate::tui::acts::{self, ACTIONS};
use crate::tui::cell::{Cell, Line, width as cells};
use crate::tui::fixed::{
    COMPLETE, DOWN, END_PASTE, ENTER, ESC, FIELD_BEFORE, MENU_DOWN, MENU_UP, NEXT_FIELD, SAVE, TICK, UP,
};
use crate::tui::key::Key;
use crate::tui::model::{Done, Message, Overlay};
use crate::tui::overlay::{Menu, MenuKind, Why};
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::{KeyNames, Verb, rest};
use crate::tui::vm::view::View;
use crate::words::console::{Status, Term};

/// Always there, at the end.
const LAST: [Verb; 2] = [Verb::Help, Verb::Close];

impl View<'_> {
    /// What came of the last act, or what can be taken back; `None` when there is nothing to say.
    pub fn status(&self) -> Option<(Line, Role)> {
        let words = self.words();
        if let Some(asked) = self.model.status.leaving {
            // The key that begins a command is an answer already.
            let key = self.keys.key(asked);
            return Some((vec![Cell::text(words.status(Status::Leave(key.as_deref())))], Role::Notice));
        }
        if self.model.status.pasting.is_some() {
            let text = words.status(Status::PasteHasNoEnd { key: &END_PASTE.to_string() });
            return Some((vec![Cell::text(text)], Role::Notice));
        }
        if let Some(text) = self.question() {
            return Some((vec![Cell::text(text)], Role::Notice));
        }
        if let Overlay::Confirm(confirm) = &self.model.overlay {
            let asked = match &confirm.why {
                Why::Many => Status::Asked(&confirm.what),
                Why::Theirs { number, owner, .. } if confirm.acts.len() == 1 => {
                    Status::TakeOver { number: *number, owner }
                }
                Why::Theirs { number, owner, count } => {
                    Status::TakeOverSome { what: &confirm.what, count: *count, number: *number, owner }
                }
            };
            return Some((vec![Cell::text(words.status(asked))], Role::Notice));
        }
        let status = &self.model.status;
        let message = status.message.as_ref().filter(|message| message.until > self.present());
        let (undo, redo) = (self.offer(status.undo.last()), self.offer(status.redo.last()));
        match (message, undo, redo) {
            (Some(message), undo, _) if message.bad => {
                Some((vec![Cell::text(self.complaint(message, undo))], Role::Alarm))
            }
            (Some(message), undo, _) => {
                let mut line = vec![Cell::text(words.message(&message.said, self.keys))];
                line.extend(undo.map(|(_, left)| Cell::dim(format!("  {}", self.seconds(left)))));
                line.extend(undo.map(|_| self.offered(Verb::Undo, Term::Undo)));
                Some((line, Role::Text))
            }
            (None, undo, Some((done, left))) if undo.is_none_or(|(other, _)| other.at <= done.at) => {
                let text = Cell::text(words.status(Status::Undone(&done.what)));
                let left = Cell::dim(self.seconds(left));
                Some((vec![text, left, self.offered(Verb::Redo, Term::Redo)], Role::Text))
            }
            (None, Some((done, left)), _) => {
                let at = zone::local(self.desk.world().zone, done.at).format("%H:%M:%S");
                Some((
                    vec![
                        Cell::dim(format!("{at} ")),
                        Cell::text(words.doing(&done.what)),
                        Cell::dim(self.seconds(left)),
                        self.offered(Verb::Undo, Term::Undo),
                    ],
                    Role::Text,
                ))
            }
            (None, None, _) => None,
        }
    }

    /// What is wrong, with the keys that say why and take back what was done.
    fn complaint(&self, message: &Message, undo: Option<(&Done, i64)>) -> String {
        let words = self.words();
        let text = words.message(&message.said, self.keys);
        let key = |verb, word| self.keys.hint(verb, words.term(word));
        let left = undo.map(|(_, left)| {
            format!("   {} {}", key(Verb::Undo, Term::Undo), words.status(Status::SecondsLeft(left)))
        });
        let about = target::entity(self.desk, self.model);
        let refused = about.and_then(|about| self.model.refused(&about));
        // Another complaint may have come since, which no rule stands behind.
        let said = refused.filter(|refusal| text.contains(&words.reason(&refusal.reason).what));
        let why = said.map(|_| format!("   {}", key(Verb::Why, Term::Why)));
        format!("{text}{}{}", why.unwrap_or_default(), left.unwrap_or_default())
    }

    /// ` (29 s left) `
    fn seconds(&self, left: i64) -> String {
        format!(" {} ", self.words().status(Status::SecondsLeft(left)))
    }

    /// What whoever comes back is asked before something is written.
    fn question(&self) -> Option<String> {
        let guard = &self.model.session.guard;
        let away = guard.held.and(guard.away)?;
        let words = self.words();
        let minutes = || words.status(Status::Minutes(away / 60));
        let away = if away < 7_200 { minutes() } else { span::short(away) };
        let (yes, no) = (ENTER.to_string(), ESC.to_string());
        Some(words.status(Status::WasAway { away: &away, yes: &yes, no: &no }))
    }

    /// `[u]ndo`
    fn offered(&self, verb: Verb, word: Term) -> Cell {
        Cell::new(self.keys.hint(verb, self.words().term(word)), Role::Key)
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
            // A question may lie over the first line.
            let asked = matches!(self.model.overlay, Overlay::Confirm(_));
            let above = if asked { lines.saturating_sub(1) } else { 0 };
            return [vec![Line::new(); above], vec![line]].concat();
        }
        let context = self.context();
        let possible = |action: &&Action| action.possible(self.model, &context).is_ok();
        let shown = ACTIONS.iter().filter(possible);
        let mut labels: Vec<(String, &str)> = shown.filter_map(|action| self.label(action)).collect();
        let last: Vec<(String, &str)> =
            LAST.into_iter().filter_map(|verb| self.label(acts::find(verb)?)).collect();
        labels.retain(|label| !last.contains(label));
        let size = |(key, word): &(String, &str)| cells(key) + cells(rest(key, word)) + 3;
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
        Some((self.keys.key(action.verb)?, self.words().footer(action.verb)?))
    }
}

fn push(line: &mut Line, (key, word): (String, &str)) {
    let rest = rest(&key, word);
    line.push(Cell::new(format!("[{key}]"), Role::Key));
    line.push(Cell::dim(format!("{rest} ")));
}

/// Keys of what has taken them from the panes, with what each does.
fn typing_keys(view: &View<'_>) -> Option<Vec<(String, &'static str)>> {
    let words = view.words();
    let fixed = |keys: &[(Key, Term)]| {
        keys.iter().map(|(key, word)| (key.to_string(), words.term(*word))).collect::<Vec<_>>()
    };
    let bound = |verbs: &[(Verb, Term)]| -> Vec<(String, &'static str)> {
        verbs.iter().filter_map(|(verb, word)| Some((view.keys.key(*verb)?, words.term(*word)))).collect()
    };
    let reading = [(Verb::Down, Term::Down), (Verb::Up, Term::Up), (Verb::Close, Term::Back)];
    let menu =
        |enter| fixed(&[(ENTER, enter), (MENU_DOWN, Term::Down), (MENU_UP, Term::Up), (ESC, Term::Leave)]);
    Some(match &view.model.overlay {
        _ if view.model.session.guard.held.is_some() => fixed(&[(ENTER, Term::Yes), (ESC, Term::No)]),
        Overlay::Nothing if view.model.filter.typing => fixed(&[(ENTER, Term::Keep), (ESC, Term::Leave)]),
        Overlay::Nothing => return None,
        Overlay::Dialog(_) => fixed(&[
            (NEXT_FIELD, Term::NextField),
            (FIELD_BEFORE, Term::FieldBefore),
            (SAVE, Term::Save),
            (ESC, Term::Cancel),
        ]),
        Overlay::Help(help) if help.searching => fixed(&[(ENTER, Term::Keep), (ESC, Term::Everything)]),
        Overlay::Help(_) => [bound(&[(Verb::Filter, Term::LookFor)]), bound(&reading)].concat(),
        Overlay::Pager(_) => bound(&reading),
        Overlay::Command(_) => {
            fixed(&[(ENTER, Term::Run), (COMPLETE, Term::Complete), (UP, Term::Recall), (ESC, Term::Leave)])
        }
        Overlay::Palette(_) => {
            fixed(&[(ENTER, Term::Run), (DOWN, Term::Next), (UP, Term::Before), (ESC, Term::Leave)])
        }
        Overlay::Menu(Menu { kind: MenuKind::Alarms, .. }) => menu(Term::GoThere),
        Overlay::Menu(Menu { kind: MenuKind::Sort, .. }) => menu(Term::Choose),
        Overlay::Menu(_) => fixed(&[
            (TICK, Term::ShowOrNot),
            (MENU_DOWN, Term::Down),
            (MENU_UP, Term::Up),
            (ENTER, Term::Ready),
        ]),
        Overlay::Confirm(_) => fixed(&[(ENTER, Term::Yes), (ESC, Term::No)]),
    })
}
