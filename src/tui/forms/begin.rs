//! The start of an update, with its rule check.

use super::deferral::checked_line;
use super::{Caption, Field, Form, Line, Present, hint};
use crate::domain::begin::Begin;
use crate::domain::decide::{Act, StartUpdate};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

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

    fn begin<'a>(&'a self, cx: Present<'a>) -> Option<Begin<'a>> {
        Begin::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now)
    }

    fn reason(&self) -> Option<Text> {
        self.reason.as_ref().and_then(Field::line)
    }
}

impl Form for BeginForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Begin the update of {} to {}", self.server, self.release)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let reason = self.reason.as_ref().map(|field| (Caption::Own("reason"), field));
        [(Caption::Own("begin it now"), &self.sure)].into_iter().chain(reason).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.sure].into_iter().chain(self.reason.iter_mut()).nth(index)
    }

    /// What stands in the way comes first: it is what has to be read.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(begin) = self.begin(cx) else { return Vec::new() };
        let (zone, reason) = (cx.desk.world().zone, self.reason());
        let mut checks = begin.checks(reason.as_ref());
        checks.sort_by_key(|check| (check.passed, check.warns_only));
        let mut lines: Vec<Line> = checks.into_iter().map(checked_line).collect();
        match begin.judge(reason.as_ref()) {
            Ok(rules) if rules.is_empty() => lines.push(hint("it cannot be deferred once it runs (A38)")),
            Ok(rules) => {
                let rules: Vec<&str> = rules.iter().map(Text::as_str).collect();
                lines.push(hint(format!("the reason is recorded, against {}", rules.join(", "))));
            }
            Err(refusal) => {
                let sentences = refusal.rule.iter().flat_map(|rule| [&rule.original, &rule.english]);
                lines.extend(sentences.filter(|text| !text.is_empty()).map(|text| hint(text.to_string())));
                lines.push(hint(cx.words().help(&refusal)));
                let starts: Vec<String> =
                    refusal.admissible.iter().take(NAMED).map(|at| zone::wall(zone, *at)).collect();
                if !starts.is_empty() {
                    lines.push(hint(format!("possible: {}", starts.join(", "))));
                }
            }
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        if !self.sure.is_on() {
            return Err("tick that it begins".to_owned());
        }
        let (server, release) = (self.server.clone(), Some(self.release.clone()));
        Ok(StartUpdate { server, release, reason: self.reason() }.into())
    }

    fn what(&self) -> String {
        format!("start of {}", self.server)
    }
}
