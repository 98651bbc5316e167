//! What stands in records, said.

use super::{Phrase, Words};
use crate::domain::event::{Event, Record};
use crate::domain::kept::Kept;
use crate::domain::text::Text;

impl Words {
    /// What happened, in one line; what was taken back is told by the record of it, where that is
    /// among `known`.
    pub fn told<'a>(self, record: &Record, known: impl IntoIterator<Item = &'a Record>) -> String {
        let Event::Retracted { seq } = &record.event else { return self.event(&record.event) };
        match known.into_iter().find(|other| other.seq == *seq) {
            Some(other) => self.taken_back(&other.event),
            None => self.event(&record.event),
        }
    }

    /// A text of a record: as somebody wrote it, or as the language has it where nobody did.
    pub fn recorded(self, text: &Text) -> &str {
        Kept::of(text).map_or(text.as_str(), |kept| self.kept(kept))
    }

    /// Whom the desk calls; that nobody is set, where it is empty.
    pub fn callee(self, who: &str) -> &str {
        if who.is_empty() { self.phrase(Phrase::NobodyCalled) } else { who }
    }
}
