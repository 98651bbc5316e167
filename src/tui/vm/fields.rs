//! The fields of an open form.

use tui_input::Input;

use crate::tui::cell::{Cell, Line, width as wide};
use crate::tui::forms::{Dialog, Field, wrapped};
use crate::tui::role::Role;
use crate::words::Words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldView {
    pub label: String,
    pub focused: bool,
    /// Something is typed into it: it has an outline.
    pub typed: bool,
    /// One line or several.
    pub lines: Vec<Line>,
}

/// Fields one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    pub views: Vec<FieldView>,
    /// Width of the labels.
    pub label: u16,
    /// Line, and cell in it, where typing goes.
    pub cursor: Option<(usize, usize)>,
}

/// Width of the labels, at least; at most a third of the form.
const LABEL: usize = 16;
/// Cells of an outline.
const OUTLINE: u16 = 2;
/// Lines of a long text: at least while it is written, and at most.
const LINES: (usize, usize) = (2, 6);

impl Fields {
    /// Of a form whose fields have `width` cells.
    pub(super) fn of(dialog: &Dialog, words: Words, width: u16) -> Self {
        let fields = dialog.form.fields();
        let folded = dialog.form.folded().filter(|folded| !folded.fields.contains(&dialog.focus));
        let hidden = |index: usize| folded.as_ref().is_some_and(|folded| folded.fields.contains(&index));
        let shown = fields.iter().enumerate().filter(|(index, _)| !hidden(*index));
        let labels = shown.map(|(_, (label, _))| label.words(words));
        let widest = labels.map(|label| wide(&label) + 2).max().unwrap_or(0);
        let label = u16::try_from(widest.max(LABEL)).unwrap_or(u16::MAX).min(width / 3);
        let room = usize::from(width.saturating_sub(label + OUTLINE));
        let mut views = Vec::with_capacity(fields.len());
        let mut cursor = None;
        let mut line = 0;
        for (index, (label, field)) in fields.into_iter().enumerate() {
            if let Some(folded) = folded.as_ref().filter(|folded| folded.fields.contains(&index)) {
                if index == folded.fields.start {
                    let lines = vec![vec![Cell::text(words.hint(&folded.said))]];
                    line += 1;
                    let label = words.label(folded.label).label.to_owned();
                    views.push(FieldView { label, focused: false, typed: false, lines });
                }
                continue;
            }
            let focused = index == dialog.focus;
            let (lines, at) = match field {
                Field::Area(input) => area(input, focused, room),
                field => (field_lines(field, focused, words), None),
            };
            match field {
                Field::Area(_) if focused => cursor = at.map(|(row, column)| (line + row, column)),
                Field::Text(input) | Field::Proposed(input) if focused => {
                    cursor = Some((line, input.visual_cursor()));
                }
                Field::Secret(input) if focused => cursor = Some((line, input.cursor())),
                _ => {}
            }
            line += lines.len();
            let typed = field.is_typed();
            views.push(FieldView { label: label.words(words), focused, typed, lines });
        }
        Self { views, label, cursor }
    }

    /// All of them, in lines.
    pub fn height(&self) -> usize {
        self.views.iter().map(|field| field.lines.len()).sum()
    }
}

/// The lines of a long text around where typing goes, and line and cell of that.
fn area(input: &Input, focused: bool, room: usize) -> (Vec<Line>, Option<(usize, usize)>) {
    let (all, (row, column)) = wrapped(input.value(), input.cursor(), room);
    let least = if focused { LINES.0 } else { 1 };
    let height = all.len().clamp(least, LINES.1);
    let first = if focused { (row + 1).saturating_sub(height) } else { 0 };
    let role = if focused { Role::Input } else { Role::Text };
    let shown = all.into_iter().skip(first).map(|text| vec![Cell::new(text, role)]);
    let mut lines: Vec<Line> = shown.take(height).collect();
    lines.resize(height, Line::new());
    (lines, Some((row - first, column)))
}

/// A sign for each character of what nobody may read over a shoulder.
fn covered(input: &Input, focused: bool) -> Vec<Line> {
    let role = if focused { Role::Input } else { Role::Text };
    vec![vec![Cell::new("*".repeat(input.value().chars().count()), role)]]
}

fn field_lines(field: &Field, focused: bool, words: Words) -> Vec<Line> {
    match field {
        Field::Secret(input) => covered(input, focused),
        Field::Text(input) | Field::Proposed(input) | Field::Area(input) => {
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
