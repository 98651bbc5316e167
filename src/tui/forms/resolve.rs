//! The cause; or closing and reopening.

use super::{Caption, Choice, Field, Form, Line, Present, check, judged};
use crate::domain::act::{Entered, Label, Spec, label};
use crate::domain::decide::{Act, Close, Reopen, Resolve, Why, unexplained};
use crate::domain::incident::{Contact, Incident, Number, reasons};
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::words::Words;
use crate::words::form::OfWork;

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
        let names = known.iter().map(|reason| cx.words().recorded(&reason.name).into_owned());
        // The reason can be given afterwards too.
        let later = cx.words().hint(&OfWork::NotSaidYet.into());
        let reason = Field::Choice(Choice::stacked(std::iter::once(later).chain(names)));
        let reasons = known.into_iter().map(|reason| reason.id).collect();
        Some(Self { reasons, reason, note: Field::empty() })
    }

    fn why(&self, words: Words) -> Result<Option<Why>, String> {
        let chosen = self.reason.chosen().checked_sub(1).and_then(|index| self.reasons.get(index));
        match chosen {
            Some(id) => Ok(Some(Why { reason: Text::line(id.as_str()), note: self.note.line() })),
            None if self.note.is_empty() => Ok(None),
            None => Err(words.hint(&OfWork::NoReasonChosen.into())),
        }
    }
}

const TOLD: [Option<Contact>; 4] = [None, Some(Contact::Ticket), Some(Contact::Mail), Some(Contact::Phone)];

impl ResolveForm {
    pub fn new(incident: &Incident, cx: Present<'_>) -> Self {
        let said = |what: OfWork| cx.words().hint(&what.into());
        let options = match (incident.is_open(), incident.closed.is_some()) {
            (true, _) => None,
            (false, true) => Some(Choice::new([said(OfWork::Reopen)])),
            (false, false) => Some(Choice::new([OfWork::Close, OfWork::Reopen].map(said))),
        };
        let told = TOLD.map(|contact| said(contact.map_or(OfWork::NotTold, OfWork::Told)));
        let works = incident.telephony_down().map(|_| Field::Check(false));
        Self {
            number: incident.number,
            next: options.map(Field::Choice),
            cause: Field::empty(),
            worked: Field::empty(),
            told: Field::Choice(Choice::new(told)),
            works,
            missed: Missed::of(incident, cx),
        }
    }

    /// Seconds of work; `None` where nothing is written.
    fn worked(&self, cx: Present<'_>) -> Result<Option<i64>, String> {
        match self.worked.value() {
            "" => Ok(None),
            text => match span::read(text).map(|length| cx.desk.worked(self.number, length)) {
                Ok(0) => Err(cx.words().hint(&OfWork::NoWork.into())),
                Ok(seconds) => Ok(Some(seconds)),
                Err(wrong) => Err(cx.words().misread(&wrong.into())),
            },
        }
    }

    fn told(&self) -> Option<Contact> {
        TOLD[self.told.chosen().min(3)]
    }

    fn reopens(&self) -> bool {
        // It is the last of them.
        matches!(&self.next, Some(Field::Choice(choice)) if choice.index + 1 == choice.options.len())
    }
}

impl ResolveForm {
    fn chosen(&self, cx: Present<'_>) -> Result<Act, String> {
        let (number, text) = (self.number, Text::lines(self.cause.value()));
        Ok(match (&self.next, self.reopens()) {
            (None, _) => {
                let telephony_works = self.works.as_ref().is_some_and(Field::is_on);
                let (worked, told) = (self.worked(cx)?, self.told());
                let missed = self.missed.as_ref().map_or(Ok(None), |missed| missed.why(cx.words()))?;
                Resolve { number, cause: text, telephony_works, worked, told, missed }.into()
            }
            (Some(_), true) => Reopen { number, reason: text }.into(),
            (Some(_), false) => Close { number, note: Some(text).filter(|text| !text.is_empty()) }.into(),
        })
    }
}

impl Form for ResolveForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let next = self.next.as_ref().map(|field| (Caption::Said(Label::Work(label::Work::Next)), field));
        let text = match (&self.next, self.reopens()) {
            (None, _) => Label::Work(label::Work::Cause),
            (Some(_), true) => Label::Work(label::Work::ReopenReason),
            (Some(_), false) => Label::Work(label::Work::LastWord),
        };
        let works =
            self.works.as_ref().map(|field| (Caption::Said(Label::Work(label::Work::CallsAreBack)), field));
        let resolving = [
            (Caption::Said(Label::Work(label::Work::Worked)), &self.worked),
            (Caption::Said(Label::Incident(label::Incident::Contact)), &self.told),
        ];
        let resolving = resolving.into_iter().filter(|_| self.next.is_none());
        let missed = self.missed.iter();
        let missed = missed.flat_map(|m| {
            [
                (Caption::Said(Label::Work(label::Work::WhyMissed)), &m.reason),
                (Caption::Said(Label::Work(label::Work::MissedNote)), &m.note),
            ]
        });
        next.into_iter()
            .chain([(Caption::Said(text), &self.cause)])
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
        match self.chosen(cx) {
            Ok(act) => judged([act], cx),
            Err(wrong) => vec![check(false, wrong, None)],
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        self.chosen(cx)
    }

    fn of(&self) -> (&'static Spec, String) {
        let spec = if self.next.is_none() { &Resolve::SPEC } else { &Close::SPEC };
        (spec, self.number.to_string())
    }
}
