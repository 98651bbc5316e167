//! A later start for an update, with the rule check.

use super::when;
use super::{Caption, Choice, Field, Form, Line, Present, check, duty, hint};
use crate::domain::check::Check;
use crate::domain::decide::{Act, RequestDeferral};
use crate::domain::deferral::Wish;
use crate::domain::instant::Instant;
use crate::domain::schedule;
use crate::domain::table::Id;
use crate::domain::zone;

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
        let zone = cx.desk.world().zone;
        let night = |at: &Instant| zone::local(zone, *at).format("%a %-d %b %H:%M %Z").to_string();
        let other = "another time".to_owned();
        form.choice = Field::Choice(Choice::stacked(offered.iter().map(night).chain([other])));
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
            _ => when::parse(self.other.value(), cx.desk.world().zone, cx.now),
        }
    }
}

/// A check that only warns is no refusal.
pub(super) fn checked_line(c: Check) -> Line {
    if c.warns_only {
        duty(c.passed, c.text, c.rule.as_ref())
    } else {
        check(c.passed, c.text, c.rule.as_ref())
    }
}

impl Form for DeferralForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Defer the update of {} to {}", self.server, self.release)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("new start"), &self.choice), (Caption::Own("another time"), &self.other)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.choice, &mut self.other].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut lines = Vec::new();
        if let Some(line) = schedule::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now) {
            let zone = cx.desk.world().zone;
            let night = |at: Instant| zone::local(zone, at).format("%a %-d %b %H:%M").to_string();
            let (standard, latest) = (night(line.slot.standard), night(line.latest));
            lines.push(hint(format!(
                "standard {standard}, latest {latest}, effective {}",
                night(line.slot.effective)
            )));
        }
        let Some(wish) = self.wish(cx) else { return lines };
        lines.extend(wish.standing().into_iter().map(checked_line));
        let to = self.to(cx);
        if let (Ok(to), false) = (&to, self.other.is_empty()) {
            lines.push(hint(format!("{} counts, as typed", zone::wall(cx.desk.world().zone, *to))));
        }
        match &to {
            Ok(to) => lines.extend(wish.timing(*to).into_iter().map(checked_line)),
            Err(wrong) => lines.push(check(false, wrong.clone(), None)),
        }
        if let Err(refusal) = wish.judge(to.ok())
            && let Some(rule) = refusal.rule
        {
            lines.push(hint(rule.original.to_string()));
            lines.push(hint(rule.english.to_string()));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (server, release) = (self.server.clone(), Some(self.release.clone()));
        Ok(RequestDeferral { server, release, to: self.to(cx)? }.into())
    }

    fn what(&self) -> String {
        format!("deferral request for {}", self.server)
    }
}
