//! Which row stands where on the screen, for whoever points at it.

use ratatui::layout::{Position, Rect};

use super::{Plan, Region, area, inside, lines_of};
use crate::tui::list::{Keyed, RowKey};
use crate::tui::model::Pane;
use crate::tui::vm::{Body, View, wrap};
use crate::tui::widgets;

/// What was drawn where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// What lies over panes and belongs to none.
    over: Vec<Rect>,
    panes: Vec<(Rect, Pane)>,
    rows: Vec<(Rect, RowKey)>,
}

impl Hits {
    /// Of a frame.
    pub fn of(view: &View<'_>) -> Self {
        let size = view.model.size;
        let plan = Plan::of(area(size), view.model, &view.context());
        let mut drawn = Self { over: over(view, &plan), ..Self::default() };
        for (region, area) in &plan.regions {
            let (pane, inner) = match region {
                Region::Pane(pane) => (*pane, inside(*area)),
                Region::Bare(pane) => (*pane, *area),
                _ => continue,
            };
            drawn.panes.push((*area, pane));
            let lines = match view.pane(pane, inner.width, inner.height).body {
                Body::Tables(tables, below) => {
                    let height = inner.height.saturating_sub(lines_of(&below));
                    widgets::lines_of_tables(Rect { height, ..inner }, &tables)
                }
                Body::Brief(rows) => {
                    (inner.y..inner.bottom()).zip(rows.iter().map(|row| row.place)).collect()
                }
                Body::Lines(_) | Body::Drawn(_) => Vec::new(),
            };
            let rows = view.rows_of(pane);
            let line = |(y, place)| Some((Rect { y, height: 1, ..*area }, rows.key(place)?));
            drawn.rows.extend(lines.into_iter().filter_map(line));
        }
        drawn
    }

    /// The pane that is seen in a cell, and its row where there is one.
    pub fn at(&self, x: u16, y: u16) -> Option<(Pane, Option<RowKey>)> {
        let at = Position { x, y };
        if self.over.iter().any(|area| area.contains(at)) {
            return None;
        }
        let (_, pane) = self.panes.iter().find(|(area, _)| area.contains(at))?;
        let row = self.rows.iter().find(|(area, _)| area.contains(at));
        Some((*pane, row.map(|(_, key)| key.clone())))
    }
}

/// Lines that go on over what stands below or above them.
fn over(view: &View<'_>, plan: &Plan) -> Vec<Rect> {
    let half = view.model.size.height / 2;
    let area = |(region, area): &(Region, Rect)| {
        let (line, upwards) = match region {
            Region::Strip => (Some(view.strip(area.width).0), false),
            Region::Filter => (view.filter_complaint(), false),
            Region::Status => (view.status().map(|(line, _)| line), true),
            _ => return None,
        };
        let lines = lines_of(&wrap(vec![line?], area.width)).min(half.max(1));
        let more = lines.saturating_sub(1);
        Some(match region {
            _ if upwards => Rect { y: area.y.saturating_sub(more), height: lines, ..*area },
            // A complaint stands below what was typed.
            Region::Filter => Rect { height: lines.saturating_add(1), ..*area },
            _ => Rect { height: lines, ..*area },
        })
    };
    plan.regions.iter().filter_map(area).collect()
}
