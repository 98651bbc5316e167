//! Cuts a rectangle into parts, by sums: a frame is laid out with every key, and a solver of equations
//! takes longer over it than everything else that is drawn.

use ratatui::layout::Rect;

/// How much of a rectangle a part gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Length(u16),
    /// Of what the lengths leave, so many of all shares.
    Share(u16),
}

/// Parts one below the other.
pub(super) fn rows<const N: usize>(area: Rect, parts: [Part; N]) -> [Rect; N] {
    cut(area.height, parts).map(|(from, height)| Rect { y: area.y + from, height, ..area })
}

/// Parts beside each other.
pub(super) fn columns<const N: usize>(area: Rect, parts: [Part; N]) -> [Rect; N] {
    cut(area.width, parts).map(|(from, width)| Rect { x: area.x + from, width, ..area })
}

/// Where each part begins, and its length. Each border between shares is where it would be without
/// rounding, to the nearest cell.
fn cut<const N: usize>(total: u16, parts: [Part; N]) -> [(u16, u16); N] {
    let sum = |of: fn(Part) -> u16| parts.iter().map(|part| u32::from(of(*part))).sum::<u32>();
    let rest = u32::from(total).saturating_sub(sum(Part::length));
    let shares = sum(Part::share).max(1);
    let (mut lengths, mut shared, mut from) = (0, 0, 0);
    parts.map(|part| {
        lengths += u32::from(part.length());
        shared += u32::from(part.share());
        let to = lengths + (2 * rest * shared + shares) / (2 * shares);
        let to = u16::try_from(to).unwrap_or(u16::MAX).min(total);
        let start = std::mem::replace(&mut from, to);
        (start, to - start)
    })
}

impl Part {
    fn length(self) -> u16 {
        if let Part::Length(length) = self { length } else { 0 }
    }

    fn share(self) -> u16 {
        if let Part::Share(share) = self { share } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Constraint, Layout};

    use super::*;

    /// As ratatui cuts it.
    fn solved<const N: usize>(total: u16, parts: [Part; N]) -> [(u16, u16); N] {
        let constraints = parts.map(|part| match part {
            Part::Length(length) => Constraint::Length(length),
            Part::Share(share) => Constraint::Fill(share),
        });
        let area = Rect { x: 0, y: 0, width: 1, height: total };
        Layout::vertical(constraints).areas(area).map(|part: Rect| (part.y, part.height))
    }

    #[test]
    fn parts_are_those_of_ratatui() {
        use Part::{Length, Share};
        for total in 0..300 {
            assert_eq!(
                cut(total, [Share(5), Share(3), Share(2)]),
                solved(total, [Share(5), Share(3), Share(2)])
            );
            let four = [Share(6), Share(3), Share(2), Share(2)];
            assert_eq!(cut(total, four), solved(total, four), "{total}");
            assert_eq!(cut(total, [Share(1); 2]), solved(total, [Share(1); 2]), "{total}");
            assert_eq!(cut(total, [Share(1); 3]), solved(total, [Share(1); 3]), "{total}");
            assert_eq!(cut(total, [Share(5), Share(3)]), solved(total, [Share(5), Share(3)]), "{total}");
        }
        for total in 5..300 {
            let lines = [Length(1), Length(1), Length(0), Share(1), Length(0), Length(2), Length(1)];
            assert_eq!(cut(total, lines), solved(total, lines), "{total}");
            let beside = [Length(total / 2), Share(1)];
            assert_eq!(cut(total, beside), solved(total, beside), "{total}");
        }
        assert_eq!(cut(3, [Length(2), Share(1), Length(4)]), [(0, 2), (2, 0), (2, 1)]);
    }
}
