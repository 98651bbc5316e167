//! An open form in words.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::base::zone;
use crate::tui::cell::{Cell, Line, Shows};
use crate::tui::context::Context;
use crate::tui::fixed::{DISCARD, RESTORE};
use crate::tui::forms::Dialog;
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::KeyNames;
use crate::tui::vm::fields::Fields;
use crate::tui::vm::spoken::{speak, spoken};
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::console::{Over, Term};

/// A form as it will be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogView {
    pub title: String,
    pub fields: Fields,
    /// What follows from what is filled in, and the rule check line by line.
    pub checks: Vec<Line>,
    pub complaint: Option<String>,
}

/// From this inner width on the checks stand beside the fields.
const BESIDE: u16 = 108;
/// Least width of the fields beside the checks: the matrix is that wide.
const FIELDS: u16 = 78;

/// Inner width of the fields of a form that is so wide inside, and of its checks; both are as wide as
/// the form where they stand below each other.
pub fn columns(width: u16) -> (u16, u16) {
    let fields = if width >= BESIDE { FIELDS.max(width * 5 / 8) } else { width };
    (fields, if width >= BESIDE { width - fields } else { width })
}

/// Lines that a form needs in a frame that is `width` cells wide inside, without a complaint.
pub fn dialog_lines(dialog: &Dialog, cx: &Context<'_>, width: u16) -> usize {
    let (fields_width, checks_width) = columns(width);
    let fields = Fields::of(dialog, cx.words(), fields_width).height();
    let checks = wrap(dialog.checks(cx.present()), checks_width.saturating_sub(1)).len();
    let checks = checks + usize::from(dialog.restored.is_some()) + usize::from(dialog.offered.is_some());
    if fields_width < width { fields.max(checks) } else { fields + checks }
}

impl View<'_> {
    /// An open form in a frame that is `width` cells wide inside.
    pub fn dialog(&self, dialog: &Dialog, width: u16) -> DialogView {
        let context = self.context().present();
        let fields = Fields::of(dialog, context.words(), columns(width).0);
        let restored = dialog.restored.map(|at| self.draft_of(at, false));
        let offered = dialog.offered.as_ref().map(|draft| self.draft_of(draft.at, true));
        let mut checks: Vec<Line> = restored.into_iter().chain(offered).collect();
        let about = target::incident(self.desk, self.model).filter(|_| dialog.form.is_about_row());
        checks.extend(about.and_then(|number| self.company(number)));
        checks.extend(dialog.checks(context));
        for cell in checks.iter_mut().flatten() {
            if let Shows::Key(verb) = cell.shows {
                cell.shows = Shows::Text(self.keys.named(verb));
            }
        }
        speak(&mut checks, self.keys);
        DialogView {
            title: self.dialog_title(dialog, about),
            fields,
            checks: wrap(checks, columns(width).1.saturating_sub(1)),
            complaint: dialog
                .complaint
                .as_deref()
                .map(|text| spoken(text, self.keys))
                .or_else(|| dialog.sending.then(|| context.words().term(Term::Saving).to_owned())),
        }
    }
}

impl View<'_> {
    /// What is done, to how many, and whose they are where that is somebody else.
    fn dialog_title(&self, dialog: &Dialog, about: Option<Number>) -> String {
        let (words, title) = (self.words(), dialog.form.title(self.context().present()));
        let several = dialog.about.len() > 1;
        let title = if several {
            words.over(Over::Several { count: dialog.about.len(), title: &title })
        } else {
            title
        };
        let numbers = if several { dialog.about.clone() } else { about.into_iter().collect() };
        match target::theirs(&self.context(), &self.model.session.user, numbers) {
            None => title,
            Some(theirs) if several => words.over(Over::SomeBelong { count: theirs.count, title: &title }),
            Some(theirs) => words.over(Over::Belongs { owner: &theirs.owner, title: &title }),
        }
    }

    /// `draft of 14:03; Ctrl-x discards it`, or how it is had back
    fn draft_of(&self, at: Instant, offered: bool) -> Line {
        let desk = self.desk.world().zone;
        let today = zone::day(desk, at) == zone::day(desk, self.now);
        let at = match today {
            true => zone::local(desk, at).format("%H:%M").to_string(),
            false => self.words().day_time(at),
        };
        let (take, discard) = (RESTORE.to_string(), DISCARD.to_string());
        let said = self.words().over(match offered {
            true => Over::DraftThere { at: &at, take: &take, discard: &discard },
            false => Over::DraftOf { at: &at, key: &discard },
        });
        vec![Cell::new(said, Role::Key)]
    }
}
