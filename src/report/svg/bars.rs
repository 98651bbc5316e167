//! Bars of months, a group each: with their priority below and their figure above them.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ground::{Drawn, Ground};
use super::ink;
use crate::report::pictures::{Ink, Month, Unit};
use crate::words::Words;

/// Room for the figures before the bars, above them, and for the names below.
const FIGURES: i32 = 44;
const ABOVE: i32 = 16;
const NAMES: i32 = 34;
/// A hundred percent.
const WHOLE: i64 = 10_000;
/// Months that are drawn.
const MOST: usize = 6;

pub(super) fn draw(ground: &Ground<'_>, months: &[Month], words: Words) -> Drawn {
    let months = &months[months.len().saturating_sub(MOST)..];
    let (width, height) = ground.dim_in_pixel();
    let (width, height) = (i32::try_from(width)?, i32::try_from(height)?);
    let (from, to, top, low) = (FIGURES, width - 8, ABOVE, height - NAMES);
    for value in [0, WHOLE / 2, WHOLE] {
        let y = low - i32::try_from(i64::from(low - top) * value / WHOLE)?;
        ground.draw(&PathElement::new(vec![(from, y), (to, y)], ink::grid()))?;
        let style = ink::faint(12).pos(Pos::new(HPos::Right, VPos::Center));
        ground.draw_text(&Unit::Percent.shown(words, Some(value)), &style, (from - 6, y))?;
    }
    let group = (to - from) / i32::try_from(months.len().max(1))?;
    let bar = (group - 12).max(8) / 4;
    for (place, month) in (0..).zip(months) {
        let left = from + place * group + (group - 4 * bar) / 2;
        for (priority, value) in (0..).zip(month.bars) {
            let x = left + priority * bar;
            let centre = x + bar / 2;
            let style = ink::faint(11).pos(Pos::new(HPos::Center, VPos::Top));
            ground.draw_text(&format!("P{}", priority + 1), &style, (centre, low + 3))?;
            let part = value.unwrap_or(0);
            let y = low - i32::try_from(i64::from(low - top) * part / WHOLE)?;
            if value.is_some() {
                let style = ink::colour(Ink::Priority(usize::try_from(priority)?));
                ground.draw(&Rectangle::new([(x + 1, y), (x + bar - 1, low)], style.filled()))?;
            }
            let shown = Unit::Percent.shown(words, value.map(|value| value / 100 * 100));
            let style = ink::text(11).pos(Pos::new(HPos::Center, VPos::Bottom));
            ground.draw_text(&shown, &style, (centre, y - 2))?;
        }
        let style = ink::text(12).pos(Pos::new(HPos::Center, VPos::Top));
        ground.draw_text(&month.name, &style, (from + place * group + group / 2, low + 17))?;
    }
    Ok(())
}
