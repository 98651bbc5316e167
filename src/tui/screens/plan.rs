//! Which region gets which part of the screen.

use ratatui::layout::Rect;

use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay, Pane, Zoom};
use crate::tui::overlay::MenuKind;
use crate::tui::screens::overview::{self, VERY_WIDE, WIDE};
use crate::tui::screens::parts::{Part, columns, rows};
use crate::tui::screens::region::Region;
use crate::tui::size::Size;
use crate::tui::{choices, panes, vm};

/// Regions with their areas, and where an overlay goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub regions: Vec<(Region, Rect)>,
    pub overlay: Option<Rect>,
}

/// Least and greatest height of a form below the queue.
const FORM: (u16, u16) = (9, 22);
/// Screens this high show an incident's log below the queue, and forms below both.
const HIGH: u16 = 33;

impl Plan {
    pub fn of(area: Rect, model: &Model, cx: &Context<'_>) -> Self {
        let size = Size { width: area.width, height: area.height };
        if size.is_small() {
            return small(area, model, cx);
        }
        let footer = if area.height >= 24 { 2 } else { 1 };
        let large = size.is_large();
        let filter = u16::from(model.shows_filter());
        let tour = if model.look.tour.is_some() { vm::TOUR_LINES } else { 0 };
        let [header, strip, tour, filter, body, status, foot, setting] = rows(
            area,
            [
                Part::Length(1),
                Part::Length(1),
                Part::Length(tour),
                Part::Length(filter),
                Part::Share(1),
                Part::Length(u16::from(area.height >= 30)),
                Part::Length(footer),
                Part::Length(u16::from(large)),
            ],
        );
        let mut regions = vec![(Region::Header, header), (Region::Strip, strip), (Region::Filter, filter)];
        regions.push((Region::Tour, tour));
        let overlay = overlay(body, model, cx);
        // A form stands below what it is about, where there is room for both.
        let beside = matches!(model.overlay, Overlay::Dialog(_)) && body.height >= HIGH;
        let form = overlay.filter(|_| beside).map_or(0, |area| area.height);
        regions.extend(panes(Rect { height: body.height - form, ..body }, model, cx));
        regions.push((Region::Footer, foot));
        if large {
            regions.push((Region::Setting, setting));
        }
        // Without a line of its own the status lies over the footer while it has something to say.
        let over = Rect { height: 1, ..foot };
        regions.push((Region::Status, if status.height > 0 { status } else { over }));
        Self { regions, overlay }
    }
}

fn small(area: Rect, model: &Model, cx: &Context<'_>) -> Plan {
    let tall = u16::from(area.height >= 4);
    let filter = u16::from(model.shows_filter() && area.height >= 4);
    let tour = if model.look.tour.is_some() && area.height >= 8 { vm::TOUR_LINES } else { 0 };
    let [header, strip, tour, filter, body, foot] = rows(
        area,
        [
            Part::Length(tall),
            Part::Length(u16::from(area.height >= 8)),
            Part::Length(tour),
            Part::Length(filter),
            Part::Share(1),
            Part::Length(tall),
        ],
    );
    let middle = if model.place.detail { Region::Detail } else { Region::Bare(model.place.pane) };
    let regions = vec![
        (Region::Header, header),
        (Region::Strip, strip),
        (Region::Tour, tour),
        (Region::Filter, filter),
        (middle, body),
        (Region::Footer, foot),
        (Region::Status, foot),
    ];
    Plan { regions, overlay: overlay(body, model, cx) }
}

fn overlay(body: Rect, model: &Model, cx: &Context<'_>) -> Option<Rect> {
    match &model.overlay {
        Overlay::Nothing | Overlay::Confirm(_) => None,
        Overlay::Help(_) | Overlay::Pager(_) => Some(body),
        Overlay::Command(_) => Some(body),
        Overlay::Palette(_) => Some(centred(body, 108, 28)),
        Overlay::Menu(menu) => {
            let items = choices::items(model, cx, menu.kind).len();
            // Below alarms, the one under the cursor is written out.
            let (width, below) = if menu.kind == MenuKind::Alarms { (140, vm::WHOLE + 1) } else { (60, 0) };
            Some(centred(body, width, u16::try_from(items + below + 2).unwrap_or(u16::MAX)))
        }
        Overlay::Dialog(dialog) if body.height >= HIGH => {
            let lines = vm::dialog_lines(dialog, cx, body.width.saturating_sub(2));
            let height = u16::try_from(lines + 3).unwrap_or(u16::MAX).clamp(FORM.0, FORM.1);
            Some(Rect { y: body.bottom() - height, height, ..body })
        }
        Overlay::Dialog(_) => Some(body),
    }
}

/// At most so large, in the middle.
fn centred(body: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(body.width), height.min(body.height));
    let (x, y) = (body.x + (body.width - width) / 2, body.y + (body.height - height) / 2);
    Rect { x, y, width, height }
}

fn panes(body: Rect, model: &Model, cx: &Context<'_>) -> Vec<(Region, Rect)> {
    let place = model.place;
    let wide = body.width >= WIDE;
    match place.zoom {
        _ if place.detail && !wide => vec![(Region::Detail, body)],
        Zoom::Overview => overview::regions(body, |pane| cx.pane(model, pane).all()),
        Zoom::Full if place.detail => vec![(Region::Detail, body)],
        Zoom::Full => vec![(Region::Pane(place.pane), body)],
        Zoom::Pane if wide && (place.detail || panes::of(place.pane).detail) => with_detail(body, place.pane),
        Zoom::Pane => vec![(Region::Pane(place.pane), body)],
    }
}

/// A list, the detail beside it, and the incident's log below.
fn with_detail(body: Rect, pane: Pane) -> Vec<(Region, Rect)> {
    let log = match body.height {
        HIGH.. => 9,
        22.. => 6,
        _ => 0,
    };
    let [top, below] = rows(body, [Part::Share(1), Part::Length(log)]);
    let list = if body.width >= VERY_WIDE { body.width * 5 / 8 } else { body.width / 2 };
    let [left, right] = columns(top, [Part::Length(list), Part::Share(1)]);
    let mut regions = vec![(Region::Pane(pane), left), (Region::Detail, right)];
    if log > 0 {
        regions.push((Region::IncidentLog, below));
    }
    regions
}
