//! Calling whoever looks elsewhere: a new critical incident, a level that falls due, and a critical
//! incident that nobody takes.

use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Record;
use crate::domain::readings::alarm::Kind;
use crate::domain::readings::filter::Query;
use crate::tui::context::Context;
use crate::tui::model::Model;
use crate::tui::msg::Effect;
use crate::tui::news::{self, Call};

/// A critical incident that is nobody's calls again after so many seconds.
const AGAIN: i64 = 120;

/// Once for all that came together; a critical incident first.
pub(super) fn of_records(model: &mut Model, cx: &Context<'_>, records: &[Record]) -> Option<Effect> {
    let calls = news::calls(records, &model.session.user);
    let heard = calls.filter(|(number, _)| is_heard(model, cx, *number));
    let (number, call) = heard.min_by_key(|(_, call)| *call)?;
    model.look.news.called = Some(model.session.guard.present(cx.now));
    Some(ring(model, cx, number, call))
}

/// While a critical incident is nobody's.
pub(super) fn of_time(model: &mut Model, cx: &Context<'_>, now: Instant) -> Option<Effect> {
    if model.look.standstill.is_some() {
        return None;
    }
    let called = *model.look.news.called.get_or_insert(now);
    if now - called < AGAIN {
        return None;
    }
    let unowned = cx.rows.alarms().iter().find_map(|alarm| match alarm.about {
        Entity::Incident(number) if alarm.kind == Kind::Unowned => Some(number),
        _ => None,
    });
    let number = unowned.filter(|number| is_heard(model, cx, *number))?;
    model.look.news.called = Some(now);
    Some(ring(model, cx, number, Call::Critical))
}

/// Nothing calls where the bell is mute, and nothing about what the filter leaves out: whoever looks at one
/// reseller's incidents is called for those.
fn is_heard(model: &Model, cx: &Context<'_>, number: Number) -> bool {
    let filter = &model.filter.filter;
    let passes = |number| {
        let incident = cx.desk.world().incident(number);
        let query = Query::new(filter, cx.desk, &model.session.user, cx.now);
        incident.is_none_or(|incident| query.matches(incident))
    };
    let muted = model.look.news.muted_until(model.session.guard.present(cx.now));
    muted.is_none() && (filter.is_empty() || passes(number))
}

/// A locked console does not say whose it is.
fn ring(model: &Model, cx: &Context<'_>, number: Number, call: Call) -> Effect {
    let known = cx.desk.world().incident(number);
    let tenant = known.and_then(|incident| cx.desk.world().tenants.get(incident.tenant));
    let named = tenant.filter(|_| model.session.guard.lock.is_none());
    let whose = named.map(|tenant| format!(" {number} {}", tenant.definition.name)).unwrap_or_default();
    let what = match call {
        Call::Critical => "P1".to_owned(),
        Call::Level(level) => format!("esc {level}"),
    };
    Effect::Ring(format!("{what}{whose}"))
}
