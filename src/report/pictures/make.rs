//! From the figures of a trend to its pictures.

use chrono::NaiveDate;

use super::{Columns, Ink, Month, Picture, Row, Series, Shape, Unit, Which};
use crate::domain::readings::trend::{ByPriority, Day, Middle, Trend};
use crate::words::Words;
use crate::words::trend::{Name, Trend as Said};

/// Marks of the priorities, the most urgent first.
const MARKS: [char; 4] = ['1', '2', '3', '4'];

/// Months that are shown, whether they decided anything or not.
const FEWEST: usize = 3;

/// Every picture of a trend, in their order.
pub fn pictures(trend: &Trend, words: Words) -> Vec<Picture> {
    let maker = Maker { trend, words, days: trend.days.iter().collect() };
    Which::ALL.iter().map(|which| maker.picture(*which)).collect()
}

struct Maker<'a> {
    trend: &'a Trend,
    words: Words,
    days: Vec<NaiveDate>,
}

impl Maker<'_> {
    fn picture(&self, which: Which) -> Picture {
        let (unit, shape) = match which {
            Which::Flow => (Unit::Things, Shape::Rows(self.flow())),
            Which::Open => (Unit::Things, Shape::Lines(self.open())),
            Which::Kept => (Unit::Percent, Shape::Months(self.kept())),
            Which::Starts => (Unit::Wait, Shape::Rows(self.starts())),
            Which::Storage => (Unit::Bytes, Shape::Lines(self.storage())),
            Which::Downtime => (Unit::Downtime, Shape::Lines(self.downtime())),
            Which::Nights => (Unit::Things, Shape::Rows(self.nights())),
        };
        let title = match (which, &self.trend.budget_of) {
            (Which::Downtime, Some(id)) => format!("{}: {id}", self.said(Said::Title(which))),
            _ => self.said(Said::Title(which)),
        };
        Picture {
            which,
            title,
            explains: self.said(Said::Explains(which)),
            unit,
            empty: is_empty(unit, &shape).then(|| self.said(Said::Empty(which))),
            shape,
            told: (0..self.days.len()).map(|place| self.told(which, place)).collect(),
            days: self.days.clone(),
        }
    }

    fn said(&self, said: Said<'_>) -> String {
        self.words.trend(said)
    }

    fn name(&self, name: Name) -> String {
        self.said(Said::Name(name))
    }

    fn of_each(&self, of: impl Fn(&Day) -> Option<i64>) -> Vec<Option<i64>> {
        self.trend.each.iter().map(of).collect()
    }

    fn flow(&self) -> Vec<Row> {
        let columns = |name, of: fn(&Day) -> &ByPriority<u32>, priority: usize| {
            self.counted(self.name(name), self.of_each(|day| Some(of(day)[priority].into())))
        };
        let row = |priority| Row {
            name: format!("P{}", MARKS[priority]),
            ink: Ink::Priority(priority),
            up: columns(Name::Came, |day| &day.flow.received, priority),
            down: Some(columns(Name::Resolved, |day| &day.flow.resolved, priority)),
        };
        (0..MARKS.len()).map(row).collect()
    }

    fn open(&self) -> Vec<Series> {
        let line = |priority| Series {
            name: format!("P{}", MARKS[priority]),
            ink: Ink::Priority(priority),
            mark: MARKS[priority],
            values: self.of_each(|day| Some(day.flow.open[priority].into())),
        };
        (0..MARKS.len()).map(line).collect()
    }

    fn kept(&self) -> Vec<Month> {
        // Months before the first that decided anything say nothing; a few stay, to see how many there are.
        let months = &self.trend.months;
        let decided = months.iter().position(|month| month.kept.iter().any(|kept| kept.part().is_some()));
        let months = months.iter().skip(decided.unwrap_or(0).min(months.len().saturating_sub(FEWEST)));
        let month = |month: &crate::domain::readings::trend::Month| Month {
            name: self.words.month(month.first),
            bars: month.kept.map(|kept| kept.part().map(i64::from)),
        };
        months.map(month).collect()
    }

    fn starts(&self) -> Vec<Row> {
        let row = |priority: usize| {
            let values = self.of_each(|day| day.starts[priority].map(|middle| middle.seconds));
            let sum =
                self.trend.starts[priority].map_or_else(|| "-".to_owned(), |middle| self.middle(middle));
            let up = self.columns(self.name(Name::Start), values, sum, Unit::Wait);
            Row { name: format!("P{}", MARKS[priority]), ink: Ink::Priority(priority), up, down: None }
        };
        (0..MARKS.len()).map(row).collect()
    }

    /// Things of each day, with how many there are.
    fn counted(&self, name: String, values: Vec<Option<i64>>) -> Columns {
        let sum = values.iter().flatten().sum::<i64>().to_string();
        self.columns(name, values, sum, Unit::Things)
    }

    fn columns(&self, name: String, values: Vec<Option<i64>>, sum: String, unit: Unit) -> Columns {
        let most = values.iter().flatten().copied().max().filter(|most| *most > 0);
        let measured = most.map(|most| unit.shown(self.words, Some(most)));
        let measured = measured.map(|most| self.said(Said::Most { sum: &sum, most: &most }));
        Columns { name, values, measured: measured.unwrap_or_else(|| sum.clone()), sum }
    }

    fn middle(&self, middle: Middle) -> String {
        let time = Unit::Wait.shown(self.words, Some(middle.seconds));
        self.said(Said::Middle { time: &time, of: middle.of })
    }

    fn storage(&self) -> Vec<Series> {
        let bytes = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
        vec![
            Series {
                name: self.name(Name::Quota),
                ink: Ink::Limit,
                mark: '-',
                values: self.of_each(|day| day.stored.map(|stored| bytes(stored.quota))),
            },
            Series {
                name: self.name(Name::Used),
                ink: Ink::Figure,
                mark: '*',
                values: self.of_each(|day| day.stored.map(|stored| bytes(stored.used))),
            },
        ]
    }

    fn downtime(&self) -> Vec<Series> {
        vec![
            Series {
                name: self.name(Name::Allowed),
                ink: Ink::Limit,
                mark: '-',
                values: self.of_each(|day| day.budget.map(|budget| budget.of)),
            },
            Series {
                name: self.name(Name::Left),
                ink: Ink::Figure,
                mark: '*',
                values: self.of_each(|day| day.budget.map(|budget| budget.left)),
            },
        ]
    }

    fn nights(&self) -> Vec<Row> {
        let row = |name, ink, of: fn(&Day) -> u32| {
            let name = self.name(name);
            let up = self.counted(name.clone(), self.of_each(|day| Some(of(day).into())));
            Row { name, ink, up, down: None }
        };
        vec![
            row(Name::Done, Ink::Figure, |day| day.night.done),
            row(Name::Failed, Ink::Bad, |day| day.night.failed),
            row(Name::Planned, Ink::Ahead, |day| day.night.open),
        ]
    }

    /// What there is to be read of a day: `received 1/0/2/0`, by priority.
    fn told(&self, which: Which, place: usize) -> String {
        let (day, words) = (&self.trend.each[place], self.words);
        let listed = |name, figures: Vec<String>| format!("{} {}", self.name(name), figures.join("/"));
        let counts = |counts: &ByPriority<u32>| counts.iter().map(ToString::to_string).collect::<Vec<_>>();
        let pair = |unit: Unit, pair: Option<(i64, i64)>| match pair {
            Some((own, of)) => vec![unit.shown(words, Some(own)), unit.shown(words, Some(of))],
            None => vec!["-".to_owned()],
        };
        match which {
            Which::Flow => {
                let received = listed(Name::Received, counts(&day.flow.received));
                format!("{received}  {}", listed(Name::Resolved, counts(&day.flow.resolved)))
            }
            Which::Open => listed(Name::Open, counts(&day.flow.open)),
            Which::Kept => {
                let date = self.days[place];
                let month = self.trend.months.iter().rfind(|month| month.first <= date);
                let Some(month) = month else { return String::new() };
                let part = |kept: crate::domain::readings::trend::Kept| {
                    Unit::Percent.shown(words, kept.part().map(i64::from))
                };
                let figures = listed(Name::Kept, month.kept.map(part).to_vec());
                format!("{} {figures}%", words.month(month.first))
            }
            Which::Starts => {
                let wait = |middle: Option<Middle>| Unit::Wait.shown(words, middle.map(|m| m.seconds));
                listed(Name::Start, day.starts.map(wait).to_vec())
            }
            Which::Storage => {
                let bytes = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
                let stored = day.stored.map(|stored| (bytes(stored.used), bytes(stored.quota)));
                listed(Name::Used, pair(Unit::Bytes, stored))
            }
            Which::Downtime => {
                let budget = day.budget.map(|budget| (budget.left, budget.of));
                listed(Name::Left, pair(Unit::Downtime, budget))
            }
            Which::Nights => {
                let night = day.night;
                listed(Name::Updates, counts(&[night.done, night.failed, night.open, 0])[..3].to_vec())
            }
        }
    }
}

fn is_empty(unit: Unit, shape: &Shape) -> bool {
    match shape {
        // Begun at once is begun.
        Shape::Rows(rows) if unit == Unit::Wait => {
            rows.iter().all(|row| row.up.values.iter().all(Option::is_none))
        }
        Shape::Rows(rows) => rows.iter().all(|row| row.most() == 0),
        Shape::Lines(lines) => lines.iter().all(|line| line.values.iter().flatten().all(|value| *value == 0)),
        Shape::Months(months) => months.iter().all(|month| month.bars.iter().all(Option::is_none)),
    }
}
