//! That the customer asks how it stands.

use crate::domain::acts::decide::{Decide, Scene, change};
use crate::domain::acts::entry::label::Incident as L;
use crate::domain::acts::entry::{About, Field, INCIDENT, Kind, Label, about, act};
use crate::domain::acts::judgement::{Check, OfIncident as Claim};
use crate::domain::base::number::Number;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Event;
use crate::domain::facts::incident::Change;
use crate::domain::readings::refusal::{OfWork, Refusal};

act! {
    /// Records that the customer asks for news, as often as it does (F264). An answer is owed from then
    /// on.
    pub struct AskNews = Incident "news", About::Incident(about::Incident::News) => {
        number: Number = INCIDENT,
        text: Option<Text> = Field::argument("text", Kind::Lines, Label::Incident(L::NewsText)).optional(),
        /// Who asks.
        by: Option<Text> =
            Field::option("asked-by", Kind::Line, Label::Incident(L::AskedBy)).shown("NAME"),
    }
}

impl Decide for AskNews {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        let Some(cites) = &contract.reporting.news else {
            return Err(Refusal::of(OfWork::NoNews(contract.id.clone())));
        };
        let rule = cites.first().and_then(|id| contract.rule(id));
        scene.check(Check::duty(true, Claim::NewsAnyTime, rule));
        if let Some(since) = incident.account().news {
            scene.check(Check::duty(false, Claim::NewsAskedSince(since), None));
        }
        scene.check(Check::duty(true, Claim::NewsOwed, None));
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let news = Change::NewsAsked { by: given(&self.by), text: given(&self.text) };
        Ok(vec![change(self.number, news)])
    }
}
