//! A later start for an update, with the rule check.

use crate::domain::acts::decide::{Act, RequestDeferral};
use crate::domain::acts::deferral::Wish;
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::acts::judgement::Check;
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::base::table::Id;
use crate::domain::readings::schedule;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{check_line, judgement, refusal_of, sentences};
use crate::tui::forms::lines::{check, hint};
use crate::tui::forms::present::Present;
use crate::tui::forms::when;
use crate::words::updating::{Choice as Offer, Hint};

/// Times that are offered.
const OFFERED: usize = 6;

/// `D`: apply for a later update.
#[derive(Debug)]
pub struct DeferralForm {
    server: Id,
    release: Id,
    offered: Vec<Instant>,
    choice: Field,
    other: Field,
}

impl DeferralForm {
    /// `None` when no update of that server to that release is planned.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let (server, release): (Id, Id) = (server.parse().ok()?, release.parse().ok()?);
        let mut form =
            Self { server, release, offered: Vec::new(), choice: Field::empty(), other: Field::empty() };
        let mut offered = form.wish(cx)?.admissible();
        offered.truncate(OFFERED);
        let words = cx.words();
        let start = |at: &Instant| format!("{} {}", words.date_time(*at), words.zone_of(*at));
        let other = words.update(Offer::AnotherTime);
        form.choice = Field::Choice(Choice::stacked(offered.iter().map(start).chain([other])));
        form.offered = offered;
        Some(form)
    }

    fn wish<'a>(&'a self, cx: Present<'a>) -> Option<Wish<'a>> {
        Wish::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now)
    }

    /// What is typed counts, whatever is chosen.
    fn to(&self, cx: Present<'_>) -> Result<Instant, String> {
        match self.offered.get(self.choice.chosen()) {
            Some(at) if self.other.is_empty() => Ok(*at),
            _ => when::meant(self.other.value(), Way::Ahead, cx),
        }
    }

    fn meant(&self, to: Instant) -> Act {
        RequestDeferral { server: self.server.clone(), release: Some(self.release.clone()), to }.into()
    }

    /// How the update stands on the schedule.
    fn slot(&self, cx: Present<'_>) -> Option<Line> {
        let line = schedule::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now)?;
        let (standard, effective) = (line.slot.standard, line.slot.effective);
        Some(hint(cx.words().update(Hint::Slot { standard, latest: line.latest, effective })))
    }
}

impl Form for DeferralForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let said = |label| Caption::Said(Label::Update(label));
        vec![(said(label::Update::NewStart), &self.choice), (said(label::Update::OtherStart), &self.other)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.choice, &mut self.other].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let words = cx.words();
        let mut lines: Vec<Line> = self.slot(cx).into_iter().collect();
        let to = self.to(cx);
        if let (Ok(to), false) = (&to, self.other.is_empty()) {
            lines.push(hint(words.update(Hint::Counts(*to))));
        }
        // What does not depend on the time is judged without one too.
        let checks: Vec<Check> = match &to {
            Ok(to) => judgement(self.meant(*to), cx).checks,
            Err(_) => self.wish(cx).map(|wish| wish.checks(None)).unwrap_or_default(),
        };
        lines.extend(checks.iter().map(|check| check_line(check, words)));
        lines.extend(to.err().map(|wrong| check(false, wrong, None)));
        lines.extend(refusal_of(&checks).into_iter().flat_map(|refusal| sentences(refusal, cx.words())));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.meant(self.to(cx)?))
    }

    fn of(&self) -> (&'static Spec, String) {
        (&RequestDeferral::SPEC, format!("{} {}", self.server, self.release))
    }
}
