//! A rollout over all servers that lack a release.

use std::collections::BTreeMap;

use crate::domain::acts::decide::{Act, RollOut, Schedule};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::base::table::Id;
use crate::domain::base::waves::Waves;
use crate::domain::base::zone;
use crate::domain::readings::plan::{LeftOut, Proposal, Proposed, Rollout};
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form, headed};
use crate::tui::forms::lines::{check, hint, update_cites};
use crate::tui::forms::present::Present;
use crate::tui::forms::when;
use crate::words::console::{Doing, Of, What};
use crate::words::updating::{Complaint, Hint};

/// `g p`: propose slots for the release, and schedule them.
#[derive(Debug)]
pub struct PlanForm {
    release: Id,
    from: Field,
    until: Field,
    waves: Field,
    per_night: Field,
    /// What came of what is filled in; worked out once for each key, not for each frame.
    proposed: Result<Proposed, Vec<String>>,
}

impl PlanForm {
    /// # Errors
    /// The release cannot be rolled out.
    pub fn new(release: &str, cx: Present<'_>) -> Result<Self, String> {
        let rollout =
            Rollout::new(cx.desk, release, cx.now).map_err(|refusal| cx.words().refused(&refusal))?;
        let zone = cx.desk.world().zone;
        let day = |at| zone::local(zone, at).format("%-d.%-m.%Y").to_string();
        let waves: Vec<String> = rollout.waves.shares().iter().map(ToString::to_string).collect();
        let mut form = Self {
            release: rollout.release.version.clone(),
            from: Field::proposed(format!("{} 00:00", day(rollout.from))),
            until: Field::proposed(format!("{} 00:00", day(rollout.until))),
            waves: Field::proposed(waves.join(" ")),
            per_night: Field::proposed(rollout.per_night.to_string()),
            proposed: Err(Vec::new()),
        };
        form.changed(cx);
        Ok(form)
    }

    fn propose(&self, cx: Present<'_>) -> Result<Proposed, Vec<String>> {
        let one = |what: String| vec![what];
        let mut rollout = Rollout::new(cx.desk, self.release.as_str(), cx.now)
            .map_err(|refusal| one(cx.words().refused(&refusal)))?;
        rollout.from = when::ahead(self.from.value(), cx).map_err(one)?;
        rollout.until = when::ahead(self.until.value(), cx).map_err(one)?;
        let shares: Result<Vec<u8>, _> =
            self.waves.value().split([' ', ',']).filter(|w| !w.is_empty()).map(str::parse).collect();
        rollout.waves = shares
            .ok()
            .and_then(|shares| Waves::new(shares).ok())
            .ok_or_else(|| one(cx.words().update(Complaint::Waves)))?;
        let per_night = self.per_night.value().parse().ok().filter(|most| *most > 0);
        rollout.per_night = per_night.ok_or_else(|| one(cx.words().update(Complaint::PerNight)))?;
        rollout.propose().map_err(|refusal| {
            let words = cx.words();
            let sentences = refusal.rule.iter().flat_map(|rule| words.sentences(rule)).map(str::to_owned);
            [words.refused(&refusal)].into_iter().chain(sentences).chain([words.help(&refusal)]).collect()
        })
    }
}

impl Form for PlanForm {
    fn title(&self, cx: Present<'_>) -> String {
        headed(&Doing { what: What::RollOut, of: Of::One(self.release.to_string()) }, cx)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let said = |label| Caption::Said(Label::Update(label));
        vec![
            (said(label::Update::NotBefore), &self.from),
            (said(label::Update::NotAfter), &self.until),
            (said(label::Update::Waves), &self.waves),
            (said(label::Update::PerNight), &self.per_night),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.from, &mut self.until, &mut self.waves, &mut self.per_night].into_iter().nth(index)
    }

    /// Wave by wave, or the rule in the way.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let proposed = match &self.proposed {
            Ok(proposed) => proposed,
            Err(why) => {
                let mut lines: Vec<Line> = why.iter().take(1).map(|what| check(false, what, None)).collect();
                lines.extend(why.iter().skip(1).map(hint));
                return lines;
            }
        };
        let words = cx.words();
        let mut waves: BTreeMap<usize, Vec<&Proposal>> = BTreeMap::new();
        for slot in &proposed.slots {
            waves.entry(slot.wave).or_default().push(slot);
        }
        let rollout = update_cites(cx).map(|cites| &cites.rollout);
        let mut lines: Vec<Line> = Vec::new();
        for (wave, slots) in waves {
            let (first, last) = (slots.first().map(|s| s.at), slots.last().map(|s| s.at));
            if let Some((first, last)) = first.zip(last) {
                let known = Hint::Wave { wave, servers: slots.len(), first, last };
                lines.push(check(true, words.update(known), rollout));
            }
            let named: Vec<&str> = slots.iter().map(|slot| slot.server.as_str()).collect();
            lines.push(hint(format!("  {}", words.list(&named))));
        }
        let left = |why| proposed.left_out.iter().filter(|(_, reason)| *reason == why).count();
        let (planned, runs) = (left(LeftOut::Planned), left(LeftOut::Runs));
        lines.push(hint(words.update(Hint::LeftOut { planned, runs })));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let proposed = self.proposed.as_ref().map_err(|why| why.first().cloned().unwrap_or_default())?;
        if proposed.slots.is_empty() {
            return Err(cx.words().update(Complaint::NothingToPlan));
        }
        Ok(RollOut::of(self.release.clone(), proposed).into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&Schedule::SPEC, self.release.to_string())
    }

    fn is_about_row(&self) -> bool {
        false
    }

    fn changed(&mut self, cx: Present<'_>) {
        self.proposed = self.propose(cx);
    }
}
