//! The bottom lines: what came of the last act, the keys of this place, and what can be undone.

use crate::domain::acts::decide::Act;
use crate::domain::base::span;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::incident::Incident;
use crate::domain::world::UNDO_SECONDS;
use crate::tui::action::Action;
use crate::tui::acts::{self, ACTIONS};
use crate::tui::cell::{Cell, Line, length, shortened, width as cells};
use crate::tui::fixed::{
    COMPLETE, DISCARD, DOWN, EARLIER, EDITOR, END_PASTE, ENTER, ESC, FIELD_BEFORE, LEFT, MENU_DOWN, MENU_UP,
    NEW_LINE, NEXT_FIELD, RESTORE, RIGHT, SAVE, TICK, TICK_ALL, UP,
};
use crate::tui::forms::{Dialog, Field};
use crate::tui::key::Key;
use crate::tui::model::{Done, Message, Model, Overlay, Tab};
use crate::tui::overlay::{Menu, MenuKind, Theirs, Why};
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::{KeyNames, Verb, rest};
use crate::tui::vm::spoken::spoken;
use crate::tui::vm::view::View;
use crate::words::console::{Status, Term};

/// Less than this of what was done says nothing, in cells.
const LEAST_SAID: usize = 12;
/// On a line that is spared the countdown goes by so many seconds.
const COARSE: i64 = 10;
/// Always there, at the end.
const LAST: [Verb; 2] = [Verb::Help, Verb::Close];

impl View<'_> {
    /// What came of the last act, or is asked; `None` when there is nothing to say.
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
                Why::Theirs(Theirs { number, owner, count }) => match confirm.acts.as_slice() {
                    [Act::Take(_)] => Status::TakeOver { number: *number, owner },
                    [_] => Status::DoToTheirs { what: &confirm.what, owner },
                    _ => Status::DoToSome { what: &confirm.what, count: *count, number: *number, owner },
                },
            };
            return Some((vec![Cell::text(words.status(asked))], Role::Notice));
        }
        let message = self.model.status.message.as_ref().filter(|message| message.until > self.present())?;
        Some(match message.bad {
            true => (vec![Cell::text(self.complaint(message))], Role::Alarm),
            false => (vec![Cell::text(words.message(&message.said, self.keys))], Role::Text),
        })
    }

    /// What is wrong, with the key that says why.
    fn complaint(&self, message: &Message) -> String {
        let words = self.words();
        let text = words.message(&message.said, self.keys);
        let about = target::entity(self.desk, self.model);
        let refused = about.and_then(|about| self.model.refused(&about));
        // Another complaint may have come since, which no rule stands behind.
        let said = refused.filter(|refusal| text.contains(&words.reason(&refusal.reason).what));
        let why = said.map(|_| format!("   {}", self.keys.hint(Verb::Why, words.term(Term::Why))));
        format!("{}{}", spoken(&text, self.keys), why.unwrap_or_default())
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

    /// `| note on I-4650 [u]ndo 27 s`: the last act, or what was taken back of it, for as long as that can
    /// be changed; what was done is cut, or left out, where it has no room. Never in place of the keys.
    fn offer(&self, room: usize) -> Line {
        let (words, status) = (self.words(), &self.model.status);
        let undo = self.left(status.undo.last());
        let redo = self.left(status.redo.last());
        let redo = redo.filter(|(done, _)| undo.is_none_or(|(other, _)| other.at <= done.at));
        let ((done, left), verb, word) = match (undo, redo) {
            (_, Some(redo)) => (redo, Verb::Redo, Term::Redo),
            (Some(undo), None) => (undo, Verb::Undo, Term::Undo),
            (None, None) => return Line::new(),
        };
        let what = match verb {
            Verb::Redo => words.status(Status::Undone(&done.what)),
            _ => words.doing(&done.what),
        };
        let ends = [
            Cell::new(self.keys.hint(verb, words.term(word)), Role::Key),
            Cell::dim(format!(" {}", words.status(Status::Seconds(left)))),
        ];
        let said = room.saturating_sub(length(&ends) + 3);
        let mut line = Line::new();
        if said >= LEAST_SAID || cells(&what) <= said {
            let what = shortened(&what, said);
            line.extend([Cell::dim("| "), Cell::text(format!("{what} "))]);
        }
        line.extend(ends);
        line
    }

    /// For how many seconds something can be taken back or done again.
    fn left<'d>(&self, done: Option<&'d Done>) -> Option<(&'d Done, i64)> {
        let left = UNDO_SECONDS - (self.present() - done?.at);
        let step = if self.model.session.line.shows_seconds(None) { 1 } else { COARSE };
        let left = (left + step - 1) / step * step;
        // Nothing is taken back from within another moment.
        done.filter(|_| left > 0 && self.model.look.standstill.is_none()).map(|done| (done, left))
    }

    /// Keys of this place in at most `lines` lines of `width` cells. Help and the way back are
    /// always there.
    pub fn footer(&self, width: u16, lines: usize) -> Vec<Line> {
        if let Some(keys) = typing_keys(self) {
            // A question may lie over the first line.
            let asked = matches!(self.model.overlay, Overlay::Confirm(_));
            let above = if asked { lines.saturating_sub(1) } else { 0 };
            let mut out = vec![Line::new(); above + 1];
            for label in keys {
                let full = out.last().is_some_and(|line| length(line) + size(&label) > width.into());
                if full && out.len() < lines {
                    out.push(Line::new());
                }
                out.last_mut().into_iter().for_each(|line| push(line, label.clone()));
            }
            return out;
        }
        let context = self.context();
        let offer = self.offer(usize::from(width) * 3 / 5);
        // What is offered with its key needs that key no second time.
        let twice = |verb| !offer.is_empty() && [Verb::Undo, Verb::Redo].contains(&verb);
        let possible =
            |action: &&Action| !twice(action.verb) && action.possible(self.model, &context).is_ok();
        let shown = ACTIONS.iter().filter(possible);
        let mut labels = self.reading();
        labels.extend(shown.filter_map(|action| self.label(action)));
        let last: Vec<(String, &str)> =
            LAST.into_iter().filter_map(|verb| self.label(acts::find(verb)?)).collect();
        labels.retain(|label| !last.contains(label));
        let tail: usize = last.iter().map(size).sum::<usize>() + length(&offer);
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
                line.extend(offer.iter().cloned());
            }
            out.push(line);
        }
        out
    }

    /// `[a]take`: the first key, and the word for it.
    fn label(&self, action: &'static Action) -> Option<(String, &'static str)> {
        let word = self.here(action.verb).or_else(|| self.words().footer(action.verb))?;
        Some((self.keys.key(action.verb)?, word))
    }

    /// What an action does here, where that is something else than its word says.
    fn here(&self, verb: Verb) -> Option<&'static str> {
        let (model, world) = (self.model, self.desk.world());
        let about = || target::entity(self.desk, model);
        match verb {
            Verb::Help if model.place.detail && about().is_some_and(|about| explains(model, &about)) => {
                self.words().footer(Verb::Why)
            }
            Verb::Resolve if target::is_update_row(model) => Some(self.words().term(Term::Outcome)),
            Verb::Resolve => {
                let number = target::incident(self.desk, model).filter(|_| model.marks.is_empty())?;
                let open = world.incident(number).is_none_or(Incident::is_open);
                (!open).then(|| self.words().term(Term::CloseOrReopen))
            }
            _ => None,
        }
    }

    /// Keys that a page is read with, where one is open.
    fn reading(&self) -> Vec<(String, &'static str)> {
        let open = self.model.place.detail;
        let keys = [(Verb::Down, Term::Scroll), (Verb::NextTab, Term::NextPage)];
        let named = |(verb, term): (Verb, Term)| {
            // A bracket in brackets is hard to see.
            let key = self.keys.keys(verb).into_iter().min_by_key(|key| key == "]" || key == "[")?;
            Some((key, self.words().term(term)))
        };
        keys.into_iter().filter(|_| open).filter_map(named).collect()
    }
}

/// The key of the help says first where numbers come from.
fn explains(model: &Model, about: &Entity) -> bool {
    Tab::of(about).contains(&Tab::Why) && model.detail.tab_for(about) != Tab::Why
}

fn size((key, word): &(String, &str)) -> usize {
    cells(key) + cells(rest(key, word)) + 3
}

fn push(line: &mut Line, (key, word): (String, &str)) {
    let rest = rest(&key, word);
    line.push(Cell::new(format!("[{key}]"), Role::Key));
    line.push(Cell::dim(format!("{rest} ")));
}

/// Keys that the field knows which is filled in.
fn field_keys(view: &View<'_>, dialog: &Dialog) -> Vec<(String, &'static str)> {
    let words = view.words();
    let fields = dialog.form.fields();
    let Some((_, field)) = fields.get(dialog.focus) else { return Vec::new() };
    let keys: &[(&[Key], Term)] = match field {
        Field::Area(_) => &[(&[NEW_LINE], Term::NewLine), (&[EDITOR], Term::Editor)],
        Field::Choice(_) => &[(&[LEFT, RIGHT, TICK], Term::OrItsLetter)],
        Field::Check(_) => &[(&[TICK], Term::OnOrOff)],
        Field::Marks(marks) if marks.has_three() => {
            &[(&[TICK], Term::MetOrNot), (&[TICK_ALL], Term::TickAll)]
        }
        Field::Marks(_) => &[(&[TICK], Term::TickOrNot), (&[TICK_ALL], Term::TickAll)],
        Field::Matrix(_) => &[(&[UP, DOWN, LEFT, RIGHT], Term::OrItsCell)],
        Field::Text(_) | Field::Proposed(_) | Field::Secret(_) => &[],
    };
    let named =
        |keys: &[Key]| keys.iter().map(|key| words.key(&key.to_string())).collect::<Vec<_>>().join(" ");
    keys.iter().map(|(keys, term)| (named(keys), words.term(*term))).collect()
}

/// Keys of what has taken them from the panes, with what each does.
fn typing_keys(view: &View<'_>) -> Option<Vec<(String, &'static str)>> {
    let words = view.words();
    let fixed = |keys: &[(Key, Term)]| {
        keys.iter().map(|(key, word)| (words.key(&key.to_string()), words.term(*word))).collect::<Vec<_>>()
    };
    let bound = |verbs: &[(Verb, Term)]| -> Vec<(String, &'static str)> {
        verbs.iter().filter_map(|(verb, word)| Some((view.keys.key(*verb)?, words.term(*word)))).collect()
    };
    let reading = [(Verb::Down, Term::Down), (Verb::Up, Term::Up), (Verb::Close, Term::Back)];
    let menu =
        |enter| fixed(&[(ENTER, enter), (MENU_DOWN, Term::Down), (MENU_UP, Term::Up), (ESC, Term::Leave)]);
    Some(match &view.model.overlay {
        _ if view.model.session.guard.held.is_some() => fixed(&[(ENTER, Term::Yes), (ESC, Term::No)]),
        Overlay::Nothing if view.model.filter.typing => fixed(&[
            (ENTER, Term::Keep),
            (ESC, Term::Leave),
            (COMPLETE, Term::Complete),
            (EARLIER, Term::Recall),
        ]),
        Overlay::Nothing => return None,
        Overlay::Dialog(dialog) => {
            let all = [
                (NEXT_FIELD, Term::NextField),
                (FIELD_BEFORE, Term::FieldBefore),
                (SAVE, Term::Save),
                (ESC, Term::Cancel),
            ];
            let there = dialog.offered.is_some();
            let offered = if there { &[(RESTORE, Term::TakeDraft)][..] } else { &[] };
            let draft = there || dialog.restored.is_some();
            let discard = if draft { &[(DISCARD, Term::DiscardDraft)][..] } else { &[] };
            [fixed(&all), fixed(offered), fixed(discard), field_keys(view, dialog)].concat()
        }
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
        Overlay::Menu(Menu { kind: MenuKind::Sort | MenuKind::Themes, .. }) => menu(Term::Choose),
        Overlay::Menu(_) => fixed(&[
            (TICK, Term::ShowOrNot),
            (MENU_DOWN, Term::Down),
            (MENU_UP, Term::Up),
            (ENTER, Term::Ready),
        ]),
        Overlay::Confirm(_) => fixed(&[(ENTER, Term::Yes), (ESC, Term::No)]),
    })
}
