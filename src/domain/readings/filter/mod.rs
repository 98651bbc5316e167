//! The filter language: `p:1,2 st:new start<30m tenant:klin* -lab /trunk|sip/ sort:due`.
//!
//! Terms are joined by AND, values within a term by OR; `-` or `!` in front turns a term round.
//! Words without a key look into number, tenant and subject.

mod haystack;
mod keys;
mod matches;
mod measure;
mod mistake;
mod order;
mod parse;
mod pattern;
mod raw;
mod terms;
mod understood;
mod words;

pub use haystack::Haystack;
pub use keys::{Heard, Looks};
pub use matches::Query;
pub use mistake::{Mistake, Misunderstood, Wanted};
pub use order::{SORTS, SortKey};
pub use understood::Filter;
pub use words::Words;

impl Filter {
    /// Understands a filter.
    ///
    /// # Errors
    /// Names the column of the first mistake.
    pub fn parse(text: &str) -> Result<Self, Misunderstood> {
        parse::filter(text, |_, _| None)
    }

    /// The same where values may also be said in the words of people.
    ///
    /// # Errors
    /// Names the column of the first mistake.
    pub fn heard(text: &str, heard: Heard) -> Result<Self, Misunderstood> {
        parse::filter(text, heard)
    }

    /// `text` with another order: `sort` in the words of `sort:`, the queue's own when empty.
    ///
    /// # Errors
    /// Names the column of the first mistake in `text`.
    pub fn sorted_by(text: &str, sort: &str) -> Result<String, Misunderstood> {
        parse::sorted_by(text, sort)
    }
}
