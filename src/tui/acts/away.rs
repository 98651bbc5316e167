//! What came while nobody was there.

use crate::domain::base::zone;
use crate::tui::action::{Action, Group};
use crate::tui::barred::Barred;
use crate::tui::cell::fill;
use crate::tui::context::Context;
use crate::tui::model::{Model, Overlay};
use crate::tui::msg::Effect;
use crate::tui::news;
use crate::tui::overlay::Pager;
use crate::tui::verb::Verb;
use crate::words::console::Term;

pub(super) const ACTION: Action = Action::looks(Verb::Away, Group::View, run).when(when);

fn when(model: &Model, _: &Context<'_>) -> Result<(), Barred> {
    model.look.news.since.map(|_| ()).ok_or(Barred::NotAway)
}

fn run(model: &mut Model, cx: &Context<'_>) -> Vec<Effect> {
    let Some(since) = model.look.news.since else { return Vec::new() };
    let (zone, words) = (cx.desk.world().zone, cx.words());
    let records = news::meanwhile(&model.log, since, &model.session.user);
    let line = |record: &crate::domain::facts::event::Record| {
        let local = zone::local(zone, record.happened);
        let (day, at) = (words.weekday(local.date_naive()), local.format("%H:%M:%S"));
        let what = record.event.entity().map_or_else(String::new, |entity| words.thing(&entity));
        let (by, told) = (fill(words.actor(record), 6), words.told(record, &model.log).replace('\n', " "));
        format!("{day} {at}  {by} {} {told}", fill(&what, 8))
    };
    let lines: Vec<String> = records.map(line).collect();
    model.overlay = Overlay::Pager(Pager {
        title: cx.words().term(Term::WhileAway).to_owned(),
        lines,
        ..Pager::default()
    });
    Vec::new()
}
