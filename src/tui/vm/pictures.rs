//! Pictures as they will be drawn: where each one goes, and what is read of the day under the cursor.

use std::rc::Rc;

use crate::report::pictures::{Columns, Ink, Month, Picture, Row, Shape, range};
use crate::tui::cell::{Cell, Line, NOTHING};
use crate::tui::panes::{PaneRows, PaneTable};
use crate::tui::role::Role;
use crate::tui::verb::{KeyNames, Verb};
use crate::tui::vm::view::View;
use crate::tui::vm::wrap;
use crate::words::Words;
use crate::words::trend::Trend as Said;

/// A pane with pictures in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Of whom they are, and how wide that list is; none where there is no room for it.
    pub list: Option<(PaneTable, u16)>,
    pub plots: Vec<(Area, Plot)>,
    /// What is read of the day under the cursor, at the lower edge.
    pub told: Vec<Line>,
    /// The first of the pictures that are shown, the last one, and how many there are.
    pub shown: (usize, usize, usize),
}

/// Cells within a pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

/// A picture in plain figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    pub title: Line,
    pub body: PlotBody,
    /// Where the days begin and end, in words.
    pub ends: (String, String),
    /// The day that is read, in words.
    pub here: String,
    /// The day that is read, from 0.
    pub day: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlotBody {
    /// Small columns, one row below the other.
    Rows(Vec<Spark>),
    /// Two of them beside each other in a row; at their ends their names.
    Pairs(Vec<(Spark, Spark)>),
    Lines {
        lines: Vec<Curve>,
        /// The least and the greatest figure, each in words.
        least: (i64, String),
        most: (i64, String),
    },
    Groups(Vec<Group>),
    Nothing(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spark {
    pub label: String,
    pub role: Role,
    pub values: Vec<Option<i64>>,
    pub most: i64,
    /// At the right end, as much of it as there is room for.
    pub sum: String,
    pub measured: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    pub mark: char,
    pub role: Role,
    pub values: Vec<Option<i64>>,
}

/// Bars of a month, in hundredths of a percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub name: String,
    pub bars: Vec<(String, Role, Option<i64>, String)>,
}

/// From this width on the list stands beside the pictures, and how wide it is from which width on.
const WITH_LIST: u16 = 70;
const LISTS: [(u16, u16); 2] = [(110, 24), (0, 18)];
/// A picture has at least this width where there are several beside each other.
const COLUMN: u16 = 46;
/// Lines that grow where there is room, up to this height.
const TALL: u16 = 16;

/// The list of a pane of that inner size: its width, 0 for none, and how high it is.
pub fn list_in(width: u16, height: u16) -> (u16, u16) {
    let (width_of_list, told) = (list_width(width), told_lines(width, height));
    (width_of_list, height.saturating_sub(told))
}

fn list_width(width: u16) -> u16 {
    let wide = LISTS.iter().find(|(from, _)| width >= *from).map_or(0, |(_, list)| *list);
    if width >= WITH_LIST { wide } else { 0 }
}

fn told_lines(width: u16, height: u16) -> u16 {
    match (width, height) {
        (_, ..6) => 1,
        (..WITH_LIST, _) => 3,
        _ => 2,
    }
}

impl<'a> View<'a> {
    /// The pictures of the row under the cursor, for an inner size of `width` × `height`.
    pub(super) fn drawn(&self, rows: PaneRows<'a>, width: u16, height: u16) -> Drawn {
        let cursor = self.model.list(rows.pane).cursor.index();
        let pictures = rows.pictures(cursor).unwrap_or_default();
        let (list_width, room) = list_in(width, height);
        let list = (list_width > 0).then(|| (self.table_of(rows, list_width, room), list_width));
        let left = if list_width > 0 { list_width + 1 } else { 0 };
        let name = if list.is_none() { self.name_of(rows, cursor) } else { None };
        let area = Area { x: left, y: 0, width: width.saturating_sub(left), height: room };
        let first = self.model.look.pictures.first % pictures.len().max(1);
        let placed = place(&pictures, first, area);
        let back = self.model.look.pictures.back;
        let plots: Vec<(Area, Plot)> = placed
            .iter()
            .map(|(index, area)| (*area, plot(&pictures[*index], *area, back, self.words())))
            .collect();
        let shown: Vec<usize> = placed.iter().map(|(index, _)| *index).collect();
        let told = self.told(&pictures, &shown, back, name.as_deref(), width, height - room);
        let last = shown.last().copied().unwrap_or(first);
        Drawn { list, plots, told, shown: (first, last, pictures.len()) }
    }

    fn table_of(&self, rows: PaneRows<'a>, width: u16, height: u16) -> PaneTable {
        let state = self.model.list(rows.pane);
        let shown = usize::from(height.saturating_sub(1));
        let list = rows.lists.first();
        let end = list.map_or(0, |list| list.len(rows.at)).min(state.offset + shown);
        let first = state.offset.min(end);
        list.map(|list| list.table(rows.at, first..end, Some(state.cursor.index()), width))
            .unwrap_or_default()
    }

    /// Of whom the pictures are.
    fn name_of(&self, rows: PaneRows<'a>, cursor: usize) -> Option<String> {
        let table = rows.lists.first()?.table(rows.at, cursor..cursor + 1, None, 40);
        table.rows.first()?.cells.first().map(|cell| cell.read().into_owned())
    }

    /// The day, and what is to be read of it in the pictures that are shown.
    fn told(
        &self,
        pictures: &Rc<Vec<Picture>>,
        shown: &[usize],
        back: usize,
        name: Option<&str>,
        width: u16,
        lines: u16,
    ) -> Vec<Line> {
        let Some(days) = pictures.first().map(|picture| &picture.days) else { return Vec::new() };
        let place = days.len().saturating_sub(back + 1);
        let date = days.get(place).map(|day| self.words().day_of_late(*day)).unwrap_or_default();
        let mut head = vec![Cell::new(date, Role::Heading)];
        head.extend(name.map(|name| Cell::text(format!(" {name}"))));
        let mut all = vec![head];
        for picture in shown.iter().filter_map(|index| pictures.get(*index)) {
            let Some(told) = picture.told.get(place).filter(|told| !told.is_empty()) else { continue };
            for part in told.split("  ") {
                let part = Cell::text(format!("  {part}"));
                let line = all.last_mut().filter(|line| fits(line, &part, width));
                match line {
                    Some(line) => line.push(part),
                    None => all.push(vec![part]),
                }
            }
        }
        let mut all = wrap(all, width);
        all.truncate(lines.into());
        let day = self.keys.named(Verb::Earlier);
        let others = (shown.len() < pictures.len()).then(|| self.keys.named(Verb::NextTab));
        let keys = self.words().trend(Said::Keys { day: &day, others: others.as_deref() });
        let keys = Cell::dim(format!("  {keys}"));
        if let Some(line) = all.last_mut().filter(|line| fits(line, &keys, width)) {
            line.push(keys);
        }
        all
    }
}

fn fits(line: &[Cell], more: &Cell, width: u16) -> bool {
    crate::tui::cell::length(line) + more.width() <= width.into()
}

/// The least height of a picture with its title and its ruler.
fn least(picture: &Picture) -> u16 {
    match &picture.shape {
        Shape::Rows(rows) => {
            let lines: usize = rows.iter().map(|row| 1 + usize::from(row.down.is_some())).sum();
            2 + u16::try_from(lines).unwrap_or(u16::MAX / 2)
        }
        Shape::Lines(_) => 6,
        Shape::Months(_) => 7,
    }
}

fn grows(picture: &Picture) -> bool {
    picture.empty.is_none() && !matches!(picture.shape, Shape::Rows(_))
}

/// Which pictures are shown from the first one on, and where: column by column.
fn place(pictures: &[Picture], first: usize, area: Area) -> Vec<(usize, Area)> {
    let columns = (area.width / COLUMN).clamp(1, 3);
    let width = (area.width.saturating_sub((columns - 1) * 2)) / columns;
    let mut left: Vec<usize> = (first..pictures.len()).chain(0..first).rev().collect();
    let mut placed: Vec<(usize, Area)> = Vec::new();
    for column in 0..columns {
        let x = area.x + column * (width + 2);
        let (mut y, begin) = (area.y, placed.len());
        while let Some(index) = left.last().copied() {
            let room = (area.y + area.height).saturating_sub(y);
            let wanted = least(&pictures[index]);
            // The first one is shown in whatever room there is.
            if wanted > room && placed.len() > begin {
                break;
            }
            left.pop();
            let height = wanted.min(room);
            placed.push((index, Area { x, y, width, height }));
            y += height;
        }
        stretch(pictures, &mut placed[begin..], (area.y + area.height).saturating_sub(y));
    }
    placed
}

/// Gives what is left of a column to what can use it.
fn stretch(pictures: &[Picture], column: &mut [(usize, Area)], mut spare: u16) {
    while spare > 0 {
        let can = |(index, area): &&mut (usize, Area)| grows(&pictures[*index]) && area.height < TALL;
        let Some((_, area)) = column.iter_mut().filter(can).min_by_key(|(_, area)| area.height) else {
            break;
        };
        (area.height, spare) = (area.height + 1, spare - 1);
    }
    let mut y = column.first().map_or(0, |(_, area)| area.y);
    for (_, area) in column {
        area.y = y;
        y += area.height;
    }
}

fn plot(picture: &Picture, area: Area, back: usize, words: Words) -> Plot {
    let day = |place: usize| picture.days.get(place).map(|day| words.short_day(*day)).unwrap_or_default();
    let last = picture.days.len().saturating_sub(1);
    let body = match (&picture.empty, &picture.shape) {
        (Some(empty), _) => PlotBody::Nothing(empty.clone()),
        (None, Shape::Rows(rows)) if area.height < least(picture) => pairs(rows),
        (None, Shape::Rows(rows)) => PlotBody::Rows(rows.iter().flat_map(sparks).collect()),
        (None, Shape::Lines(series)) => {
            let (least, most) = range(series);
            let curve = |series: &crate::report::pictures::Series| Curve {
                mark: series.mark,
                role: role(series.ink),
                values: series.values.clone(),
            };
            let said = |value| (value, picture.unit.shown(words, Some(value)));
            let mut lines: Vec<Curve> = series.iter().map(curve).collect();
            // Where something is below nothing, nothing is a line too.
            let zero = vec![Some(0); picture.days.len()];
            lines.extend((least < 0).then_some(Curve { mark: '0', role: Role::Dim, values: zero }));
            PlotBody::Lines { lines, least: said(least), most: said(most) }
        }
        (None, Shape::Months(months)) => PlotBody::Groups(months.iter().map(group).collect()),
    };
    let mut title = vec![Cell::new(picture.title.clone(), Role::Heading)];
    title.extend(legend(&picture.shape));
    let here = last.saturating_sub(back);
    Plot { title, body, ends: (day(0), day(last)), here: day(here), day: here }
}

/// `  - quota  * used`: what the marks of lines stand for.
fn legend(shape: &Shape) -> Vec<Cell> {
    let Shape::Lines(series) = shape else { return Vec::new() };
    let named = series.iter().map(|series| match series.name.ends_with(series.mark) {
        true => Cell::new(format!("  {}", series.name), role(series.ink)),
        false => Cell::new(format!("  {} {}", series.mark, series.name), role(series.ink)),
    });
    named.collect()
}

fn sparks(row: &Row) -> Vec<Spark> {
    let spark = |label: String, columns: &Columns| Spark {
        label,
        role: role(row.ink),
        values: columns.values.clone(),
        most: row.most(),
        sum: columns.sum.clone(),
        measured: columns.measured.clone(),
    };
    match &row.down {
        None => vec![spark(row.name.clone(), &row.up)],
        Some(down) => [&row.up, down]
            .map(|columns| spark(format!("{} {}", row.name, short(&columns.name)), columns))
            .to_vec(),
    }
}

fn pairs(rows: &[Row]) -> PlotBody {
    let pair = |row: &Row| {
        let mut both = sparks(row).into_iter();
        let (up, down) = (both.next()?, both.next()?);
        let down_name = row.down.as_ref().map(|down| down.name.clone()).unwrap_or_default();
        let up = Spark { label: row.name.clone(), sum: row.up.name.clone(), ..up };
        Some((up, Spark { label: String::new(), sum: down_name, ..down }))
    };
    let pairs: Vec<(Spark, Spark)> = rows.iter().filter_map(pair).collect();
    if pairs.is_empty() {
        PlotBody::Rows(rows.iter().flat_map(sparks).collect())
    } else {
        PlotBody::Pairs(pairs)
    }
}

/// As much of a name as a label has room for.
fn short(name: &str) -> String {
    crate::tui::cell::cut(name, 8).to_owned()
}

fn group(month: &Month) -> Group {
    let bar = |(priority, value): (usize, &Option<i64>)| {
        let text = value.map_or_else(|| NOTHING.to_owned(), |value| (value / 100).to_string());
        ((priority + 1).to_string(), role(Ink::Priority(priority)), *value, text)
    };
    Group { name: month.name.clone(), bars: month.bars.iter().enumerate().map(bar).collect() }
}

fn role(ink: Ink) -> Role {
    match ink {
        Ink::Priority(0) => Role::P1,
        Ink::Priority(1) => Role::P2,
        Ink::Priority(2) => Role::P3,
        Ink::Priority(_) => Role::P4,
        Ink::Figure => Role::Text,
        Ink::Limit => Role::Dim,
        Ink::Bad => Role::Missed,
        Ink::Ahead => Role::Info,
    }
}
