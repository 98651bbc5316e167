//! Lines from day to day, each with its dashes, its mark and its name at its end.

use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ground::{Drawn, Ground};
use super::ink;
use crate::report::pictures::{Ink, Picture, Series, range};
use crate::words::Words;

/// Room for the figures before the lines, for the names behind them, and for the dates below.
const FIGURES: i32 = 84;
const NAMES: i32 = 112;
const DATES: i32 = 20;
/// Names stand at least so far from each other.
const APART: i32 = 14;
/// Days between two marks of a line.
const MARKED: usize = 7;

/// What a line is drawn into.
#[derive(Clone, Copy)]
struct Frame {
    from: i32,
    to: i32,
    top: i32,
    low: i32,
    least: i64,
    most: i64,
    days: usize,
}

impl Frame {
    fn x(self, place: usize) -> i32 {
        let last = i64::try_from(self.days.saturating_sub(1).max(1)).unwrap_or(i64::MAX);
        let place = i64::try_from(place).unwrap_or(0);
        self.from + i32::try_from(i64::from(self.to - self.from) * place / last).unwrap_or(0)
    }

    fn y(self, value: i64) -> i32 {
        let part = i128::from(value - self.least) * i128::from(self.low - self.top);
        let part = part / i128::from((self.most - self.least).max(1));
        self.low - i32::try_from(part).unwrap_or(0)
    }
}

pub(super) fn draw(ground: &Ground<'_>, picture: &Picture, lines: &[Series], words: Words) -> Drawn {
    let (width, height) = ground.dim_in_pixel();
    let (width, height) = (i32::try_from(width)?, i32::try_from(height)?);
    let ((least, most), days) = (range(lines), picture.days.len());
    let frame = Frame { from: FIGURES, to: width - NAMES, top: 8, low: height - DATES, least, most, days };
    for value in figures(least, most) {
        let y = frame.y(value);
        let strength = if value == 0 { ink::TEXT.mix(0.5) } else { ink::grid() };
        ground.draw(&PathElement::new(vec![(frame.from, y), (frame.to, y)], strength))?;
        // Nothing is not named where it would lie on another figure.
        let [low, high] = [least, most].map(|end| (frame.y(end) - y).abs());
        if value == 0 && least < 0 && low.min(high) < APART {
            continue;
        }
        let style = ink::faint(12).pos(Pos::new(HPos::Right, VPos::Center));
        ground.draw_text(&picture.unit.shown(words, Some(value)), &style, (frame.from - 6, y))?;
    }
    let dates = [(0, HPos::Left), (days / 2, HPos::Center), (days.saturating_sub(1), HPos::Right)];
    for (place, anchor) in dates {
        let date = picture.days.get(place).map(|day| words.short_day(*day)).unwrap_or_default();
        let style = ink::faint(12).pos(Pos::new(anchor, VPos::Top));
        ground.draw_text(&date, &style, (frame.x(place), frame.low + 4))?;
    }
    for (place, line) in lines.iter().enumerate().rev() {
        one(ground, line, place, frame)?;
    }
    names(ground, picture, lines, frame, words)
}

/// The figures that have a line of their own: the least and the greatest one, nothing, and the middle.
fn figures(least: i64, most: i64) -> Vec<i64> {
    let middle = if most - least > 1 { Some(least + (most - least) / 2) } else { None };
    let mut all: Vec<i64> =
        [Some(least), Some(0), middle.filter(|_| least == 0), Some(most)].into_iter().flatten().collect();
    all.dedup();
    all
}

fn one(ground: &Ground<'_>, line: &Series, place: usize, frame: Frame) -> Drawn {
    let style = ink::colour(line.ink).stroke_width(2);
    for run in runs(line) {
        let points: Vec<(i32, i32)> =
            run.iter().map(|(day, value)| (frame.x(*day), frame.y(*value))).collect();
        match ink::dashes(line.ink) {
            Some((dash, gap)) => {
                ground.draw(&DashedPathElement::new(points, dash, gap, style))?;
            }
            None => ground.draw(&PathElement::new(points, style))?,
        }
        if line.ink == Ink::Limit {
            continue;
        }
        let last = run.last().map(|(day, _)| *day);
        // Marks of lines that lie on each other stand beside each other.
        let marked = |day: usize| (day + 2 * place).is_multiple_of(MARKED) || Some(day) == last;
        for (day, value) in run.iter().filter(|(day, _)| marked(*day)) {
            mark(ground, line.ink, (frame.x(*day), frame.y(*value)))?;
        }
    }
    Ok(())
}

/// A mark that tells a line: a disc, a triangle, a cross, a square.
fn mark(ground: &Ground<'_>, ink: Ink, at: (i32, i32)) -> Drawn {
    let style = ink::colour(ink).filled();
    match ink {
        Ink::Priority(1) => ground.draw(&TriangleMarker::new(at, 5, style))?,
        Ink::Priority(2) => ground.draw(&Cross::new(at, 4, ink::colour(ink).stroke_width(2)))?,
        Ink::Priority(3) => {
            ground.draw(&Rectangle::new([(at.0 - 3, at.1 - 3), (at.0 + 3, at.1 + 3)], style))?;
        }
        _ => ground.draw(&Circle::new(at, 4, style))?,
    }
    Ok(())
}

/// A line as far as each of its days follows on the one before.
fn runs(line: &Series) -> Vec<Vec<(usize, i64)>> {
    let mut runs: Vec<Vec<(usize, i64)>> = vec![Vec::new()];
    for (day, value) in line.values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((day, *value)),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Each name beside the end of its line, none over another; with the figure that the line ends at.
fn names(ground: &Ground<'_>, picture: &Picture, lines: &[Series], frame: Frame, words: Words) -> Drawn {
    let end = |line: &Series| line.values.iter().rev().flatten().next().copied();
    let mut ends: Vec<(i32, &Series, i64)> =
        lines.iter().filter_map(|line| end(line).map(|value| (frame.y(value), line, value))).collect();
    ends.sort_by_key(|(y, ..)| *y);
    let mut least = i32::MIN;
    for (y, ..) in &mut ends {
        *y = (*y).max(least);
        least = *y + APART;
    }
    // What was pushed below the dates goes up again.
    let mut most = frame.low;
    for (y, ..) in ends.iter_mut().rev() {
        *y = (*y).min(most);
        most = *y - APART;
    }
    for (y, line, value) in ends {
        let text = format!("{} {}", line.name, picture.unit.shown(words, Some(value)));
        let style = ink::text(12).pos(Pos::new(HPos::Left, VPos::Center));
        if line.ink != Ink::Limit {
            mark(ground, line.ink, (frame.to + 12, y))?;
        }
        ground.draw_text(&text, &style, (frame.to + 20, y))?;
    }
    Ok(())
}
