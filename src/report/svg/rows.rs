//! Rows of small columns, each with its name, its own measure and its sum.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ground::{Drawn, Ground};
use super::ink;
use crate::report::pictures::{Picture, Row};
use crate::words::Words;

/// Room for the names before the columns, for the sums behind them, and for the dates below.
const NAMES: i32 = 106;
const SUMS: i32 = 112;
const DATES: i32 = 20;

pub(super) fn draw(ground: &Ground<'_>, picture: &Picture, rows: &[Row], words: Words) -> Drawn {
    let (width, height) = ground.dim_in_pixel();
    let (width, height) = (i32::try_from(width)?, i32::try_from(height)?);
    let (from, to, low) = (NAMES, width - SUMS, height - DATES);
    let each = low / i32::try_from(rows.len().max(1))?;
    for (place, row) in (0..).zip(rows) {
        one(ground, row, (from, to), (place * each, (place + 1) * each - 4))?;
    }
    let days = picture.days.len();
    let date = |place: usize| picture.days.get(place).map(|day| words.short_day(*day)).unwrap_or_default();
    let middle = days / 2;
    for (place, anchor) in [(0, HPos::Left), (middle, HPos::Center), (days.saturating_sub(1), HPos::Right)] {
        let style = ink::faint(12).pos(Pos::new(anchor, VPos::Top));
        let (left, right) = columns(from, to, days, place);
        let x = match anchor {
            HPos::Left => left,
            HPos::Center => (left + right) / 2,
            HPos::Right => right,
        };
        ground.draw_text(&date(place), &style, (x, low + 3))?;
    }
    Ok(())
}

/// The left and the right edge of the column of a day.
fn columns(from: i32, to: i32, days: usize, place: usize) -> (i32, i32) {
    let days = i32::try_from(days.max(1)).unwrap_or(i32::MAX);
    let edge = |place: i32| from + (to - from) * place / days;
    let place = i32::try_from(place).unwrap_or(0);
    // A pixel of air between them.
    (edge(place), edge(place + 1) - 1)
}

fn one(ground: &Ground<'_>, row: &Row, (from, to): (i32, i32), (top, bottom): (i32, i32)) -> Drawn {
    let base = if row.down.is_some() { (top + bottom) / 2 } else { bottom };
    let most = row.most().max(1);
    let style = ink::colour(row.ink);
    let days = row.up.values.len();
    let name = ink::bold(13).pos(Pos::new(HPos::Left, VPos::Center));
    ground.draw_text(&row.name, &name, (4, (top + bottom) / 2))?;
    let middle = |of: i32| Pos::new(HPos::Left, if of < base { VPos::Bottom } else { VPos::Top });
    match &row.down {
        Some(down) => {
            let style = ink::faint(11);
            ground.draw_text(&row.up.name, &style.pos(middle(top)), (26, base - 1))?;
            ground.draw_text(&down.name, &style.pos(middle(bottom)), (26, base + 1))?;
            let style = ink::text(12);
            ground.draw_text(&row.up.measured, &style.pos(middle(top)), (to + 8, base - 1))?;
            ground.draw_text(&down.measured, &style.pos(middle(bottom)), (to + 8, base + 1))?;
        }
        None => {
            let style = ink::text(12).pos(Pos::new(HPos::Left, VPos::Center));
            ground.draw_text(&row.up.measured, &style, (to + 8, (top + bottom) / 2))?;
        }
    }
    ground.draw(&PathElement::new(vec![(from, base), (to, base)], ink::grid()))?;
    let room = i64::from(if row.down.is_some() { base - top } else { bottom - top });
    let height = |value: i64| i32::try_from((value * room + most - 1) / most).unwrap_or(0);
    for place in 0..days {
        let (left, right) = columns(from, to, days, place);
        if let Some(value) = row.up.values[place].filter(|value| *value > 0) {
            ground.draw(&Rectangle::new([(left, base - height(value)), (right, base)], style.filled()))?;
        }
        let down = row.down.as_ref().and_then(|down| down.values.get(place).copied().flatten());
        if let Some(value) = down.filter(|value| *value > 0) {
            // What goes down is hollow, so that both ways differ by more than their place.
            let column = [(left, base), (right, base + height(value))];
            ground.draw(&Rectangle::new(column, style.mix(0.3).filled()))?;
            ground.draw(&Rectangle::new(column, style.stroke_width(1)))?;
        }
    }
    Ok(())
}
