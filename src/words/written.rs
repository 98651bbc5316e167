//! Faults of files as errors are said in English; people are told by [`Words::fault`].

use std::error::Error;
use std::fmt;

use super::{Said, Words};
use crate::domain::base::written::{Fault, Wrong};

impl Words {
    /// What is wrong with a file, after the place, and what to do.
    pub fn fault(self, fault: &Fault) -> Said {
        let Fault { origin, line, column, what } = fault;
        let said = self.wrong(what);
        let place = if *line == 0 { origin.clone() } else { format!("{origin}:{line}:{column}") };
        Said { what: format!("{place}: {}", said.what), ..said }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.wrong(self).what)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.fault(self).what)
    }
}

impl Error for Fault {}
