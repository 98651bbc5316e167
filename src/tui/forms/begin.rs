//! The start of an update, with its rule check.

use crate::domain::acts::begin::Begin;
use crate::domain::acts::decide::{Act, StartUpdate};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::acts::judgement::{Check, Judgement};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::{Event, SlotChange};
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{check_line, judgement, sentences};
use crate::tui::forms::lines::hint;
use crate::tui::forms::present::Present;
use crate::words::updating::{Complaint, Hint};

/// Other starts that are named.
const NAMED: usize = 4;

/// `s` on an update: it begins now, if the rules of its plan allow it (A71).
#[derive(Debug)]
pub struct BeginForm {
    server: Id,
    release: Id,
    sure: Field,
    /// Only where a rule may be departed from with one.
    reason: Option<Field>,
}

impl BeginForm {
    /// `None` when there is no such server or release.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let wants = Begin::find(cx.desk, server, release, cx.now).is_some_and(|begin| begin.wants_reason());
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        Some(Self { server, release, sure: Field::Check(false), reason: wants.then(Field::empty) })
    }

    fn meant(&self) -> Act {
        let (server, release) = (self.server.clone(), Some(self.release.clone()));
        StartUpdate { server, release, reason: self.reason.as_ref().and_then(Field::line) }.into()
    }
}

/// What stands in the way comes first: it is what has to be read.
fn rank(check: &Check) -> u8 {
    match check {
        Check::Refuses(_) => 0,
        Check::Warns(..) => 1,
        Check::Holds(..) | Check::Tells(..) => 2,
    }
}

/// The rules that it departs from with its reason.
fn departed(judgement: &Judgement) -> Vec<Text> {
    let rules = judgement.facts.iter().filter_map(|fact| match &fact.event {
        Event::Slot { change: SlotChange::StartedFor { rules, .. }, .. } => Some(rules.clone()),
        _ => None,
    });
    rules.flatten().collect()
}

impl Form for BeginForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let said = |label| Caption::Said(Label::Update(label));
        let reason = self.reason.as_ref().map(|field| (said(label::Update::StartReason), field));
        [(said(label::Update::BeginNow), &self.sure)].into_iter().chain(reason).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.sure].into_iter().chain(self.reason.iter_mut()).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let words = cx.words();
        let judgement = judgement(self.meant(), cx);
        let mut checks: Vec<&Check> = judgement.checks.iter().collect();
        checks.sort_by_key(|check| rank(check));
        let mut lines: Vec<Line> = checks.into_iter().map(|check| check_line(check, words)).collect();
        let Some(refusal) = judgement.refusal() else {
            let rules = departed(&judgement);
            let kept = (!rules.is_empty()).then(|| hint(words.update(Hint::ReasonAgainst(rules))));
            lines.extend(kept);
            return lines;
        };
        lines.extend(sentences(refusal, cx.words()));
        lines.push(hint(words.help(refusal)));
        if !refusal.admissible.is_empty() {
            let starts = refusal.admissible.iter().take(NAMED).copied().collect();
            lines.push(hint(words.update(Hint::Possible(starts))));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        if self.sure.is_on() { Ok(self.meant()) } else { Err(cx.words().update(Complaint::TickBegin)) }
    }

    fn of(&self) -> (&'static Spec, String) {
        (&StartUpdate::SPEC, format!("{} {}", self.server, self.release))
    }
}
