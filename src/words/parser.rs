//! What the parser of the command line says, where it does not speak the language itself.

use super::usage::{Complaint, Headings, Tip};
use super::{Lang, Words, de};

impl Words {
    /// `None` where the parser speaks the language itself.
    pub fn headings(self) -> Option<Headings> {
        match self.lang {
            Lang::En => None,
            Lang::De => Some(de::HEADINGS),
        }
    }

    /// The same.
    pub fn complaint(self, complaint: &Complaint, tips: &[Tip], usage: Option<&str>) -> Option<String> {
        match self.lang {
            Lang::En => None,
            Lang::De => Some(de::complaint(complaint, tips, usage)),
        }
    }
}
