//! From what was kept to the model, and back.

use std::collections::HashSet;

use uuid::Uuid;

use crate::domain::base::instant::Instant;
use crate::domain::facts::event::Record;
use crate::tui::memory::Memory;
use crate::tui::model::{Message, Model, Pane};
use crate::tui::said::Said;
use crate::tui::{acts, news, panes};
use crate::words::console::{Column, OfAct};

/// How long the drafts are offered, in seconds: whoever was cut off looks for the line first.
const OFFER_SECONDS: i64 = 30;

/// Goes on where the last session ended.
pub fn recall(model: &mut Model, memory: Memory, now: Instant) {
    model.memory = memory.cleaned(now);
    // An order that is not known any more is the queue's own.
    let _ = acts::sort::by(model, &model.memory.sort.clone());
    model.session.themes.recall(&model.memory.theme);
    for pane in Pane::ALL {
        let hidden =
            |column: &Column| model.memory.hidden.contains(&(pane.key().to_owned(), column.key().to_owned()));
        let columns: Vec<Column> = panes::columns(pane).filter(hidden).collect();
        model.look.hidden.extend(columns.into_iter().map(|column| (pane, column)));
    }
}

/// Offers the drafts of the last session, but for those whose command was recorded after all; answers
/// whether there were such.
pub fn offer(model: &mut Model, recorded: &HashSet<Uuid>, now: Instant) -> bool {
    let dropped = model.memory.drop_recorded(recorded);
    if let Some(drafts) = model.memory.offer().filter(|_| model.status.message.is_none()) {
        model.status.message = Some(Message {
            said: OfAct::Drafts(drafts).into(),
            bad: false,
            until: now + OFFER_SECONDS,
            then: false,
        });
    }
    dropped
}

/// What the next session is to know.
pub fn remembered(model: &Model) -> Memory {
    let key = |(pane, column): &(Pane, Column)| (pane.key().to_owned(), column.key().to_owned());
    let hidden = model.look.hidden.iter().map(key);
    Memory {
        seen: model.look.news.seen().unwrap_or(model.memory.seen),
        sort: model.filter.filter.sorting(),
        hidden: hidden.collect(),
        theme: model.session.themes.kept().unwrap_or_else(|| model.memory.theme.clone()),
        ..model.memory.clone()
    }
}

/// What came since the last session is new, until the first key.
pub(super) fn since_last_time(model: &mut Model, records: &[Record], now: Instant) {
    let last = model.memory.seen;
    let fresh = records.iter().position(|record| record.seq > last).filter(|_| last > 0);
    let Some(fresh) = fresh.filter(|_| model.look.news.seen().is_none()) else { return };
    model.look.news.heard(&records[fresh..], &model.session.user);
    model.look.news.since = Some(last);
    let came = news::summary(news::meanwhile(&model.log, last, &model.session.user));
    if !came.is_nothing() && model.status.message.is_none() {
        model.say(now, Said::LastTime(came));
    }
}
