//! Work on many rows, done in parts at the same time.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::thread::{self, Builder};

/// More parts gain little: what is done with them afterwards is done in one.
const MOST: usize = 4;

/// Does `work` on parts of `items`, each of at least `least`, on as many threads as the machine has
/// processors. Answers in the order of the items, with one part where there is nothing to divide.
pub fn over<T: Sync, R: Send>(items: &[T], least: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST);
    let length = items.len().div_ceil(threads).max(least).max(1);
    let (first, others) = items.split_at(length.min(items.len()));
    let work = &work;
    thread::scope(|scope| {
        let begun = others.chunks(length).map(|part| {
            let work = move || work(part);
            // Where no thread is to be had the work is done here, a little later.
            Builder::new().spawn_scoped(scope, work).map_err(|_| work)
        });
        let begun: Vec<_> = begun.collect();
        let mut all = vec![work(first)];
        all.extend(begun.into_iter().map(|begun| match begun {
            Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(work) => work(),
        }));
        all
    })
}

#[cfg(test)]
mod tests {
    use super::over;

    #[test]
    fn parts_come_in_the_order_of_their_items() {
        for count in [0_usize, 1, 2, 3, 7, 100] {
            for least in [0, 1, 3, 1_000] {
                let items: Vec<usize> = (0..count).collect();
                let parts = over(&items, least, <[usize]>::to_vec);
                assert!(!parts.is_empty());
                assert_eq!(parts.concat(), items);
            }
        }
    }
}
