//! How a page is laid out: what matters first, then digits that can be read from far, then lists, then
//! digits that can be read from farther.

use ratatui::layout::Rect;

use crate::wall::draw::big::{Font, LEVELS, Letters};
use crate::wall::view::{Band, Digits, Panel, Rank};

/// A frame and a row.
const LEAST: u16 = 3;
/// Rows, with its frame, that a list has before digits become larger, and before they become largest.
const COMFORT: [u16; LEVELS - 1] = [6, 12];
/// Blanks at the left within a frame, and the frame.
const EDGES: u16 = 4;

/// Where a band stands, from the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its place among the bands.
    pub band: usize,
    pub y: u16,
    pub height: u16,
    /// Size of its digits, 0 for plain text.
    pub level: usize,
}

/// Whether digits have labels above them.
pub fn is_labelled(digits: &[Digits]) -> bool {
    digits.iter().any(|digits| !digits.label.is_empty())
}

/// Rows of a panel with digits of a size, its frame among them; of one without digits, with all its lines.
pub fn height(panel: &Panel, level: usize, letters: Letters) -> u16 {
    let lines = u16::try_from(panel.lines.len()).unwrap_or(u16::MAX);
    let digits = match (panel.digits.is_empty(), level) {
        (true, _) => 0,
        (false, 0) => 1,
        (false, level) => Font::of(letters, level).rows() + u16::from(is_labelled(&panel.digits)),
    };
    lines.saturating_add(digits).saturating_add(2)
}

/// The panels of a band, by their shares of its width.
pub fn beside(band: &Band, area: Rect) -> Vec<Rect> {
    let all = band.panels.iter().map(|panel| u32::from(panel.share)).sum::<u32>().max(1);
    let mut before = 0;
    let edge = |share: u32| area.x + u16::try_from(u32::from(area.width) * share / all).unwrap_or(area.width);
    let place = |panel: &Panel| {
        let from = edge(before);
        before += u32::from(panel.share);
        Rect { x: from, width: edge(before) - from, ..area }
    };
    band.panels.iter().map(place).collect()
}

/// Blanks that large digits have beside each other in columns of one width.
const APART: u16 = 2;

/// Where texts of these widths stand beside each other: in columns of one width, or close together where
/// that has no room.
pub fn columns(widths: &[u16], area: Rect) -> Vec<Rect> {
    let count = u16::try_from(widths.len()).unwrap_or(1).max(1);
    let width = area.width / count;
    if widths.iter().all(|own| own.saturating_add(APART) <= width) {
        return (0..count).map(|index| Rect { x: area.x + index * width, width, ..area }).collect();
    }
    let all = widths.iter().fold(0, |sum: u16, own| sum.saturating_add(*own));
    let gap = area.width.saturating_sub(all) / count.saturating_sub(1).max(1);
    let mut left = area.x;
    let place = |own: &u16| {
        let x = left.min(area.right());
        left = left.saturating_add(*own).saturating_add(gap);
        Rect { x, width: (*own).min(area.right() - x), ..area }
    };
    widths.iter().map(place).collect()
}

struct Plan<'a> {
    bands: &'a [Band],
    width: u16,
    room: u16,
    letters: Letters,
    /// Rows of each band; none where it is not shown.
    heights: Vec<u16>,
    levels: Vec<usize>,
}

/// Where each band that has room stands.
pub fn places(bands: &[Band], width: u16, height: u16, letters: Letters) -> Vec<Place> {
    let none = vec![0; bands.len()];
    let levels = vec![0; bands.len()];
    let mut plan = Plan { bands, width, room: height, letters, heights: none, levels };
    plan.essentials();
    for (level, rows) in (2..=LEVELS).zip(COMFORT) {
        plan.lists(rows);
        plan.larger(level);
    }
    plan.lists(u16::MAX);
    plan.rest();
    let mut y = 0;
    let mut places = Vec::new();
    for (band, (height, level)) in
        plan.heights.iter().zip(&plan.levels).enumerate().filter(|(_, (h, _))| **h > 0)
    {
        places.push(Place { band, y, height: *height, level: *level });
        y += height;
    }
    places
}

impl Plan<'_> {
    fn needs(&self, band: usize, level: usize) -> u16 {
        self.bands[band].panels.iter().map(|panel| height(panel, level, self.letters)).max().unwrap_or(0)
    }

    fn fits_beside(&self, band: usize, level: usize) -> bool {
        let area = Rect { x: 0, y: 0, width: self.width, height: 1 };
        let font = Font::of(self.letters, level);
        let fits = |(panel, area): (&Panel, Rect)| {
            let between = u16::try_from(panel.digits.len()).unwrap_or(1).saturating_sub(1);
            let widths = panel.digits.iter().map(|digits| font.width(&digits.text));
            let all = widths.fold(between, u16::saturating_add);
            all <= area.width.saturating_sub(EDGES)
        };
        let band = &self.bands[band];
        band.panels.iter().zip(beside(band, area)).all(fits)
    }

    /// Takes rows from the room for a band.
    fn give(&mut self, band: usize, rows: u16) {
        self.heights[band] += rows;
        self.room -= rows;
    }

    fn essentials(&mut self) {
        let essential = |(_, band): &(usize, &Band)| band.rank != Rank::May;
        let all: Vec<usize> =
            self.bands.iter().enumerate().filter(essential).map(|(index, _)| index).collect();
        for &band in &all {
            if self.room >= LEAST {
                self.give(band, LEAST);
            }
        }
        // Large digits of the first before all lines of the last.
        for &band in &all {
            self.raise(&[band], 1);
            let more = self.needs(band, self.levels[band]).saturating_sub(self.heights[band]);
            if self.heights[band] > 0 && more <= self.room {
                self.give(band, more);
            }
        }
    }

    /// Digits of these bands become so large, if all of them have room for it.
    fn raise(&mut self, bands: &[usize], level: usize) {
        let more = |band: &usize| self.needs(*band, level).saturating_sub(self.heights[*band]);
        let fit = bands.iter().all(|band| {
            let is_next = self.heights[*band] > 0 && self.levels[*band] + 1 == level;
            is_next && self.fits_beside(*band, level)
        });
        if !fit || bands.iter().map(more).sum::<u16>() > self.room {
            return;
        }
        for &band in bands {
            self.give(band, self.needs(band, level).saturating_sub(self.heights[band]));
            self.levels[band] = level;
        }
    }

    fn larger(&mut self, level: usize) {
        let mut groups: Vec<(u8, Vec<usize>)> = Vec::new();
        for (index, band) in self.bands.iter().enumerate().filter(|(index, _)| self.heights[*index] > 0) {
            let (Rank::Must(group) | Rank::Fills(group)) = band.rank else { continue };
            match groups.last_mut().filter(|(known, _)| *known == group) {
                Some((_, bands)) => bands.push(index),
                None => groups.push((group, vec![index])),
            }
        }
        // What is shown below the counters says more than they do.
        groups.reverse();
        for (_, bands) in &groups {
            self.raise(bands, level);
        }
    }

    /// A row for each list in turn, up to so many.
    fn lists(&mut self, most: u16) {
        let lists: Vec<usize> = self
            .bands
            .iter()
            .enumerate()
            .filter(|(_, band)| band.rank == Rank::May)
            .map(|(i, _)| i)
            .collect();
        for &band in &lists {
            if self.heights[band] == 0 && self.room >= LEAST {
                self.give(band, LEAST);
            }
        }
        loop {
            let before = self.room;
            for &band in &lists {
                let shown = (1..self.needs(band, 0).min(most)).contains(&self.heights[band]);
                if shown && self.room > 0 {
                    self.give(band, 1);
                }
            }
            if before == self.room {
                return;
            }
        }
    }

    /// What nobody wants goes to the band that fills the page, else to the last one.
    fn rest(&mut self) {
        let fills = |(_, band): &(usize, &Band)| matches!(band.rank, Rank::Fills(_));
        let fills = self.bands.iter().enumerate().find(fills).map(|(index, _)| index);
        let last = self.heights.iter().rposition(|height| *height > 0);
        let taker = fills.filter(|band| self.heights[*band] > 0).or(last);
        taker.into_iter().for_each(|band| self.give(band, self.room));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::cell::{Cell, Line};

    fn counters() -> Band {
        let panel = |text: &str| Panel {
            digits: vec![Digits { text: text.to_owned(), ..Digits::default() }],
            lines: vec![Line::new()],
            ..Panel::new("")
        };
        Band { panels: vec![panel("2"), panel("13")], rank: Rank::Must(0) }
    }

    fn clocks() -> Band {
        let digits = |label: &str| Digits {
            label: label.to_owned(),
            text: "-0:53:27".to_owned(),
            ..Digits::default()
        };
        let panel =
            Panel { digits: vec![digits("A"), digits("B")], lines: vec![Line::new(); 2], ..Panel::new("") };
        Band { panels: vec![panel], rank: Rank::Must(1) }
    }

    fn list(rows: usize) -> Band {
        let panel = Panel { lines: vec![vec![Cell::text("x")]; rows], ..Panel::new("") };
        Band { panels: vec![panel], rank: Rank::May }
    }

    #[test]
    fn nothing_overlaps_and_all_room_is_used() {
        let bands = [counters(), clocks(), clocks(), list(20), list(3)];
        for letters in [Letters::Dots, Letters::Blocks, Letters::Signs] {
            for height in 0..120 {
                for width in [10, 40, 79, 120, 199, 299] {
                    let places = places(&bands, width, height, letters);
                    let mut y = 0;
                    for place in &places {
                        assert_eq!(place.y, y, "{width}x{height} {places:?}");
                        assert!(place.height >= LEAST, "{width}x{height} {places:?}");
                        y += place.height;
                    }
                    assert_eq!(y, if height < LEAST { 0 } else { height }, "{width}x{height} {places:?}");
                }
            }
        }
    }

    #[test]
    fn digits_grow_with_the_screen_and_lists_have_their_share() {
        let bands = [counters(), clocks(), clocks(), list(20), list(3)];
        let levels = |width, height, letters| {
            places(&bands, width, height, letters).iter().map(|place| place.level).collect::<Vec<_>>()
        };
        assert_eq!(levels(79, 21, Letters::Dots)[..2], [1, 1]);
        assert_eq!(levels(79, 21, Letters::Blocks)[..2], [1, 1]);
        assert_eq!(levels(199, 45, Letters::Dots)[..3], [1, 2, 2]);
        assert_eq!(levels(299, 75, Letters::Dots)[..3], [2, 3, 3]);
        assert_eq!(levels(30, 75, Letters::Dots)[..3], [1, 0, 0], "too narrow for large clocks");
        let lists = |height| {
            let places = places(&bands, 199, height, Letters::Signs);
            places.iter().filter(|place| place.band >= 3).map(|place| place.height).collect::<Vec<_>>()
        };
        assert!(lists(45).iter().all(|rows| *rows >= 5), "{:?}", lists(45));
    }
}
