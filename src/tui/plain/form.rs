//! A form, field by field: each is read out, and a line fills it in.

use crate::domain::base::text::Text;
use crate::tui::cell::read;
use crate::tui::context::Context;
use crate::tui::forms::{Dialog, Field, Value};
use crate::tui::key::Key;
use crate::tui::plain::page::readable;
use crate::tui::vm::View;
use crate::words::console::Plain;

/// Cells in which the rule check is broken.
const WIDTH: u16 = 100;

/// What a line means to an open form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer<'l> {
    Keep,
    Save,
    Leave,
    /// Another field, counted from one.
    Field(usize),
    Fill(&'l str),
}

impl<'l> Answer<'l> {
    pub fn of(line: &'l str) -> Self {
        match line.trim() {
            "" => Answer::Keep,
            ":save" => Answer::Save,
            ":leave" | ":q" => Answer::Leave,
            text => match text.strip_prefix(':').and_then(|number| number.parse().ok()) {
                Some(number) => Answer::Field(number),
                None => Answer::Fill(line),
            },
        }
    }
}

/// What the form is for, what its rules say, and how it is filled in.
pub(super) fn opened(view: &View<'_>, dialog: &Dialog) -> Vec<String> {
    let shown = view.dialog(dialog, WIDTH);
    let mut lines = vec![shown.title];
    lines.extend(readable(&shown.checks));
    lines.push(view.words().plain(Plain::FormHow));
    lines
}

/// What the rules say now that fields are filled in.
pub(super) fn checks(view: &View<'_>, dialog: &Dialog) -> Vec<String> {
    readable(&view.dialog(dialog, WIDTH).checks)
}

/// The field that the next line is for.
pub(super) fn asked(view: &View<'_>, dialog: &Dialog) -> Vec<String> {
    let words = view.words();
    let of = dialog.form.fields().len();
    let shown = view.dialog(dialog, WIDTH).fields.views.into_iter().find(|field| field.focused);
    let Some(field) = shown else { return Vec::new() };
    let lines: Vec<String> = field.lines.iter().map(|line| read(line).trim().to_owned()).collect();
    let (first, more) = lines.split_first().map_or(("", &[][..]), |(first, more)| (first.as_str(), more));
    let index = dialog.focus + 1;
    let asked = words.plain(Plain::FormField { field: &field.label, index, of, holds: first });
    std::iter::once(asked).chain(more.iter().filter(|line| !line.is_empty()).cloned()).collect()
}

/// Whether what is typed next is a secret.
pub(super) fn asks_secret(dialog: &Dialog) -> bool {
    matches!(dialog.form.fields().get(dialog.focus), Some((_, Field::Secret(_))))
}

/// Fills in the field that was asked for; false when it takes no such thing.
pub(super) fn fill(dialog: &mut Dialog, cx: &Context<'_>, line: &str) -> bool {
    let focus = dialog.focus;
    let Some(field) = dialog.form.field_mut(focus) else { return false };
    let taken = match field {
        Field::Text(_) | Field::Proposed(_) | Field::Area(_) => {
            Value::Text(Text::line(line).to_string()).fill(field);
            true
        }
        Field::Secret(_) => {
            *field = Field::secret();
            field.paste(line) == 0
        }
        Field::Choice(choice) => {
            let found = chosen(&choice.options, line);
            choice.index = found.unwrap_or(choice.index);
            found.is_some()
        }
        Field::Check(on) => {
            let said = yes_or_no(line);
            *on = said.unwrap_or(*on);
            said.is_some()
        }
        // The letters and digits that name its cells.
        Field::Matrix(_) => {
            line.chars().filter(|c| !c.is_whitespace()).all(|c| field.key(Key::char(c.to_ascii_lowercase())))
        }
        Field::Marks(marks) => {
            let numbers: Option<Vec<usize>> = line
                .split([' ', ','])
                .filter(|word| !word.is_empty())
                .map(|word| word.parse().ok())
                .collect();
            let there = |number: &usize| (1..=marks.chosen().len()).contains(number);
            let numbers = numbers.filter(|all| all.iter().all(there));
            for line in numbers.iter().flatten().map(|number| number - 1) {
                let before = marks.chosen()[line];
                marks.set(line, before + 1);
                // After the last sign comes none.
                if marks.chosen()[line] == before {
                    marks.set(line, 0);
                }
            }
            numbers.is_some()
        }
    };
    if taken {
        dialog.complaint = None;
        dialog.form.changed(cx.present());
    }
    taken
}

/// An option by its number, by its name, or by what it alone begins with.
fn chosen(options: &[String], line: &str) -> Option<usize> {
    let typed = line.trim().to_lowercase();
    let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if let Some(index) = number.filter(|index| *index < options.len()) {
        return Some(index);
    }
    let named = |fits: &dyn Fn(&str) -> bool| {
        let mut all = options.iter().enumerate().filter(|(_, option)| fits(&option.to_lowercase()));
        all.next().filter(|_| all.next().is_none()).map(|(index, _)| index)
    };
    named(&|option| option == typed).or_else(|| named(&|option| option.starts_with(&typed)))
}

/// Yes or no, in both languages.
pub(super) fn yes_or_no(line: &str) -> Option<bool> {
    match line.trim().to_lowercase().as_str() {
        "y" | "yes" | "j" | "ja" | "x" => Some(true),
        "n" | "no" | "nein" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_answers() {
        for (line, answer) in [
            ("", Answer::Keep),
            ("  ", Answer::Keep),
            (":save", Answer::Save),
            (":leave", Answer::Leave),
            (":3", Answer::Field(3)),
            (":x", Answer::Fill(":x")),
            ("3", Answer::Fill("3")),
            (" two words", Answer::Fill(" two words")),
        ] {
            assert_eq!(Answer::of(line), answer, "{line:?}");
        }
    }

    #[test]
    fn options_are_known_by_number_and_by_beginning() {
        let options = ["phone", "mail", "mail and phone"].map(str::to_owned);
        for (line, index) in [
            ("1", Some(0)),
            ("3", Some(2)),
            ("4", None),
            ("0", None),
            ("Phone", Some(0)),
            ("mail", Some(1)),
            ("mail a", Some(2)),
            ("ma", None),
            ("fax", None),
        ] {
            assert_eq!(chosen(&options, line), index, "{line}");
        }
        assert_eq!(
            ["y", " Ja ", "n", "", "perhaps"].map(yes_or_no),
            [Some(true), Some(true), Some(false), None, None]
        );
    }
}
