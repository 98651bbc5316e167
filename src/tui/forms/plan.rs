//! A rollout over all servers that lack a release.

use std::collections::BTreeMap;

use super::when;
use super::{Caption, Field, Form, Line, Present, check, hint, update_cites};
use crate::domain::decide::{Act, RollOut};
use crate::domain::plan::{LeftOut, Proposed, Rollout, Waves};
use crate::domain::table::Id;
use crate::domain::zone;

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
        let zone = cx.desk.world().zone;
        let one = |what: String| vec![what];
        let mut rollout = Rollout::new(cx.desk, self.release.as_str(), cx.now)
            .map_err(|refusal| one(cx.words().refused(&refusal)))?;
        rollout.from = when::parse(self.from.value(), zone, cx.now).map_err(one)?;
        rollout.until = when::parse(self.until.value(), zone, cx.now).map_err(one)?;
        let shares: Result<Vec<u8>, _> =
            self.waves.value().split([' ', ',']).filter(|w| !w.is_empty()).map(str::parse).collect();
        rollout.waves = shares
            .ok()
            .and_then(|shares| Waves::new(shares).ok())
            .ok_or_else(|| one("write the waves like 5 25 100".to_owned()))?;
        let per_night = self.per_night.value().parse().ok().filter(|most| *most > 0);
        rollout.per_night = per_night.ok_or_else(|| one("at least 1 server a night".to_owned()))?;
        rollout.propose().map_err(|refusal| {
            let rule = refusal.rule.as_ref();
            let sentences =
                rule.into_iter().flat_map(|rule| [rule.original.to_string(), rule.english.to_string()]);
            let words = cx.words();
            [words.refused(&refusal)].into_iter().chain(sentences).chain([words.help(&refusal)]).collect()
        })
    }
}

impl Form for PlanForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Plan the rollout of {}", self.release)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("not before"), &self.from),
            (Caption::Own("not after"), &self.until),
            (Caption::Own("waves in percent"), &self.waves),
            (Caption::Own("servers a night"), &self.per_night),
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
        let zone = cx.desk.world().zone;
        let night = |at| zone::local(zone, at).format("%a %-d %b").to_string();
        let mut waves: BTreeMap<usize, Vec<&crate::domain::plan::Proposal>> = BTreeMap::new();
        for slot in &proposed.slots {
            waves.entry(slot.wave).or_default().push(slot);
        }
        let rollout = update_cites(cx).map(|cites| &cites.rollout);
        let mut lines: Vec<Line> = Vec::new();
        for (wave, slots) in waves {
            let (first, last) = (slots.first().map(|s| s.at), slots.last().map(|s| s.at));
            if let Some((first, last)) = first.zip(last) {
                let text =
                    format!("wave {wave}: {} servers, {} to {}", slots.len(), night(first), night(last));
                lines.push(check(true, text, rollout));
            }
            let named: Vec<&str> = slots.iter().take(6).map(|slot| slot.server.as_str()).collect();
            let more = slots.len() - named.len();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            lines.push(hint(format!("  {}{more}", named.join(" "))));
        }
        let left = |why| proposed.left_out.iter().filter(|(_, reason)| *reason == why).count();
        lines.push(hint(format!(
            "left out: {} planned already, {} run it or a newer one",
            left(LeftOut::Planned),
            left(LeftOut::Runs)
        )));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let proposed = self.proposed.as_ref().map_err(|why| why.first().cloned().unwrap_or_default())?;
        if proposed.slots.is_empty() {
            return Err("every server runs it or is planned".to_owned());
        }
        Ok(RollOut::of(self.release.clone(), proposed).into())
    }

    fn what(&self) -> String {
        format!("rollout of {}", self.release)
    }

    fn is_about_row(&self) -> bool {
        false
    }

    fn changed(&mut self, cx: Present<'_>) {
        self.proposed = self.propose(cx);
    }
}
