//! An open form in words.

use tui_input::Input;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;
use crate::tui::cell::{Cell, Line, Shows};
use crate::tui::context::Context;
use crate::tui::fixed::DISCARD;
use crate::tui::forms::{Dialog, Field};
use crate::tui::role::Role;
use crate::tui::target;
use crate::tui::verb::KeyNames;
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::Words;
use crate::words::console::{Over, Term};

/// A form as it will be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogView {
    pub title: String,
    pub fields: Vec<FieldView>,
    /// What follows from what is filled in, and the rule check line by line.
    pub checks: Vec<Line>,
    pub complaint: Option<String>,
    /// Line, and cell in it, where typing goes.
    pub cursor: Option<(usize, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    pub label: String,
    pub focused: bool,
    /// One line or several.
    pub lines: Vec<Line>,
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
    let fields: usize = field_views(dialog, cx.words()).0.iter().map(|field| field.lines.len()).sum();
    let (fields_width, checks_width) = columns(width);
    let checks = wrap(dialog.form.checks(cx.present()), checks_width.saturating_sub(1)).len();
    let checks = checks + usize::from(dialog.restored.is_some());
    if fields_width < width { fields.max(checks) } else { fields + checks }
}

/// The fields of a form, and line and cell where typing goes.
fn field_views(dialog: &Dialog, words: Words) -> (Vec<FieldView>, Option<(usize, usize)>) {
    let fields = dialog.form.fields();
    let mut views = Vec::with_capacity(fields.len());
    let mut cursor = None;
    let mut line = 0;
    let folded = dialog.form.folded().filter(|folded| !folded.fields.contains(&dialog.focus));
    for (index, (label, field)) in fields.into_iter().enumerate() {
        if let Some(folded) = folded.as_ref().filter(|folded| folded.fields.contains(&index)) {
            if index == folded.fields.start {
                let lines = vec![vec![Cell::text(words.hint(&folded.said))]];
                line += 1;
                let label = words.label(folded.label).label.to_owned();
                views.push(FieldView { label, focused: false, lines });
            }
            continue;
        }
        let focused = index == dialog.focus;
        let lines = field_lines(field, focused, words);
        match field {
            Field::Text(input) | Field::Proposed(input) if focused => {
                cursor = Some((line, input.visual_cursor()));
            }
            Field::Secret(input) if focused => cursor = Some((line, input.cursor())),
            _ => {}
        }
        line += lines.len();
        views.push(FieldView { label: label.words(words), focused, lines });
    }
    (views, cursor)
}

impl View<'_> {
    /// An open form in a frame that is `width` cells wide inside.
    pub fn dialog(&self, dialog: &Dialog, width: u16) -> DialogView {
        let context = self.context().present();
        let (fields, cursor) = field_views(dialog, context.words());
        let mut checks: Vec<Line> = dialog.restored.map(|at| self.draft_of(at)).into_iter().collect();
        let about = target::incident(self.desk, self.model).filter(|_| dialog.form.is_about_row());
        checks.extend(about.and_then(|number| self.company(number)));
        checks.extend(dialog.form.checks(context));
        for cell in checks.iter_mut().flatten() {
            if let Shows::Key(verb) = cell.shows {
                cell.shows = Shows::Text(self.keys.named(verb));
            }
        }
        DialogView {
            title: match dialog.about.len() {
                0 | 1 => dialog.form.title(context),
                count => context.words().over(Over::Several { count, title: &dialog.form.title(context) }),
            },
            fields,
            checks: wrap(checks, columns(width).1.saturating_sub(1)),
            complaint: dialog
                .complaint
                .clone()
                .or_else(|| dialog.sending.then(|| context.words().term(Term::Saving).to_owned())),
            cursor,
        }
    }
}

impl View<'_> {
    /// `draft of 14:03; Ctrl-x discards it`
    fn draft_of(&self, at: Instant) -> Line {
        let desk = self.desk.world().zone;
        let today = zone::day(desk, at) == zone::day(desk, self.now);
        let at = match today {
            true => zone::local(desk, at).format("%H:%M").to_string(),
            false => self.words().day_time(at),
        };
        let said = self.words().over(Over::DraftOf { at: &at, key: &DISCARD.to_string() });
        vec![Cell::new(said, Role::Key)]
    }
}

/// A sign for each character of what nobody may read over a shoulder.
fn covered(input: &Input, focused: bool) -> Vec<Line> {
    let role = if focused { Role::Input } else { Role::Text };
    vec![vec![Cell::new("*".repeat(input.value().chars().count()), role)]]
}

fn field_lines(field: &Field, focused: bool, words: Words) -> Vec<Line> {
    match field {
        Field::Secret(input) => covered(input, focused),
        Field::Text(input) | Field::Proposed(input) => {
            let role = if focused { Role::Input } else { Role::Text };
            vec![vec![Cell::new(input.value(), role)]]
        }
        Field::Choice(choice) => {
            let option = |(index, option): (usize, &String)| {
                let chosen = index == choice.index;
                let mark = if chosen { "(x) " } else { "( ) " };
                let role = if chosen && focused { Role::Cursor } else { Role::Text };
                Cell::new(format!("{mark}{option}  "), role)
            };
            let cells: Vec<Cell> = choice.options.iter().enumerate().map(option).collect();
            match choice.stacked {
                true if focused => cells.into_iter().map(|cell| vec![cell]).collect(),
                true => vec![vec![Cell::text(choice.shown())]],
                false => vec![cells],
            }
        }
        Field::Check(on) => {
            let role = if focused { Role::Cursor } else { Role::Text };
            vec![vec![Cell::new(if *on { "[x]" } else { "[ ]" }, role)]]
        }
        Field::Matrix(matrix) => matrix.lines(focused, words),
        Field::Marks(marks) if focused => marks.lines().map(marked).collect(),
        Field::Marks(marks) => vec![vec![Cell::text(words.hint(&marks.summary()))]],
    }
}

fn marked((sign, label, here): (&'static str, &str, bool)) -> Line {
    let role = if here { Role::Cursor } else { Role::Text };
    vec![Cell::new(format!("{sign} {label}"), role)]
}
