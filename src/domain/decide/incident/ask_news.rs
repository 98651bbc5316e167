//! That the customer asks how it stands.

use super::{Decide, Scene, change};
use crate::domain::event::Event;
use crate::domain::incident::{Change, Number};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// Records that the customer asks for news, as often as it does (F264). An answer is owed from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskNews {
    pub number: Number,
    /// Who asks.
    pub by: Option<Text>,
    pub text: Option<Text>,
}

impl Decide for AskNews {
    fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
        let incident = scene.open_incident(self.number)?;
        let contract = scene.contract(incident)?;
        if contract.reporting.news.is_none() {
            let what = format!("{} says nothing of news that a customer asks for", contract.id);
            return Err(Refusal::state(what, "write a note instead"));
        }
        let given = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
        let news = Change::NewsAsked { by: given(&self.by), text: given(&self.text) };
        Ok(vec![change(self.number, news)])
    }
}
