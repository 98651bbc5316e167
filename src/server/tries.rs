//! Who has tried too often within a minute, and is told to wait.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant as Moment};

/// So many tries within [`WATCHED`] are one's own affair; more are refused until it is over.
const MOST: u32 = 10;
const WATCHED: Duration = Duration::from_secs(60);
/// Of so many it is remembered. Where there are more within a minute, all begin anew: what is guessed at is too
/// long for that to be of use, and memory has an end.
const REMEMBERED: usize = 4_096;

/// Tries by whoever makes them.
pub struct Tries<K>(Mutex<HashMap<K, Tried>>);

struct Tried {
    count: u32,
    since: Moment,
}

impl<K> Default for Tries<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash> Tries<K> {
    /// Counts one. `Some` says for how many seconds there are to be no more, as there were too many.
    pub fn count(&self, who: K) -> Option<u64> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.retain(|_, tried| tried.since.elapsed() < WATCHED);
            if all.len() >= REMEMBERED {
                all.clear();
            }
        }
        let tried = all.entry(who).or_insert_with(|| Tried { count: 0, since: Moment::now() });
        if tried.since.elapsed() >= WATCHED {
            *tried = Tried { count: 0, since: Moment::now() };
        }
        tried.count = tried.count.saturating_add(1);
        (tried.count > MOST).then(|| WATCHED.saturating_sub(tried.since.elapsed()).as_secs() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_so_many_and_memory_has_an_end() {
        let tries = Tries::default();
        for _ in 0..MOST {
            assert_eq!(tries.count(0), None);
        }
        assert!(tries.count(0).is_some_and(|seconds| (1..=60).contains(&seconds)));
        assert_eq!(tries.count(1), None, "others are not meant");
        for other in 2..20_000 {
            assert_eq!(tries.count(other), None);
        }
        assert!(tries.0.lock().unwrap().len() <= REMEMBERED);
    }
}
