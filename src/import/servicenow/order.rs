//! In which order the rows of one incident happened.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::zone;

/// What tells a row's place among those of its incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: NaiveDateTime,
    /// `sys_mod_count`, when it is a number.
    pub count: Option<u32>,
}

/// A row in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Index into the rows as the file has them.
    pub index: usize,
    /// `None` when its time contradicts the order.
    pub at: Option<Instant>,
}

/// Rows of one incident, the first one first.
///
/// The order of `sys_mod_count` holds where each row has one of its own and the times do not run
/// backwards in it; otherwise that of the file, read forwards or (a list with the newest row first)
/// from its end. Where every order runs backwards the rows that do are left out.
pub fn place(zone: Tz, rows: &[Mark]) -> Vec<Placed> {
    let file: Vec<usize> = (0..rows.len()).collect();
    let reversed: Vec<usize> = file.iter().rev().copied().collect();
    let counted = counted(rows);
    let alone =
        counted.as_ref().filter(|order| order.windows(2).all(|p| rows[p[0]].count != rows[p[1]].count));
    for order in alone.into_iter().chain([&file, &reversed]) {
        let times = instants(zone, rows, order);
        if times.windows(2).all(|pair| pair[0] <= pair[1]) {
            return placed(order, times.into_iter().map(Some));
        }
    }
    let order = counted.unwrap_or(file);
    let times = instants(zone, rows, &order);
    let kept = longest(&times);
    placed(&order, times.into_iter().zip(kept).map(|(at, kept)| kept.then_some(at)))
}

/// By `sys_mod_count`, where every row has one.
fn counted(rows: &[Mark]) -> Option<Vec<usize>> {
    let counts: Vec<u32> = rows.iter().map(|row| row.count).collect::<Option<_>>()?;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|index| (counts[*index], rows[*index].at));
    Some(order)
}

fn placed(order: &[usize], times: impl Iterator<Item = Option<Instant>>) -> Vec<Placed> {
    order.iter().zip(times).map(|(index, at)| Placed { index: *index, at }).collect()
}

/// The instants that wall times mean in an order: of an hour that comes twice the second one, where
/// the first lies before the row before.
fn instants(zone: Tz, rows: &[Mark], order: &[usize]) -> Vec<Instant> {
    let mut before = Instant::MIN;
    let mut read = |index: &usize| {
        let first = zone::resolve(zone, rows[*index].at);
        let at = if first < before { zone::resolve_later(zone, rows[*index].at) } else { first };
        before = before.max(at);
        at
    };
    order.iter().map(&mut read).collect()
}

/// Which to keep so that as many as possible never run backwards.
fn longest(times: &[Instant]) -> Vec<bool> {
    // The last of the best run of each length, and what came before each.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(times.len());
    for (index, at) in times.iter().enumerate() {
        let length = tails.partition_point(|tail| times[*tail] <= *at);
        before.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        match tails.get_mut(length) {
            Some(tail) => *tail = index,
            None => tails.push(index),
        }
    }
    let mut kept = vec![false; times.len()];
    let mut next = tails.last().copied();
    while let Some(index) = next {
        kept[index] = true;
        next = before[index];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const BERLIN: Tz = chrono_tz::Europe::Berlin;

    /// Times of 25 October 2026, whose hour from 2 comes twice, with their counts.
    fn order(rows: &[(&str, u32)]) -> Vec<(usize, Option<String>)> {
        let mark = |(time, count): &(&str, u32)| Mark {
            at: format!("2026-10-25T{time}:00").parse().unwrap(),
            count: Some(*count),
        };
        let rows: Vec<Mark> = rows.iter().map(mark).collect();
        let utc = |at: Instant| at.to_string()[11..16].to_owned();
        place(BERLIN, &rows).into_iter().map(|placed| (placed.index, placed.at.map(utc))).collect()
    }

    fn some(rows: &[(usize, &str)]) -> Vec<(usize, Option<String>)> {
        rows.iter().map(|(index, at)| (*index, Some((*at).to_owned()))).collect()
    }

    #[test]
    fn the_order_of_the_file_forwards_or_backwards() {
        assert_eq!(
            order(&[("09:00", 0), ("09:30", 1), ("09:30", 2)]),
            some(&[(0, "08:00"), (1, "08:30"), (2, "08:30")])
        );
        assert_eq!(
            order(&[("10:00", 2), ("09:30", 1), ("09:00", 0)]),
            some(&[(2, "08:00"), (1, "08:30"), (0, "09:00")])
        );
        assert_eq!(
            order(&[("09:00", 1), ("09:00", 0)]),
            some(&[(1, "08:00"), (0, "08:00")]),
            "one minute, newest first"
        );
        assert_eq!(order(&[("09:00", 0), ("09:00", 0)]), some(&[(0, "08:00"), (1, "08:00")]));
    }

    #[test]
    fn an_hour_that_comes_twice_goes_by_the_order_of_the_rows() {
        let expected = some(&[(0, "00:10"), (1, "00:50"), (2, "01:10"), (3, "01:30")]);
        assert_eq!(order(&[("02:10", 0), ("02:50", 1), ("02:10", 2), ("02:30", 3)]), expected);
        let newest_first = order(&[("02:30", 3), ("02:10", 2), ("02:50", 1), ("02:10", 0)]);
        assert_eq!(newest_first, some(&[(3, "00:10"), (2, "00:50"), (1, "01:10"), (0, "01:30")]));
    }

    #[test]
    fn a_mixed_order_goes_by_the_counts() {
        let mixed = order(&[("10:00", 2), ("09:00", 0), ("09:30", 1), ("11:00", 3)]);
        assert_eq!(mixed, some(&[(1, "08:00"), (2, "08:30"), (0, "09:00"), (3, "10:00")]));
    }

    #[test]
    fn what_contradicts_both_is_left_out() {
        let rows = order(&[("11:10", 1), ("09:52", 1), ("11:03", 2), ("12:00", 3)]);
        let left_out: Vec<usize> =
            rows.iter().filter(|(_, at)| at.is_none()).map(|(index, _)| *index).collect();
        assert_eq!(left_out, [0]);
        let rows = order(&[("09:00", 0), ("23:00", 1), ("10:00", 2), ("11:00", 3), ("12:00", 4)]);
        let left_out: Vec<usize> =
            rows.iter().filter(|(_, at)| at.is_none()).map(|(index, _)| *index).collect();
        assert_eq!(left_out, [1], "one row from the future does not throw out all that follow");
    }
}
