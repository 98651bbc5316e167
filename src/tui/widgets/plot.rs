//! Pictures: ratatui's charts, bars and sparklines, in the theme's characters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::symbols::{Marker, bar};
use ratatui::widgets::{
    Axis, Bar, BarChart, BarGroup, Chart, Dataset, GraphType, Sparkline, SparklineBar, Widget,
};

use crate::tui::cell::{Cell, cut, width as wide};
use crate::tui::role::Role;
use crate::tui::theme::{GlyphSet, Theme};
use crate::tui::vm::{Area, Curve, Drawn, Group, Plot, PlotBody, Spark};
use crate::tui::widgets::lines::{lines, short_lines};
use crate::tui::widgets::row::underlay;
use crate::tui::widgets::table::tables;

/// The list, the pictures beside it, and what is told below.
pub fn drawn(buffer: &mut Buffer, area: Rect, view: &Drawn, focused: bool, theme: &Theme) {
    let told = u16::try_from(view.told.len()).unwrap_or(0).min(area.height);
    let upper = Rect { height: area.height - told, ..area };
    if let Some((table, width)) = &view.list {
        let list = Rect { width: (*width).min(upper.width), ..upper };
        tables(buffer, list, std::slice::from_ref(table), focused, theme);
    }
    for (place, plot) in &view.plots {
        self::plot(buffer, within(area, *place), plot, theme);
    }
    let below = Rect { y: upper.bottom(), height: told, ..area };
    lines(buffer, below, &view.told, theme);
}

fn within(area: Rect, place: Area) -> Rect {
    let own = Rect { x: area.x + place.x, y: area.y + place.y, width: place.width, height: place.height };
    own.intersection(area)
}

fn plot(buffer: &mut Buffer, area: Rect, plot: &Plot, theme: &Theme) {
    if area.height < 2 || area.width < 8 {
        return;
    }
    short_lines(buffer, Rect { height: 1, ..area }, std::slice::from_ref(&plot.title), theme);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    match &plot.body {
        PlotBody::Nothing(said) => {
            let said = vec![Cell::dim(format!("  {said}"))];
            short_lines(buffer, body, &[said], theme);
        }
        PlotBody::Rows(rows) => sparks(buffer, body, plot, rows, theme),
        PlotBody::Pairs(pairs) => self::pairs(buffer, body, plot, pairs, theme),
        PlotBody::Lines { lines, least, most } => curves(buffer, body, plot, lines, (least, most), theme),
        PlotBody::Groups(groups) => months(buffer, body, groups, theme),
    }
}

/// Where the days stand: from which day on, how many, and how many cells each has.
#[derive(Clone, Copy)]
struct Days {
    x: u16,
    first: usize,
    count: usize,
    each: u16,
}

impl Days {
    /// As many days as there is room for: the last ones, unless the day that is read is before them.
    fn fit(x: u16, width: u16, days: usize, here: usize) -> Self {
        let count = days.min(width.into()).max(1);
        let each = (usize::from(width) / count).clamp(1, 3) as u16;
        Self { x, first: days.saturating_sub(count).min(here), count, each }
    }

    fn width(self) -> u16 {
        u16::try_from(self.count).unwrap_or(u16::MAX).saturating_mul(self.each)
    }

    /// The column of a day.
    fn at(self, day: usize) -> Option<u16> {
        let place = day.checked_sub(self.first).filter(|place| *place < self.count)?;
        Some(self.x + u16::try_from(place).ok()? * self.each)
    }

    fn of<T: Copy>(self, values: &[T]) -> &[T] {
        let end = (self.first + self.count).min(values.len());
        &values[self.first.min(end)..end]
    }
}

fn sparks(buffer: &mut Buffer, area: Rect, plot: &Plot, rows: &[Spark], theme: &Theme) {
    let label = rows.iter().map(|row| wide(&row.label)).max().unwrap_or(0) as u16 + 1;
    let all = rows.first().map_or(0, |row| row.values.len());
    let widest =
        |of: fn(&Spark) -> &String| rows.iter().map(|row| wide(of(row))).max().unwrap_or(0) as u16 + 1;
    // The greatest figure of each row stands there where all days have room beside it.
    let long = usize::from(area.width) >= usize::from(label + widest(|row| &row.measured)) + all;
    let said: fn(&Spark) -> &String = if long { |row| &row.measured } else { |row| &row.sum };
    let sum = if area.width > label + widest(said) + 10 { widest(said) } else { 0 };
    let days = Days::fit(area.x + label, area.width.saturating_sub(label + sum), all, plot.day);
    let ruled = area.height > 1;
    let most = area.height - u16::from(ruled);
    for (row, y) in rows.iter().zip(area.y..area.y + most) {
        put(buffer, area.x, y, label, &row.label, theme.style(row.role));
        spark(buffer, y, days, row, theme);
        let x = days.x + days.width() + 1;
        put(buffer, x, y, area.right().saturating_sub(x), said(row), theme.style(Role::Text));
    }
    if ruled {
        let y = area.y + most.min(u16::try_from(rows.len()).unwrap_or(most));
        ruler(buffer, y, days, plot, theme);
        ground(buffer, days, plot.day, area.y, y - area.y, theme);
    }
}

fn pairs(buffer: &mut Buffer, area: Rect, plot: &Plot, pairs: &[(Spark, Spark)], theme: &Theme) {
    let label = pairs.iter().map(|(row, _)| wide(&row.label)).max().unwrap_or(0) as u16 + 1;
    let each = area.width.saturating_sub(label + 2) / 2;
    let all = pairs.first().map_or(0, |(row, _)| row.values.len());
    let halves = [0, each + 1].map(|from| Days::fit(area.x + label + from, each, all, plot.day));
    let rows = area.height.saturating_sub(1).min(u16::try_from(pairs.len()).unwrap_or(0));
    for ((up, down), y) in pairs.iter().zip(area.y..area.y + rows) {
        put(buffer, area.x, y, label, &up.label, theme.style(up.role));
        for (row, days) in [up, down].into_iter().zip(halves) {
            spark(buffer, y, days, row, theme);
        }
    }
    let names = pairs.first().map(|(up, down)| [&up.sum, &down.sum]);
    for (days, name) in halves.into_iter().zip(names.into_iter().flatten()) {
        put(buffer, days.x, area.y + rows, days.width(), name, theme.style(Role::Dim));
        mark(buffer, area.y + rows, days, plot.day, theme);
        ground(buffer, days, plot.day, area.y, rows, theme);
    }
}

fn spark(buffer: &mut Buffer, y: u16, days: Days, row: &Spark, theme: &Theme) {
    let style = theme.style(row.role);
    let bar = |value: &Option<i64>| {
        let value = value.map(|value| u64::try_from(value).unwrap_or(0));
        // Between columns that are wider than a cell there is a gap.
        let gap = std::iter::repeat_n(None, usize::from(days.each > 1));
        let own = std::iter::repeat_n(value, usize::from(days.each.saturating_sub(1).max(1)));
        own.chain(gap).map(move |value| SparklineBar::from(value).style(Some(style)))
    };
    let bars: Vec<SparklineBar> = days.of(&row.values).iter().flat_map(bar).collect();
    Sparkline::default()
        .data(bars)
        .max(u64::try_from(row.most).unwrap_or(0).max(1))
        .bar_set(levels(theme.glyphs))
        .absent_value_symbol(" ")
        .absent_value_style(theme.ground)
        .render(Rect { x: days.x, y, width: days.width(), height: 1 }.intersection(buffer.area), buffer);
}

fn curves(
    buffer: &mut Buffer,
    area: Rect,
    plot: &Plot,
    lines: &[Curve],
    (least, most): (&(i64, String), &(i64, String)),
    theme: &Theme,
) {
    let label = wide(&least.1).max(wide(&most.1)) as u16 + 1;
    let count = lines.first().map_or(0, |line| line.values.len());
    let days = Days::fit(area.x + label + 1, area.width.saturating_sub(label + 1), count, plot.day);
    let height = area.height - 1;
    let right = |text: &str| format!("{text:>width$}", width = usize::from(label) - 1);
    put(buffer, area.x, area.y, label, &right(&most.1), theme.style(Role::Dim));
    put(buffer, area.x, area.y + height - 1, label, &right(&least.1), theme.style(Role::Dim));
    for y in area.y..area.y + height {
        put(buffer, days.x - 1, y, 1, theme.glyphs.vertical, theme.style(Role::Border));
    }
    let points: Vec<(&Curve, Vec<(f64, f64)>)> =
        lines.iter().flat_map(|line| runs(line, days).into_iter().map(move |run| (line, run))).collect();
    let marks: Vec<(&Curve, Vec<(f64, f64)>)> = points
        .iter()
        .enumerate()
        .map(|(place, (line, run))| {
            // The marks of lines that lie on each other stand beside each other.
            let here =
                |(day, _): &(usize, &(f64, f64))| (day + 2 * place).is_multiple_of(8) || day + 1 == run.len();
            (*line, run.iter().enumerate().filter(here).map(|(_, point)| *point).collect())
        })
        .collect();
    let dataset = |line: &Curve, points, marker, kind| {
        Dataset::default().data(points).marker(marker).graph_type(kind).style(theme.style(line.role))
    };
    // The most urgent line lies above the others.
    let own = |line: &Curve| theme.glyphs.points.unwrap_or(Marker::Custom(line.mark));
    let mut all: Vec<Dataset<'_>> = points
        .iter()
        .rev()
        .map(|(line, run)| dataset(line, run.as_slice(), own(line), GraphType::Line))
        .collect();
    all.extend(
        marks
            .iter()
            .rev()
            .map(|(line, run)| dataset(line, run.as_slice(), Marker::Custom(line.mark), GraphType::Scatter)),
    );
    let (low, high) = (least.0 as f64, most.0.max(least.0 + 1) as f64);
    let last = f64::from(days.width().saturating_sub(1).max(1));
    let graph = Rect { x: days.x, y: area.y, width: days.width(), height }.intersection(buffer.area);
    Chart::new(all)
        .style(theme.ground)
        .x_axis(Axis::default().bounds([0.0, last]))
        .y_axis(Axis::default().bounds([low, high]))
        .legend_position(None)
        .render(graph, buffer);
    ruler(buffer, area.y + height, days, plot, theme);
    ground(buffer, days, plot.day, area.y, height, theme);
}

/// The points of a line as far as each follows on the one before.
fn runs(line: &Curve, days: Days) -> Vec<Vec<(f64, f64)>> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (place, value) in days.of(&line.values).iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push((place as f64 * f64::from(days.each), *value as f64)),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Bars of so many months as there is room for, the last ones: with their figures where three or more have
/// room for them.
fn months(buffer: &mut Buffer, area: Rect, groups: &[Group], theme: &Theme) {
    let bars = groups.first().map_or(0, |group| group.bars.len()) as u16;
    let fits = |bar: u16| (area.width + 3) / (bars * (bar + 1) + 2).max(1);
    let bar = if fits(3) >= 3 { 3 } else { 1 };
    let shown = usize::from(fits(bar)).min(groups.len());
    let group = |group: &Group| {
        let bar = |(label, role, value, text): &(String, Role, Option<i64>, String)| {
            let style = theme.style(*role);
            Bar::default()
                .value(value.map_or(0, |value| u64::try_from(value).unwrap_or(0)))
                .label(label.clone())
                .text_value(text.clone())
                .style(style)
                .value_style(style.add_modifier(Modifier::REVERSED))
        };
        let bars: Vec<Bar<'_>> = group.bars.iter().map(bar).collect();
        BarGroup::default().label(group.name.clone()).bars(&bars)
    };
    let mut chart = BarChart::default()
        .bar_width(bar)
        .bar_gap(1)
        .group_gap(2)
        .max(10_000)
        .bar_set(levels(theme.glyphs))
        .label_style(theme.style(Role::Dim))
        .style(theme.ground);
    for own in &groups[groups.len() - shown..] {
        chart = chart.data(group(own));
    }
    chart.render(area, buffer);
}

/// The first and the last day, and a mark below the one that is read, with its date beside it.
fn ruler(buffer: &mut Buffer, y: u16, days: Days, plot: &Plot, theme: &Theme) {
    mark(buffer, y, days, plot.day, theme);
    let Some(here) = days.at(plot.day) else { return };
    let (from, to) = (days.x, days.x + days.width());
    let [first, own, last] = [&plot.ends.0, &plot.here, &plot.ends.1].map(|text| wide(text) as u16);
    // Behind the mark where there is room, else before it.
    let x = if here + 1 + own <= to { here + 1 } else { here.saturating_sub(own).max(from) };
    put(buffer, x, y, own, &plot.here, theme.style(Role::Text));
    let style = theme.style(Role::Dim);
    if days.first == 0 && from + first < here.min(x) {
        put(buffer, from, y, first, &plot.ends.0, style);
    }
    if to - last.min(to) > here.max(x + own) {
        put(buffer, to - last, y, last, &plot.ends.1, style);
    }
}

fn mark(buffer: &mut Buffer, y: u16, days: Days, day: usize, theme: &Theme) {
    if let Some(x) = days.at(day) {
        put(buffer, x, y, 1, theme.glyphs.here, theme.style(Role::Cursor));
    }
}

/// The column of the day that is read stands out.
fn ground(buffer: &mut Buffer, days: Days, day: usize, y: u16, height: u16, theme: &Theme) {
    if let Some(x) = days.at(day) {
        underlay(buffer, Rect { x, y, width: 1, height }.intersection(buffer.area), theme);
    }
}

fn levels(glyphs: &GlyphSet) -> bar::Set<'static> {
    let [one_eighth, one_quarter, three_eighths, half, five_eighths, three_quarters, seven_eighths, full] =
        glyphs.levels;
    bar::Set {
        full,
        seven_eighths,
        three_quarters,
        five_eighths,
        half,
        three_eighths,
        one_quarter,
        one_eighth,
        empty: " ",
    }
}

fn put(buffer: &mut Buffer, x: u16, y: u16, width: u16, text: &str, style: Style) {
    if buffer.area.contains((x, y).into()) {
        let room = width.min(buffer.area.right() - x);
        buffer.set_stringn(x, y, cut(text, room.into()), room.into(), style);
    }
}
