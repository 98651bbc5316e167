//! Sets of seconds as sorted, disjoint, half-open spans.

use super::instant::Instant;

/// Seconds that something lasted; no second is in it twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spans(Vec<(Instant, Instant)>);

impl Spans {
    /// The union of `[from, to)` pairs in any order; empty and reversed ones count nothing.
    pub fn of(pairs: impl IntoIterator<Item = (Instant, Instant)>) -> Self {
        let mut pairs: Vec<_> = pairs.into_iter().filter(|(from, to)| from < to).collect();
        pairs.sort_unstable();
        let mut merged: Vec<(Instant, Instant)> = Vec::with_capacity(pairs.len());
        for (from, to) in pairs {
            match merged.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => merged.push((from, to)),
            }
        }
        Self(merged)
    }

    /// What both have.
    pub fn and(&self, other: &Self) -> Self {
        let (mut left, mut right) = (0, 0);
        let mut both = Vec::new();
        while let (Some(a), Some(b)) = (self.0.get(left), other.0.get(right)) {
            let (from, to) = (a.0.max(b.0), a.1.min(b.1));
            if from < to {
                both.push((from, to));
            }
            if a.1 <= b.1 { left += 1 } else { right += 1 }
        }
        Self(both)
    }

    /// What is in this one and not in `other`.
    pub fn without(&self, other: &Self) -> Self {
        let mut edge = Instant::MIN;
        let mut gaps = Vec::with_capacity(other.0.len() + 1);
        for (from, to) in &other.0 {
            gaps.push((edge, *from));
            edge = *to;
        }
        gaps.push((edge, Instant::MAX));
        self.and(&Self::of(gaps))
    }

    /// The part that lies in `[from, to)`.
    pub fn within(&self, from: Instant, to: Instant) -> Self {
        self.and(&Self::of([(from, to)]))
    }

    /// Seconds altogether.
    pub fn seconds(&self) -> i64 {
        self.0.iter().map(|(from, to)| *to - *from).sum()
    }

    /// When they have lasted so many seconds together.
    pub fn reached(&self, seconds: i64) -> Option<Instant> {
        let mut left = seconds;
        self.0.iter().find_map(|(from, to)| {
            let here = left <= *to - *from;
            let at = *from + left;
            left -= *to - *from;
            here.then_some(at)
        })
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Instant, Instant)> {
        self.0.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(pairs: &[(i64, i64)]) -> Spans {
        Spans::of(pairs.iter().map(|(from, to)| (Instant::from_epoch(*from), Instant::from_epoch(*to))))
    }

    #[test]
    fn overlaps_count_once_and_neighbours_join() {
        let all = spans(&[(5, 9), (0, 3), (2, 4), (9, 10), (7, 7), (8, 1)]);
        assert_eq!(all, spans(&[(0, 4), (5, 10)]));
        assert_eq!(all.seconds(), 9);
    }

    #[test]
    fn intersection_and_difference() {
        let (a, b) = (spans(&[(0, 10), (20, 30)]), spans(&[(5, 22), (29, 40)]));
        assert_eq!(a.and(&b), spans(&[(5, 10), (20, 22), (29, 30)]));
        assert_eq!(a.without(&b), spans(&[(0, 5), (22, 29)]));
        assert_eq!(a.without(&Spans::default()), a);
        let after = |seconds| a.reached(seconds).map(Instant::epoch);
        assert_eq!([10, 11, 20, 21].map(after), [Some(10), Some(21), Some(30), None]);
        assert_eq!(a.within(Instant::from_epoch(8), Instant::from_epoch(21)), spans(&[(8, 10), (20, 21)]));
    }
}
