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
    pub size: Size,
}

/// How large what a band says is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Size of its digits, 0 for plain text.
    pub level: usize,
    /// Which it is, and whose, is in large letters too.
    pub headline: bool,
    /// The labels of its digits are.
    pub labels: bool,
}

impl Size {
    /// Rows of the labels above digits.
    pub fn labels(self, digits: &[Digits], letters: Letters) -> u16 {
        match (is_labelled(digits), self.level, self.labels) {
            (false, ..) | (true, 0, _) => 0,
            (true, _, false) => 1,
            (true, _, true) => Font::of(letters, 1).rows(),
        }
    }
}

/// Whether digits have labels above them.
fn is_labelled(digits: &[Digits]) -> bool {
    digits.iter().any(|digits| !digits.label.is_empty())
}

/// Rows of a panel with digits of a size, its frame among them; of one without digits, with all its lines.
pub fn height(panel: &Panel, size: Size, letters: Letters) -> u16 {
    let lines = u16::try_from(panel.lines.len() + usize::from(panel.beyond > 0)).unwrap_or(u16::MAX);
    let digits = match (panel.digits.is_empty(), size.level) {
        (true, _) => 0,
        (false, 0) => 1,
        (false, level) => Font::of(letters, level).rows() + size.labels(&panel.digits, letters),
    };
    let headline = if size.headline && !panel.headline.is_empty() { Font::of(letters, 1).rows() } else { 0 };
    lines.saturating_add(digits).saturating_add(headline).saturating_add(2)
}

/// Columns that digits take, with labels where those are large.
pub fn widths(digits: &[Digits], size: Size, letters: Letters) -> Vec<u16> {
    let label = |one: &Digits| if size.labels { Font::of(letters, 1).width(&one.label) } else { 0 };
    let font = Font::of(letters, size.level);
    digits.iter().map(|one| font.width(&one.text).max(label(one))).collect()
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
    sizes: Vec<Size>,
}

/// Where each band that has room stands.
pub fn places(bands: &[Band], width: u16, height: u16, letters: Letters) -> Vec<Place> {
    let none = vec![0; bands.len()];
    let sizes = vec![Size::default(); bands.len()];
    let mut plan = Plan { bands, width, room: height, letters, heights: none, sizes };
    plan.essentials();
    plan.louder();
    for (level, rows) in (2..=LEVELS).zip(COMFORT) {
        plan.lists(rows);
        plan.larger(level);
    }
    plan.lists(u16::MAX);
    plan.rest();
    let mut y = 0;
    let mut places = Vec::new();
    for (band, (height, size)) in
        plan.heights.iter().zip(&plan.sizes).enumerate().filter(|(_, (h, _))| **h > 0)
    {
        places.push(Place { band, y, height: *height, size: *size });
        y += height;
    }
    places
}

impl Plan<'_> {
    fn needs(&self, band: usize, size: Size) -> u16 {
        self.bands[band].panels.iter().map(|panel| height(panel, size, self.letters)).max().unwrap_or(0)
    }

    fn fits_beside(&self, band: usize, size: Size) -> bool {
        let area = Rect { x: 0, y: 0, width: self.width, height: 1 };
        let (letter, inside) = (Font::of(self.letters, 1), |area: Rect| area.width.saturating_sub(EDGES));
        let fits = |(panel, area): (&Panel, Rect)| {
            let between = u16::try_from(panel.digits.len()).unwrap_or(1).saturating_sub(1);
            let all =
                widths(&panel.digits, size, self.letters).into_iter().fold(between, u16::saturating_add);
            // A headline without its first two pieces says nothing.
            let headline = panel.headline.iter().take(if size.headline { 2 } else { 0 });
            let said = headline.fold(EDGES, |all, piece| all.saturating_add(letter.width(&piece.read())));
            all <= inside(area) && said <= area.width
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
            let more = self.needs(band, self.sizes[band]).saturating_sub(self.heights[band]);
            if self.heights[band] > 0 && more <= self.room {
                self.give(band, more);
            }
        }
    }

    /// Digits of these bands become so large, if all of them have room for it.
    fn raise(&mut self, bands: &[usize], level: usize) {
        let is_next = |band: &usize| self.sizes[*band].level + 1 == level;
        if bands.iter().all(is_next) {
            self.grow(bands, |size| Size { level, ..size });
        }
    }

    /// These bands become larger, if all of them have room for it.
    fn grow(&mut self, bands: &[usize], larger: impl Fn(Size) -> Size) {
        let size = |band: usize| larger(self.sizes[band]);
        let more = |band: &usize| self.needs(*band, size(*band)).saturating_sub(self.heights[*band]);
        let fit = bands.iter().all(|band| self.heights[*band] > 0 && self.fits_beside(*band, size(*band)));
        if !fit || bands.iter().map(more).sum::<u16>() > self.room {
            return;
        }
        for &band in bands {
            let size = larger(self.sizes[band]);
            self.give(band, self.needs(band, size).saturating_sub(self.heights[band]));
            self.sizes[band] = size;
        }
    }

    /// Bands with digits, in groups that have digits of one size; what is shown below says more.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<(u8, Vec<usize>)> = Vec::new();
        for (index, band) in self.bands.iter().enumerate().filter(|(index, _)| self.heights[*index] > 0) {
            let (Rank::Must(group) | Rank::Fills(group)) = band.rank else { continue };
            match groups.last_mut().filter(|(known, _)| *known == group) {
                Some((_, bands)) => bands.push(index),
                None => groups.push((group, vec![index])),
            }
        }
        groups.into_iter().rev().map(|(_, bands)| bands).collect()
    }

    fn larger(&mut self, level: usize) {
        for bands in self.groups() {
            self.raise(&bands, level);
        }
    }

    /// What large digits are of is read from as far as they are.
    fn louder(&mut self) {
        for bands in self.groups() {
            let is_large = |band: &usize| self.sizes[*band].level > 0;
            if bands.iter().all(is_large) {
                self.grow(&bands, |size| Size { headline: true, ..size });
                self.grow(&bands, |size| Size { labels: true, ..size });
            }
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
                let shown = (1..self.needs(band, Size::default()).min(most)).contains(&self.heights[band]);
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
            places(&bands, width, height, letters).iter().map(|place| place.size.level).collect::<Vec<_>>()
        };
        assert_eq!(levels(79, 21, Letters::Dots)[..2], [1, 1]);
        assert_eq!(levels(79, 21, Letters::Blocks)[..2], [1, 1]);
        assert_eq!(
            levels(199, 45, Letters::Dots)[..3],
            [1, 1, 1],
            "labels are large before digits are larger"
        );
        assert!(places(&bands, 199, 45, Letters::Dots)[1..3].iter().all(|place| place.size.labels));
        assert!(places(&bands, 119, 26, Letters::Dots)[1..3].iter().all(|place| !place.size.labels));
        assert_eq!(levels(299, 80, Letters::Dots)[..3], [2, 3, 3]);
        assert_eq!(levels(30, 75, Letters::Dots)[..3], [1, 0, 0], "too narrow for large clocks");
        let lists = |height| {
            let places = places(&bands, 199, height, Letters::Signs);
            places.iter().filter(|place| place.band >= 3).map(|place| place.height).collect::<Vec<_>>()
        };
        assert!(lists(45).iter().all(|rows| *rows >= 4), "{:?}", lists(45));
    }
}
