//! What is read out: the summary, the rows of a pane, one row closely.

use crate::domain::acts::decide::ENTERED;
use crate::tui::cell::{Cell, Line, NOTHING, read};
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::Overlay;
use crate::tui::model::Pane;
use crate::tui::overlay::Menu;
use crate::tui::panes::{self, Heading, PaneTable};
use crate::tui::vm::{Body, View, wrap};
use crate::tui::{acts, alarm, choices, commands};
use crate::words::Phrase;
use crate::words::console::{Command as Typed, NoKeys, Plain, Taken, Term};

/// Cells in which long lines are broken.
const WIDTH: u16 = 100;
/// Wide enough for every column.
const COLUMNS: u16 = 400;
/// Rows of the queue in the summary.
const TOP: usize = 5;
/// Rows that are read at once.
const MOST: usize = 100;

/// Counts, what is most urgent and how it is handled, the head of the queue.
pub(super) fn summary(view: &View<'_>) -> Vec<String> {
    let words = view.words();
    let mut lines = vec![counts(view)];
    match view.rows.alarm_lines().next() {
        Some((worst, count)) => {
            let told = words.alike((count, &words.alarm(&worst.told(view.desk, view.now).meaning)));
            lines.push(words.plain(Plain::Worst(&told)));
            let action = acts::find(alarm::action(worst, view.desk));
            lines.extend(action.map(|action| words.plain(Plain::Handling { command: action.name() })));
        }
        None => lines.push(words.phrase(Phrase::NothingUrgent).to_string()),
    }
    let rows = table_lines(view, Pane::Incidents, TOP);
    if !rows.is_empty() {
        lines.push(words.plain(Plain::TopOfQueue));
        lines.extend(rows);
    }
    lines
}

/// The counts of the header, and what may be done here.
pub(super) fn counts(view: &View<'_>) -> String {
    let line = read(&view.header(COLUMNS));
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A pane: what it is, and its rows with their headings.
pub(super) fn rows(view: &View<'_>, pane: Pane) -> Vec<String> {
    let words = view.words();
    let count = view.len(pane);
    let mut lines = vec![words.plain(Plain::Rows { pane, count })];
    if count == 0 {
        lines.push((panes::of(pane).empty)(view.rows_of(pane).at, &NoKeys));
    }
    lines.extend(table_lines(view, pane, MOST));
    let more = count.saturating_sub(MOST);
    lines.extend((more > 0).then(|| words.plain(Plain::MoreRows(more))));
    lines
}

fn table_lines(view: &View<'_>, pane: Pane, most: usize) -> Vec<String> {
    let rows = view.rows_of(pane);
    let lines = rows.parts().flat_map(|(list, places)| {
        let shown = places.len().min(most.saturating_sub(places.start));
        let PaneTable { headings, rows: all, .. } = list.table(rows.at, 0..shown, None, COLUMNS);
        let line = move |row: panes::TableRow| {
            format!("{}. {}", places.start + row.place + 1, named(&headings, &row.cells))
        };
        all.into_iter().map(line).collect::<Vec<_>>()
    });
    lines.collect()
}

/// Each value after its heading; what is not there is left out.
fn named(headings: &[Heading], cells: &[Cell]) -> String {
    let value = |(heading, cell): (&Heading, &Cell)| {
        let text = cell.read().trim().to_owned();
        let there = !text.is_empty() && text != NOTHING;
        there.then(|| format!("{} {text}", heading.title).trim().to_owned())
    };
    headings.iter().zip(cells).filter_map(value).collect::<Vec<_>>().join("; ")
}

/// The row that was chosen, closely.
pub(super) fn detail(view: &View<'_>) -> Vec<String> {
    let page = view.detail(WIDTH, u16::MAX);
    let mut lines = vec![read(&page.title)];
    if let Body::Lines(body) = page.body {
        lines.extend(body.iter().map(|line| read(line)).filter(|line| !line.trim().is_empty()));
    }
    lines
}

/// What lies over the panes, read out.
pub(super) fn overlay(view: &View<'_>) -> Vec<String> {
    let words = view.words();
    match &view.model.overlay {
        Overlay::Pager(pager) => {
            let lines = pager.lines.iter().map(|line| vec![Cell::text(line.clone())]).collect();
            let body = wrap(lines, WIDTH);
            std::iter::once(pager.title.clone()).chain(body.iter().map(|line| read(line))).collect()
        }
        Overlay::Menu(Menu { kind, .. }) => {
            let items = choices::items(view.model, &view.context(), *kind).into_iter().enumerate();
            let line = |(index, item): (usize, choices::Item)| {
                let on = if item.on { " *" } else { "" };
                format!("{}. {} {}{on}", index + 1, item.label, item.hint)
            };
            items.map(line).chain([words.plain(Plain::Choose)]).collect()
        }
        Overlay::Command(line) => line.complaint.iter().map(|wrong| words.message(wrong, &NoKeys)).collect(),
        Overlay::Confirm(_) => {
            let asked = view.status().map(|(line, _)| read(&line));
            asked.into_iter().chain([words.plain(Plain::YesOrNo)]).collect()
        }
        Overlay::Help(_) | Overlay::Palette(_) | Overlay::Dialog(_) | Overlay::Nothing => Vec::new(),
    }
}

/// Everything that can be typed, or what has these words.
pub(super) fn help(view: &View<'_>, wanted: &str) -> Vec<String> {
    let words = view.words();
    let commands = commands::COMMANDS.iter().map(|command| {
        let Taken { args, doc } = words.typed(command.is);
        format!(":{} {doc}", format!("{} {args}", command.name()).trim_end())
    });
    let context = view.context();
    let possible = acts::ACTIONS.iter().filter(|action| action.possible(view.model, &context).is_ok());
    let records = possible.filter(|action| action.does == crate::tui::action::Does::Records);
    let actions = records.map(|action| format!(":{} {}", action.name(), words.doc(action.verb)));
    let acts =
        ENTERED.iter().map(|known| format!(":{} {}", known.spec.typed(), words.act(known.spec.about).help));
    let wanted = wanted.to_lowercase();
    let fits = |line: &String| line.to_lowercase().contains(&wanted);
    let parts: [(String, Vec<String>); 3] = [
        (words.term(Term::Commands).to_owned(), commands.filter(fits).collect()),
        (words.plain(Plain::Actions), actions.filter(fits).collect()),
        (words.plain(Plain::Acts), acts.filter(fits).collect()),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    let lines: Vec<String> = parts.flat_map(|(title, lines)| std::iter::once(title).chain(lines)).collect();
    if lines.is_empty() { vec![words.term(Term::NothingFound).to_owned()] } else { lines }
}

/// Commands after which the rows of a pane are read.
pub(super) fn lists(is: Typed) -> bool {
    matches!(
        is,
        Typed::Incidents
            | Typed::Clocks
            | Typed::Updates
            | Typed::Storage
            | Typed::Licences
            | Typed::Availability
            | Typed::Contracts
            | Typed::Trends
            | Typed::Log
            | Typed::Filter
            | Typed::View
            | Typed::Sort
    )
}

/// The row with that number of those that were read, counted from one.
pub(super) fn row(view: &View<'_>, number: usize) -> Option<(usize, RowKey)> {
    let index = number.checked_sub(1)?;
    Some((index, view.rows_of(view.model.place.pane).key(index)?))
}

/// A line of a form's rule check, and of what else stands in it.
pub(super) fn readable(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| read(line).trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
