//! What came of commands, and logs that were read.

use crate::client::{Failure, Receipt, SharedDesk};
use crate::domain::acts::decide::{Act, Escalate, Take};
use crate::domain::acts::entry::{About, about};
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::{Event, Record};
use crate::domain::facts::incident::Change;
use crate::domain::readings::{callee, escalation};
use crate::tui::context::Context;
use crate::tui::doing::doing;
use crate::tui::list::RowKey;
use crate::tui::model::{Done, LOG_KEPT, Model, Overlay, Pane, Refused, Standstill, Tab};
use crate::tui::msg::{Effect, Origin, Sent, Shown};
use crate::tui::update::{dialog, meanwhile, memory};
use crate::tui::{panes, target};
use crate::words::Words;
use crate::words::console::{Doing, Of, OfAct, What};

pub(super) fn answered(
    model: &mut Model,
    cx: &Context<'_>,
    sent: Sent,
    results: Vec<Result<Receipt, Failure>>,
) -> Vec<Effect> {
    let mut outcome = Outcome::default();
    for (act, result) in sent.acts.iter().zip(results) {
        match result {
            Ok(receipt) if receipt.records.is_empty() => outcome.idle += 1,
            Ok(receipt) => outcome.done.push((act.clone(), receipt)),
            Err(failure) => outcome.failed.push((act.clone(), failure)),
        }
    }
    outcome.keep_refused(model, cx, &sent);
    let mut effects = Vec::new();
    // A form stays while nothing of it was done: what was typed is not lost.
    if matches!(sent.origin, Origin::Form(_)) {
        let is_draft = dialog::is_draft(model, cx, &sent);
        match (&mut model.overlay, outcome.reasons(cx.words())) {
            (Overlay::Dialog(dialog), Some(reasons)) if outcome.done.is_empty() && dialog.sending => {
                return meanwhile::go_on(model, cx, reasons);
            }
            // Another form may have been opened meanwhile.
            (Overlay::Dialog(dialog), _) if dialog.sending => effects = meanwhile::done(model, cx),
            // It was not known for a while that it was done; the form is as it was sent.
            (Overlay::Dialog(_), None) if is_draft => effects = meanwhile::done(model, cx),
            _ => {}
        }
    }
    outcome.say(model, cx, &sent);
    let acted = sent.acts.clone();
    let taken_back = matches!(sent.origin, Origin::Undo(_));
    outcome.remember(model, cx, sent);
    // What was refused of it too: the next key is meant for what is under the cursor.
    if !taken_back && !outcome.of_the_journal() {
        let number = |act: &Act| match act.entity(cx.desk.world()) {
            Some(Entity::Incident(number)) => Some(number),
            _ => None,
        };
        model.marks.end(&acted.iter().filter_map(number).collect::<Vec<_>>());
    }
    for (act, receipt) in &outcome.done {
        follow(model, act, receipt);
    }
    effects
}

/// What became of the parts of one act.
#[derive(Default)]
struct Outcome {
    done: Vec<(Act, Receipt)>,
    /// Parts that had nothing to change.
    idle: usize,
    failed: Vec<(Act, Failure)>,
}

impl Outcome {
    /// Nothing was done, because the journal could not be reached: it is meant to be tried again.
    fn of_the_journal(&self) -> bool {
        let refused = |(_, failure): &(Act, Failure)| matches!(failure, Failure::Refused(_));
        self.done.is_empty() && self.idle == 0 && !self.failed.iter().all(refused)
    }

    /// The first refusal that a rule stands behind is kept for the Why tab of what it was about; that
    /// of what something else was done with since is over.
    fn keep_refused(&self, model: &mut Model, cx: &Context<'_>, sent: &Sent) {
        let world = cx.desk.world();
        let about = |act: &Act| match &sent.origin {
            // What is taken back is about what was done.
            Origin::Undo(done) => done.acts.first().and_then(|act| act.entity(world)),
            _ => act.entity(world),
        };
        let refused = &mut model.status.refused;
        let done: Vec<Entity> = self.done.iter().filter_map(|(act, _)| about(act)).collect();
        if refused.as_ref().is_some_and(|refused| done.contains(&refused.about)) {
            *refused = None;
        }
        let by_rule = self.failed.iter().find_map(|(act, failure)| match failure {
            Failure::Refused(refusal) if refusal.rule.is_some() => {
                Some(Refused { about: about(act)?, refusal: refusal.clone() })
            }
            _ => None,
        });
        *refused = by_rule.or(refused.take());
    }

    /// Why parts were not done, each reason once.
    fn reasons(&self, words: Words) -> Option<String> {
        let text = |failure: &Failure| match failure {
            Failure::Refused(refusal) => format!("{}: {}", words.refused(refusal), words.help(refusal)),
            Failure::Store(e) => format!("{}: {}", words.store(e).what, words.store(e).help),
            other => words.failure(other).what,
        };
        let brief = |failure: &Failure| match failure {
            Failure::Refused(refusal) => words.refused(refusal),
            other => text(other),
        };
        match self.failed.as_slice() {
            [] => None,
            [(_, one)] => Some(text(one)),
            several => {
                let mut reasons: Vec<String> = several.iter().map(|(_, failure)| brief(failure)).collect();
                reasons.dedup();
                Some(reasons.join("; "))
            }
        }
    }

    fn say(&self, model: &mut Model, cx: &Context<'_>, sent: &Sent) {
        match (self.done.len(), self.reasons(cx.words())) {
            (0, None) => model.say(cx.now, OfAct::NothingToChange(sent.what.clone())),
            (0, Some(reasons)) => model.complain(cx.now, reasons),
            // The offer to undo it, or to redo it, says so.
            (_, None) => match self.called(cx, sent) {
                Some(called) => model.say(cx.now, called),
                None => model.status.message = None,
            },
            (done, Some(reasons)) => {
                let (what, failed) = (sent.what.clone(), self.failed.len());
                let taken_back = matches!(sent.origin, Origin::Undo(_));
                model.complain(cx.now, OfAct::Partly { what, done, taken_back, failed, reasons });
            }
        }
    }

    /// Whoever calls a level needs the number once the form is gone.
    fn called(&self, cx: &Context<'_>, sent: &Sent) -> Option<OfAct> {
        let (Act::Escalate(Escalate { number, level, .. }), _) = self.done.first()? else { return None };
        let incident =
            cx.desk.world().incident(*number).filter(|_| !matches!(sent.origin, Origin::Undo(_)))?;
        let contract = cx.desk.contract(incident)?;
        let step = escalation::step(contract, incident, *level)?;
        let who = callee::call(cx.desk, contract, step, cx.now).named();
        Some(OfAct::Called { number: *number, level: *level, who })
    }

    fn what(&self, sent: &Sent) -> Doing {
        if let Some(taken) = self.taken() {
            return taken;
        }
        let reported = self.done.iter().find_map(|(_, receipt)| match &receipt.records.first()?.event {
            Event::Incident { change: Change::Reported(_), number } => {
                Some(Doing { what: What::Reported, of: Of::One(number.to_string()) })
            }
            _ => None,
        });
        reported.unwrap_or_else(|| sent.what.clone())
    }

    /// The same of what was done of it alone.
    fn what_was_done(&self, cx: &Context<'_>, sent: &Sent) -> Doing {
        if self.done.len() == sent.acts.len() {
            return self.what(sent);
        }
        let acts: Vec<Act> = self.done.iter().map(|(act, _)| act.clone()).collect();
        doing(&acts, cx.desk.world())
    }

    /// Which one was next.
    fn taken(&self) -> Option<Doing> {
        let mut next = self.done.iter().filter(|(act, _)| matches!(act, Act::Next(_)));
        let number = next.find_map(|(_, receipt)| receipt.number())?;
        let what = What::Act(About::Incident(about::Incident::Take));
        Some(Doing { what, of: Of::One(number.to_string()) })
    }

    /// What was done can be taken back, and what was taken back can be done again.
    fn remember(&self, model: &mut Model, cx: &Context<'_>, sent: Sent) {
        let status = &mut model.status;
        // What is on record may be ahead of this clock by a moment; the last that was done comes last all the same.
        let latest = status.undo.last().map(|done| done.at);
        let at = model.session.guard.present(cx.now).max(latest.unwrap_or(cx.now));
        match sent.origin {
            Origin::Undo(done) if !self.done.is_empty() => status.redo.push(Done { at, ..done }),
            // It can be tried again unless it was refused.
            Origin::Undo(done) if !self.failed.iter().all(|(_, f)| matches!(f, Failure::Refused(_))) => {
                status.undo.push(done);
            }
            Origin::Undo(_) => {}
            Origin::Key | Origin::Form(_) | Origin::Redo => {
                let Some((_, receipt)) = self.done.first() else { return };
                let at = receipt.records.first().map_or(cx.now, |record| record.recorded);
                if sent.origin != Origin::Redo {
                    status.redo.clear();
                }
                let first = |(_, receipt): &(Act, Receipt)| Some(receipt.records.first()?.seq);
                let seqs = self.done.iter().filter_map(first).collect();
                let acts = self.done.iter().map(settled).collect();
                status.undo.push(Done { what: self.what_was_done(cx, &sent), acts, seqs, at });
            }
        }
    }
}

/// What was done: whoever took the next one took that one, and takes no other when it is done again.
fn settled((act, receipt): &(Act, Receipt)) -> Act {
    match (act, receipt.number()) {
        (Act::Next(_), Some(number)) => Take::free(number).into(),
        _ => act.clone(),
    }
}

/// A new incident gets the cursor, and so does what was taken without being pointed at. What was acted on keeps it, wherever it went.
fn follow(model: &mut Model, act: &Act, receipt: &Receipt) {
    for record in &receipt.records {
        let Event::Incident { number, change } = &record.event else { continue };
        if matches!(change, Change::Reported(_)) || matches!(act, Act::Next(_)) {
            let detail = model.place.detail;
            model.go_to(Pane::Incidents, model.place.zoom);
            model.place.detail = detail;
            model.list_mut(Pane::Incidents).cursor.send_to(RowKey::Incident(*number));
        }
    }
}

/// A log that was asked for.
pub(super) fn log(
    model: &mut Model,
    cx: &Context<'_>,
    about: Option<&Entity>,
    mut records: Vec<Record>,
) -> Vec<Effect> {
    match about {
        None => {
            let skip = records.len().saturating_sub(LOG_KEPT);
            records.drain(..skip);
            model.log = records.iter().cloned().collect();
            memory::since_last_time(model, &records, cx.now);
        }
        Some(about) => {
            records.sort_by_key(|record| (record.happened, record.seq));
            model.detail.about = Some(about.clone());
            model.detail.log = records;
        }
    }
    Vec::new()
}

/// The log of what has come into view.
pub(super) fn wanted_log(model: &Model, cx: &Context<'_>) -> Vec<Effect> {
    match target::entity(cx.desk, model) {
        Some(about) if shows_log(model) && model.detail.about.as_ref() != Some(&about) => {
            vec![Effect::Load(Some(about))]
        }
        _ => Vec::new(),
    }
}

/// Records about what is shown make its log out of date.
pub(super) fn refresh_log(model: &mut Model, records: &[Record]) -> Vec<Effect> {
    let Some(about) = &model.detail.about else { return Vec::new() };
    let touched = records.iter().any(|record| record.event.entity().is_none_or(|other| other == *about));
    if touched { vec![Effect::Load(Some(about.clone()))] } else { Vec::new() }
}

/// Where a log can be seen: in its tab, or in the panel below the list.
fn shows_log(model: &Model) -> bool {
    let beside = model.size.width >= 110 && model.place.zoom >= crate::tui::model::Zoom::Pane;
    (model.detail.tab == Tab::Log && (model.place.detail || beside))
        || (beside && (model.place.detail || panes::of(model.place.pane).detail))
}

/// A desk as it was is shown until `:now`.
pub(super) fn past(
    model: &mut Model,
    cx: &Context<'_>,
    at: Instant,
    desk: Result<SharedDesk, Failure>,
) -> Vec<Effect> {
    match desk {
        Ok(desk) => {
            model.look.standstill = Some(Standstill::Past { at });
            model.marks.clear();
            vec![Effect::Show(Shown(desk))]
        }
        Err(failure) => {
            model.complain(cx.now, cx.words().failure(&failure).what);
            Vec::new()
        }
    }
}
