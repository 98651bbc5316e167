//! That the customer asks how it stands.

use super::{Caption, Field, Form, Line, Present, check, hint, titled};
use crate::domain::decide::{Act, AskNews};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::domain::zone;

/// `:news`: who asks, and what for (F264).
#[derive(Debug)]
pub struct NewsForm {
    number: Number,
    by: Field,
    text: Field,
}

impl NewsForm {
    pub fn new(number: Number) -> Self {
        Self { number, by: Field::empty(), text: Field::empty() }
    }
}

impl Form for NewsForm {
    fn title(&self, cx: Present<'_>) -> String {
        titled("Asked for news:", self.number, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("who asks"), &self.by), (Caption::Own("in words"), &self.text)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.by, &mut self.text].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(incident) = cx.desk.world().incident(self.number) else { return Vec::new() };
        let news = cx.desk.contract(incident).and_then(|contract| contract.reporting.news.as_ref());
        let rule = news.and_then(|cites| cites.first());
        let mut lines = vec![check(news.is_some(), "news may be asked for at any time", rule)];
        lines.extend(incident.account().news.map(|since| {
            hint(format!("asked for since {} already", zone::wall(cx.desk.world().zone, since)))
        }));
        lines.push(hint("owed until the customer is told something: a note with a contact, or a call"));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let text = Some(Text::lines(self.text.value())).filter(|text| !text.is_empty());
        Ok(AskNews { number: self.number, by: self.by.line(), text }.into())
    }

    fn what(&self) -> String {
        format!("news of {} asked for", self.number)
    }
}
