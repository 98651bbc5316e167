//! The links of the records that were read or written last.
//!
//! A server that was left behind, or lost what it had acknowledged to nobody, comes back with other records
//! under the same numbers, or without them. It is known by their links.

use std::collections::VecDeque;

use crate::store::record::{BEGIN, Link};

/// Links that are kept. Snapshots are of records among the last ones.
const LONGEST: usize = 2_048;

/// Links of records that follow each other.
#[derive(Default)]
pub(super) struct Trail {
    /// Sequence number of the first.
    from: u64,
    links: VecDeque<Link>,
}

impl Trail {
    /// The link of a record, where it is known.
    pub fn at(&self, seq: u64) -> Option<Link> {
        if seq == 0 {
            return Some(BEGIN);
        }
        let index = usize::try_from(seq.checked_sub(self.from)?).ok()?;
        self.links.get(index).copied()
    }

    /// The record that was seen last.
    pub fn last(&self) -> Option<u64> {
        (self.from + self.links.len() as u64).checked_sub(1).filter(|_| !self.links.is_empty())
    }

    /// Notes a record that was read or written.
    pub fn note(&mut self, seq: u64, link: Link) {
        match self.last() {
            Some(last) if seq <= last => return,
            Some(last) if seq == last + 1 => {}
            _ => *self = Self { from: seq, links: VecDeque::new() },
        }
        self.links.push_back(link);
        if self.links.len() > LONGEST {
            self.links.pop_front();
            self.from += 1;
        }
    }

    /// What was seen no longer holds.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_records_are_known_and_none_that_was_passed_over() {
        let mut trail = Trail::default();
        assert_eq!((trail.at(0), trail.at(1), trail.last()), (Some(BEGIN), None, None));
        let link = |seq: u64| [u8::try_from(seq % 251).unwrap(); 32];
        for seq in 5..=3_000 {
            trail.note(seq, link(seq));
        }
        assert_eq!((trail.at(2_999), trail.last()), (Some(link(2_999)), Some(3_000)));
        assert_eq!((trail.at(952), trail.at(953)), (None, Some(link(953))));
        trail.note(2_999, [9; 32]);
        assert_eq!(trail.at(2_999), Some(link(2_999)), "what was seen first counts");
        trail.note(4_000, link(4_000));
        assert_eq!((trail.at(3_000), trail.at(4_000)), (None, Some(link(4_000))));
        trail.forget();
        assert_eq!(trail.last(), None);
    }
}
