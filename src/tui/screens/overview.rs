//! The overview: bands of panes, one below the other.
//!
//! Each band has the rows that it cannot do without; what the screen has besides goes to those that have
//! more to show, so that none is half empty while another is cut.

use ratatui::layout::Rect;

use crate::tui::model::Pane;
use crate::tui::screens::parts::{Part, columns};
use crate::tui::screens::region::Region;

/// From these widths on things stand beside each other.
pub(super) const WIDE: u16 = 110;
pub(super) const VERY_WIDE: u16 = 160;

/// Rows that a detail beside the queue can use.
const DETAIL: u16 = 24;
/// What a frame and the headings take of a pane.
const AROUND: u16 = 3;

/// Regions beside each other, each with its share of the width.
struct Band {
    regions: &'static [(Region, u16)],
    /// Lines it has before others get more.
    least: u16,
    /// Of the lines that are left over, so many for each one of a band with a weight of one.
    weight: u16,
}

const fn band(least: u16, weight: u16, regions: &'static [(Region, u16)]) -> Band {
    Band { regions, least, weight }
}

const fn pane(pane: Pane, share: u16) -> (Region, u16) {
    (Region::Pane(pane), share)
}

/// What gives way first where the screen is low comes last. A line for a filter, or for another moment,
/// comes from the queue alone.
const NARROW: &[Band] = &[
    band(8, 3, &[pane(Pane::Incidents, 1)]),
    band(5, 1, &[pane(Pane::Updates, 42), pane(Pane::Storage, 38)]),
    band(4, 1, &[pane(Pane::Licences, 42), pane(Pane::Availability, 38)]),
];

/// Three beside each other are as wide as what they say without headings.
const BROAD: &[Band] = &[
    band(7, 5, &[pane(Pane::Incidents, 1)]),
    band(5, 3, &[pane(Pane::Clocks, 1), pane(Pane::Updates, 1)]),
    band(5, 2, &[pane(Pane::Storage, 39), pane(Pane::Licences, 43), pane(Pane::Availability, 38)]),
    band(3, 1, &[pane(Pane::Log, 1)]),
];

const VERY_BROAD: &[Band] = &[
    band(8, 6, &[pane(Pane::Incidents, 5), (Region::Detail, 3)]),
    band(5, 3, &[pane(Pane::Clocks, 1), pane(Pane::Updates, 1), pane(Pane::Storage, 1)]),
    band(4, 2, &[pane(Pane::Licences, 1), pane(Pane::Availability, 1)]),
    band(3, 1, &[pane(Pane::Log, 1)]),
];

/// What is shown where, with panes of so many rows each. The rows that a filter hides count: a screen
/// that changes its shape with each letter of a filter is not read.
pub(super) fn regions(body: Rect, rows: impl Fn(Pane) -> usize) -> Vec<(Region, Rect)> {
    let bands = match body.width {
        VERY_WIDE.. => VERY_BROAD,
        WIDE.. => BROAD,
        _ => NARROW,
    };
    let wanted = |(region, _): &(Region, u16)| match region {
        Region::Pane(pane) => u16::try_from(rows(*pane)).unwrap_or(u16::MAX).saturating_add(AROUND),
        _ => DETAIL,
    };
    let most = |band: &Band| band.regions.iter().map(wanted).max().unwrap_or(0).max(band.least);
    let asks: Vec<Ask> =
        bands.iter().map(|band| Ask { least: band.least, weight: band.weight, most: most(band) }).collect();
    let mut y = body.y;
    let mut out = Vec::new();
    for (band, height) in bands.iter().zip(heights(body.height, &asks)) {
        out.extend(beside(Rect { y, height, ..body }, band.regions).filter(|(_, area)| area.height > 0));
        y += height;
    }
    out
}

fn beside(area: Rect, regions: &'static [(Region, u16)]) -> impl Iterator<Item = (Region, Rect)> {
    let share = |index: usize| Part::Share(regions.get(index).map_or(0, |(_, share)| *share));
    let areas = columns(area, [share(0), share(1), share(2)]);
    regions.iter().map(|(region, _)| *region).zip(areas)
}

/// What a band asks for, in lines.
#[derive(Clone, Copy, Debug)]
struct Ask {
    least: u16,
    weight: u16,
    /// It can use no more.
    most: u16,
}

/// How high each band is. Where there is too little for all, the last ones have none and what is left
/// of theirs goes to the first; where there is more than all can use, the last has it.
fn heights(total: u16, asks: &[Ask]) -> Vec<u16> {
    let mut given = vec![0; asks.len()];
    let mut rest = total;
    for (height, ask) in given.iter_mut().zip(asks) {
        if ask.least > rest {
            break;
        }
        (*height, rest) = (ask.least, rest - ask.least);
    }
    if given.first() == Some(&0) {
        given[0] = rest;
        return given;
    }
    for _ in 0..rest {
        // The one that has got least beyond what it cannot do without, for its weight.
        let spare = |index: &usize| f64::from(given[*index] - asks[*index].least);
        let hungry = |index: &usize| given[*index] > 0 && given[*index] < asks[*index].most;
        let got = |index: &usize| (spare(index) + 1.0) / f64::from(asks[*index].weight.max(1));
        let next = (0..asks.len()).filter(hungry).min_by(|a, b| got(a).total_cmp(&got(b)));
        let last = given.iter().rposition(|height| *height > 0).unwrap_or(0);
        given[next.unwrap_or(last)] += 1;
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(least: u16, weight: u16, most: u16) -> Ask {
        Ask { least, weight, most }
    }

    #[test]
    fn lines_go_where_there_are_rows() {
        let full = [ask(7, 5, 100), ask(5, 3, 100), ask(5, 2, 100), ask(3, 1, 100)];
        let cases: [(u16, &[Ask], &[u16]); 8] = [
            (20, &full, &[7, 5, 5, 3]),
            (34, &full, &[14, 9, 7, 4]),
            // Too low for all of them.
            (19, &full, &[8, 6, 5, 0]),
            (16, &full, &[10, 6, 0, 0]),
            (5, &full, &[5, 0, 0, 0]),
            // A short queue leaves its lines to the others, a short log too.
            (34, &[ask(7, 5, 8), ask(5, 3, 100), ask(5, 2, 100), ask(3, 1, 4)], &[8, 12, 10, 4]),
            // Nobody has more to show: the last has the rest.
            (34, &[ask(7, 5, 8), ask(5, 3, 6), ask(5, 2, 6), ask(3, 1, 4)], &[8, 6, 6, 14]),
            (20, &[ask(11, 2, 30), ask(5, 1, 30), ask(4, 1, 30)], &[11, 5, 4]),
        ];
        for (total, asks, expected) in cases {
            assert_eq!(heights(total, asks), expected, "{total} for {asks:?}");
        }
        for total in 0..200 {
            assert_eq!(heights(total, &full).iter().sum::<u16>(), total, "{total}");
        }
    }
}
