//! From pane to pane, and how much of the screen it gets.

use super::always;
use crate::tui::action::{Action, Group};
use crate::tui::model::{Model, Pane, Zoom};
use crate::tui::msg::Effect;

pub(super) const INCIDENTS: Action = Action {
    name: "incidents",
    group: Group::View,
    footer: None,
    doc: "the queue",
    when: always,
    run: |model, _| go(model, Pane::Incidents),
};

pub(super) const CLOCKS: Action = Action {
    name: "clocks",
    group: Group::View,
    footer: None,
    doc: "every running limit",
    when: always,
    run: |model, _| go(model, Pane::Clocks),
};

pub(super) const UPDATES: Action = Action {
    name: "updates",
    group: Group::View,
    footer: None,
    doc: "the update schedule",
    when: always,
    run: |model, _| go(model, Pane::Updates),
};

pub(super) const STORAGE: Action = Action {
    name: "storage",
    group: Group::View,
    footer: None,
    doc: "storage of the tenants",
    when: always,
    run: |model, _| go(model, Pane::Storage),
};

pub(super) const LICENCES: Action = Action {
    name: "licences",
    group: Group::View,
    footer: None,
    doc: "licences and credits",
    when: always,
    run: |model, _| go(model, Pane::Licences),
};

pub(super) const AVAILABILITY: Action = Action {
    name: "availability",
    group: Group::View,
    footer: None,
    doc: "contract years",
    when: always,
    run: |model, _| go(model, Pane::Availability),
};

pub(super) const CONTRACTS: Action = Action {
    name: "contracts",
    group: Group::View,
    footer: None,
    doc: "contracts: phase, hours, backups, contacts",
    when: always,
    run: |model, _| go(model, Pane::Contracts),
};

pub(super) const LOG: Action = Action {
    name: "log",
    group: Group::View,
    footer: None,
    doc: "what happened",
    when: always,
    run: |model, _| go(model, Pane::Log),
};

pub(super) const OVERVIEW: Action = Action {
    name: "overview",
    group: Group::View,
    footer: None,
    doc: "all panes",
    when: always,
    run: |model, _| zoom(model, Zoom::Overview),
};

pub(super) const LARGER: Action = Action {
    name: "zoom",
    group: Group::View,
    footer: None,
    doc: "larger pane",
    when: always,
    run: |model, _| larger(model),
};

pub(super) const SMALLER: Action = Action {
    name: "unzoom",
    group: Group::View,
    footer: None,
    doc: "smaller pane",
    when: always,
    run: |model, _| smaller(model),
};

pub(super) const NEXT: Action = Action {
    name: "next-pane",
    group: Group::Move,
    footer: Some("pane"),
    doc: "next pane",
    when: always,
    run: |model, _| step(model, 1),
};

pub(super) const PREVIOUS: Action = Action {
    name: "previous-pane",
    group: Group::Move,
    footer: None,
    doc: "pane before",
    when: always,
    run: |model, _| step(model, Pane::ALL.len() - 1),
};

fn go(model: &mut Model, pane: Pane) -> Vec<Effect> {
    model.go_to(pane, model.place.zoom.max(Zoom::Pane));
    Vec::new()
}

fn step(model: &mut Model, by: usize) -> Vec<Effect> {
    let pane = Pane::ALL[(model.place.pane as usize + by) % Pane::ALL.len()];
    model.go_to(pane, model.place.zoom);
    Vec::new()
}

fn zoom(model: &mut Model, zoom: Zoom) -> Vec<Effect> {
    model.go_to(model.place.pane, zoom);
    Vec::new()
}

fn larger(model: &mut Model) -> Vec<Effect> {
    resize(model, |zoom| match zoom {
        Zoom::Overview => Zoom::Pane,
        Zoom::Pane | Zoom::Full => Zoom::Full,
    })
}

fn smaller(model: &mut Model) -> Vec<Effect> {
    resize(model, |zoom| match zoom {
        Zoom::Full => Zoom::Pane,
        Zoom::Pane | Zoom::Overview => Zoom::Overview,
    })
}

/// What was open stays open.
fn resize(model: &mut Model, to: fn(Zoom) -> Zoom) -> Vec<Effect> {
    let detail = model.place.detail;
    model.go_to(model.place.pane, to(model.place.zoom));
    model.place.detail = detail;
    Vec::new()
}
