//! Handing an incident to development, and taking it back.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfWork as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{Earlier, OfWork, Refusal};

act! {
    /// Hands it to the maker's development, or takes it back (F256). Its clocks run on.
    pub struct Develop = Incident "develop", About::Incident(about::Incident::Develop) => {
        number: Number = INCIDENT,
        with_it: bool = Field::denial("back", Label::Incident(L::Back)),
        note: Option<Text> = Field::option("note", Kind::Lines, Label::Incident(L::DevelopNote)),
    }
}

impl Decide for Develop {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        if incident.account().development.is_some() == self.with_it {
            let (number, with_it) = (self.number, self.with_it);
            return Err(Refusal::of(OfWork::SameDevelopment { number, with_it }));
        }
        if let Some(since) = incident.account().development {
            scene.follows(Earlier::Development, since)?;
        }
        let contract = scene.desk.contract(incident);
        let rule =
            contract.and_then(|contract| contract.cited(contract.reporting.development.as_deref()?.first()));
        if self.with_it {
            let access = incident.account().access;
            scene.check(Check::duty(access, Claim::Access(access), rule));
            scene.check(Check::holds(Claim::ClocksRunOn, rule));
        }
        let note = self.note.clone().filter(|note| !note.is_empty());
        Ok(vec![change(self.number, Change::DevelopmentChanged { with_it: self.with_it, note })])
    }
}
