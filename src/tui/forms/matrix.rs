//! The matrix picker: impact × urgency, each cell with its priority and its limits as clock times.

use crate::domain::base::instant::Instant;
use crate::domain::contract::{Column, Contract, Impact, Priority, Urgency};
use crate::domain::facts::life::Life;
use crate::domain::readings::clock;
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::forms::present::Present;
use crate::tui::key::{Code, Key};
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::usual::Usual;

/// Width of the urgency's name, and of a cell.
const LABEL: usize = 9;
const CELL: usize = 13;

#[derive(Clone, Debug)]
pub struct MatrixPicker {
    pub impact: usize,
    pub urgency: usize,
    impacts: [String; 4],
    urgencies: [String; 4],
    cells: Vec<GridCell>,
}

#[derive(Clone, Debug)]
struct GridCell {
    priority: Priority,
    starred: bool,
    start: String,
    restore: String,
}

impl MatrixPicker {
    /// `None` for a contract without matrix. `life` says how an incident of a priority would go on.
    pub fn new(contract: &Contract, cx: Present<'_>, life: impl Fn(Priority) -> Life) -> Option<Self> {
        let matrix = contract.matrix.as_ref()?;
        let mut cells = Vec::with_capacity(16);
        for urgency in Urgency::ALL {
            for impact in Impact::ALL {
                let cell = matrix.cell(impact, urgency);
                let life = life(cell.priority);
                let limit = |column| limit(contract, column, &life, cx.now, cx.words());
                cells.push(GridCell {
                    priority: cell.priority,
                    starred: cell.ruling.is_some(),
                    start: limit(Column::Start),
                    restore: limit(Column::Restore),
                });
            }
        }
        let names =
            |scale: &[crate::domain::contract::Scale; 4]| scale.clone().map(|step| step.name.to_string());
        Some(Self {
            impact: 1,
            urgency: 1,
            impacts: names(&matrix.impact),
            urgencies: names(&matrix.urgency),
            cells,
        })
    }

    pub fn chosen(&self) -> (Impact, Urgency) {
        (Impact::ALL[self.impact], Urgency::ALL[self.urgency])
    }

    /// Arrows move; `k h m n` name the urgency, `1` to `4` the impact.
    pub(super) fn key(&mut self, key: Key) -> bool {
        match key.code {
            Code::Left => self.impact = self.impact.saturating_sub(1),
            Code::Right => self.impact = (self.impact + 1).min(3),
            Code::Up => self.urgency = self.urgency.saturating_sub(1),
            Code::Down => self.urgency = (self.urgency + 1).min(3),
            Code::Char(c @ '1'..='4') => self.impact = usize::from(c as u8 - b'1'),
            Code::Char(c) if !key.ctrl => match "khmn".find(c) {
                Some(urgency) => self.urgency = urgency,
                None => return false,
            },
            _ => return false,
        }
        true
    }

    /// The whole matrix while it has the keys, else one line that says what is chosen.
    pub fn lines(&self, focused: bool, words: Words) -> Vec<Line> {
        if !focused {
            let cell = &self.cells[self.urgency * 4 + self.impact];
            let star = if cell.starred { "*" } else { "" };
            let (impact, urgency) = (&self.impacts[self.impact], &self.urgencies[self.urgency]);
            let [start, restore] = [Usual::Start, Usual::Restore].map(|clock| words.usual(clock));
            return vec![vec![
                Cell::text(format!("{impact} x {urgency} = ")),
                Cell::new(format!("P{}{star}", cell.priority.number()), Role::of_priority(cell.priority)),
                Cell::dim(format!("  {start} {}, {restore} {}", cell.start, cell.restore)),
            ]];
        }
        let mut head = vec![Cell::dim(fill("", LABEL))];
        head.extend(self.impacts.iter().enumerate().map(|(index, name)| {
            let role = if index == self.impact { Role::Cursor } else { Role::Dim };
            Cell::new(fill(&format!("{} {name}", index + 1), CELL), role)
        }));
        let mut lines = vec![head];
        for (row, name) in self.urgencies.iter().enumerate() {
            let cells = &self.cells[row * 4..row * 4 + 4];
            let role = if row == self.urgency { Role::Cursor } else { Role::Dim };
            let mut first = vec![Cell::new(fill(name, LABEL), role)];
            let mut second = vec![Cell::dim(fill("", LABEL))];
            for (column, cell) in cells.iter().enumerate() {
                let chosen = (column, row) == (self.impact, self.urgency);
                let star = if cell.starred { "*" } else { " " };
                let (open, role) = match chosen {
                    true => (">", Role::Cursor),
                    false => (" ", Role::of_priority(cell.priority)),
                };
                let top = format!("{open}P{}{star}{}", cell.priority.number(), cell.start);
                first.push(Cell::new(fill(&top, CELL), role));
                let bottom = format!("    {}", cell.restore);
                second.push(Cell::new(fill(&bottom, CELL), if chosen { role } else { Role::Dim }));
            }
            lines.extend([first, second]);
        }
        lines
    }
}

/// `14:40`, `Tue 12:00`, `2 Dec`, or `~` without a target.
fn limit(contract: &Contract, column: Column, life: &Life, now: Instant, words: Words) -> String {
    let rule = contract.clocks.iter().find(|rule| rule.column == Some(column));
    let due = rule.and_then(|rule| clock::read(rule, contract, life, now)?.due);
    due.map_or_else(|| "~".to_owned(), |due| words.brief_moment(due, now))
}
