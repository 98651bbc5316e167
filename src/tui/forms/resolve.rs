//! The cause; or closing and reopening.

use super::{Caption, Choice, Field, Form, Line, Present, check, duty, hint, titled};
use crate::domain::decide::{Act, Close, Reopen, Resolve, Why, unexplained};
use crate::domain::incident::{Contact, Incident, Number, reasons};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::{span, zone};

/// `X`: end the work; on a resolved incident close it or take it up again.
#[derive(Debug)]
pub struct ResolveForm {
    number: Number,
    /// What to do with one that is resolved already.
    next: Option<Field>,
    cause: Field,
    /// How long it was worked on, and how the customer was told; not when it is resolved already.
    worked: Field,
    told: Field,
    /// Only while telephony is down.
    works: Option<Field>,
    /// Only where targets were missed that have no reason yet.
    missed: Option<Missed>,
}

/// Why targets were missed: one of the desk's own reasons, and more words.
#[derive(Debug)]
struct Missed {
    reasons: Vec<Id>,
    reason: Field,
    note: Field,
}

impl Missed {
    fn of(incident: &Incident, cx: Present<'_>) -> Option<Self> {
        if !incident.is_open() || unexplained(cx.desk, incident, cx.now).is_empty() {
            return None;
        }
        let known = reasons(&cx.desk.world().breach_reasons);
        let names = known.iter().map(|reason| reason.name.to_string());
        let reason = Field::Choice(Choice::stacked(std::iter::once(LATER.to_owned()).chain(names)));
        let reasons = known.into_iter().map(|reason| reason.id).collect();
        Some(Self { reasons, reason, note: Field::empty() })
    }

    fn why(&self) -> Result<Option<Why>, String> {
        let chosen = self.reason.chosen().checked_sub(1).and_then(|index| self.reasons.get(index));
        match chosen {
            Some(id) => Ok(Some(Why { reason: Text::line(id.as_str()), note: self.note.line() })),
            None if self.note.is_empty() => Ok(None),
            None => Err("choose the reason that the words belong to".to_owned()),
        }
    }
}

/// The reason can be given afterwards too.
const LATER: &str = "not said yet";

const TOLD: [(&str, Option<Contact>); 4] = [
    ("not yet", None),
    ("by ticket", Some(Contact::Ticket)),
    ("by mail", Some(Contact::Mail)),
    ("by phone", Some(Contact::Phone)),
];

impl ResolveForm {
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let options = match (incident.is_open(), incident.closed.is_some()) {
            (true, _) => None,
            (false, true) => Some(Choice::new(["reopen"])),
            (false, false) => Some(Choice::new(["close", "reopen"])),
        };
        let works = incident.telephony_down().map(|_| Field::Check(false));
        Self {
            number: incident.number,
            next: options.map(Field::Choice),
            cause: Field::empty(),
            worked: Field::empty(),
            told: Field::Choice(Choice::new(TOLD.map(|(word, _)| word))),
            works,
            missed: Missed::of(incident, cx),
        }
    }

    /// Seconds of work; `None` where nothing is written.
    fn worked(&self, cx: Present<'_>) -> Result<Option<i64>, String> {
        match self.worked.value() {
            "" => Ok(None),
            text => match span::read(text).map(|length| cx.desk.worked(self.number, length)) {
                Ok(0) => Err("no time at all; leave it out".to_owned()),
                Ok(seconds) => Ok(Some(seconds)),
                Err(wrong) => Err(wrong.to_string()),
            },
        }
    }

    fn told(&self) -> Option<Contact> {
        TOLD[self.told.chosen().min(3)].1
    }

    fn reopens(&self) -> bool {
        self.next.as_ref().is_some_and(|field| field.value() == "reopen")
    }
}

impl Form for ResolveForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled(if self.next.is_some() { "Close or reopen" } else { "Resolve" }, self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let next = self.next.as_ref().map(|field| (Caption::Own("what"), field));
        let label = match (&self.next, self.reopens()) {
            (None, _) => "cause",
            (Some(_), true) => "reason",
            (Some(_), false) => "note (optional)",
        };
        let works = self.works.as_ref().map(|field| (Caption::Own("calls are back"), field));
        let resolving =
            [(Caption::Own("time worked"), &self.worked), (Caption::Own("customer told"), &self.told)];
        let resolving = resolving.into_iter().filter(|_| self.next.is_none());
        let missed = self.missed.iter();
        let missed = missed
            .flat_map(|m| [(Caption::Own("why missed"), &m.reason), (Caption::Own("in words"), &m.note)]);
        next.into_iter()
            .chain([(Caption::Own(label), &self.cause)])
            .chain(resolving)
            .chain(works)
            .chain(missed)
            .collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let open = self.next.is_none();
        let resolving = [&mut self.worked, &mut self.told].into_iter().filter(|_| open);
        let own = self.next.iter_mut().chain([&mut self.cause]);
        let missed = self.missed.iter_mut().flat_map(|m| [&mut m.reason, &mut m.note]);
        own.chain(resolving).chain(self.works.iter_mut()).chain(missed).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        if self.next.is_some() {
            return vec![hint(match (self.reopens(), incident.closed.is_some()) {
                (false, _) => "closing ends it for good; reopening then begins a new cycle",
                (true, true) => "it is closed: a new cycle begins",
                (true, false) => "the same cycle goes on; the resolved span counts as a pause",
            })];
        }
        let mut lines = vec![check(!self.cause.is_empty(), "the cause is given", None)];
        match self.worked(cx) {
            Ok(None) => {}
            Ok(Some(seconds)) => {
                let before = incident.account().worked;
                let all = if before > 0 {
                    format!(", {} in all", span::short(before + seconds))
                } else {
                    String::new()
                };
                lines.push(check(true, format!("{} of work{all}", span::short(seconds)), None));
            }
            Err(wrong) => lines.push(check(false, wrong, None)),
        }
        let told = self.told().map_or("the customer is not told yet", |_| "the customer is told");
        let rule = cx.desk.contract(incident).and_then(|contract| contract.reporting.eta.as_ref());
        let rule = rule.and_then(|cites| cites.first());
        lines.push(duty(self.told().is_some(), told, rule));
        if let Some(missed) = &self.missed {
            let names = unexplained(cx.desk, incident, cx.now);
            let names: Vec<&str> = names.iter().map(Text::as_str).collect();
            lines.push(match missed.why() {
                Ok(why) => {
                    duty(why.is_some(), format!("missed: {}; the reason counts", names.join(", ")), None)
                }
                Err(wrong) => check(false, wrong, None),
            });
        }
        let outage = cx.desk.contract(incident).and_then(|contract| contract.cites.outage.as_ref());
        let down = incident.telephony_down().filter(|_| self.works.is_some());
        lines.push(match down {
            Some(since) => {
                let since = zone::wall(cx.desk.world().zone, since);
                let back = self.works.as_ref().is_some_and(Field::is_on);
                let text = if back {
                    "calls are back: the outage ends now".to_owned()
                } else {
                    format!("an outage is open since {since}")
                };
                check(back, text, outage)
            }
            None => check(true, "no outage is open", outage),
        });
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (number, text) = (self.number, Text::lines(self.cause.value()));
        let given = |what: &str| if text.is_empty() { Err(what.to_owned()) } else { Ok(text.clone()) };
        Ok(match (&self.next, self.reopens()) {
            (None, _) => {
                let telephony_works = self.works.as_ref().is_some_and(Field::is_on);
                let (cause, worked, told) = (given("give the cause")?, self.worked(cx)?, self.told());
                let missed = self.missed.as_ref().map_or(Ok(None), Missed::why)?;
                Resolve { number, cause, telephony_works, worked, told, missed }.into()
            }
            (Some(_), true) => Reopen { number, reason: given("give the reason for reopening")? }.into(),
            (Some(_), false) => {
                Close { number, note: Some(text.clone()).filter(|text| !text.is_empty()) }.into()
            }
        })
    }

    fn what(&self) -> String {
        let verb = match (&self.next, self.reopens()) {
            (None, _) => "resolving",
            (Some(_), true) => "reopening",
            (Some(_), false) => "closing",
        };
        format!("{verb} {}", self.number)
    }
}
