//! A filter that was not understood, in English.

use std::fmt;

use super::Words;
use crate::domain::readings::filter::Misunderstood;

impl fmt::Display for Misunderstood {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.misunderstood(self))
    }
}
