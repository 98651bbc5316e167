//! As errors these are said in English, for logs and for programmers.

use std::error::Error;
use std::fmt;

use super::Words;
use crate::domain::world::Inconsistent;
use crate::engine::Failure;
use crate::store::StoreError;

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.store(self).what)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.failure(self).what)
    }
}

impl fmt::Display for Inconsistent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::PLAIN.failure(&Failure::Inconsistent(self.clone())).what)
    }
}

impl Error for StoreError {}
impl Error for Failure {}
impl Error for Inconsistent {}
