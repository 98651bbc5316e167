//! A form that is about several things proposes what is the same for all of them.

use crate::tui::forms::field::Field;
use crate::tui::forms::form::Form;
use crate::tui::forms::present::Present;

/// Empties the fields whose proposal is another one in the form of another incident, or none there.
pub fn keep_common(form: &mut impl Form, other: &impl Form, cx: Present<'_>) {
    let theirs: Vec<(String, String)> = other
        .fields()
        .into_iter()
        .map(|(caption, field)| (caption.key(), field.value().to_owned()))
        .collect();
    for index in 0..form.fields().len() {
        let differs = form.fields().get(index).is_some_and(|(caption, field)| {
            let same = |(key, value): &(String, String)| *key == caption.key() && value == field.value();
            !theirs.iter().any(same)
        });
        match form.field_mut(index).filter(|_| differs) {
            Some(field @ Field::Proposed(_)) => *field = Field::empty(),
            Some(field @ Field::Area(_)) => *field = Field::area(),
            _ => {}
        }
    }
    form.changed(cx);
}
