//! What was backed up, when, and where it lies.

use super::when;
use super::{Caption, Choice, Field, Form, Line, Present, check, duty, hint};
use crate::domain::backup::{self, BackupChange, ColdBackup, RestoreTest, Run, Subject};
use crate::domain::contract::{BackupCites, RuleId};
use crate::domain::decide::{Act, RecordBackup, RecordColdBackup, RecordRestoreTest};
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::domain::{span, zone};

/// `:backup`: a daily run, a test of restoring, or a cold backup (F051, F224, F225).
#[derive(Debug)]
pub struct BackupForm {
    of: Subject,
    kind: Field,
    at: Field,
    /// Of runs and tests; a cold backup that failed is none.
    result: Field,
    /// Of runs.
    site: Field,
    note: Field,
}

/// In the order of the choice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Run,
    RestoreTest,
    Cold,
}

impl Kind {
    fn rule(self, cites: &BackupCites) -> Option<&RuleId> {
        match self {
            Kind::Run => Some(&cites.daily),
            Kind::RestoreTest => cites.restore_test.as_ref(),
            Kind::Cold => cites.cold.as_ref(),
        }
    }
}

const NO_COUNTRY: &str = "write the country with its two letters, such as NL";

impl BackupForm {
    /// It is proposed to lie where the last good one does.
    pub fn new(line: &backup::Line<'_>) -> Self {
        let site = line.backups.good.as_ref().and_then(|run| run.site.as_deref());
        Self {
            of: line.of.clone(),
            kind: Field::Choice(Choice::new(["daily run", "test of restoring", "cold backup"])),
            at: Field::proposed("now"),
            result: Field::Choice(Choice::new(["good", "failed"])),
            site: site.map_or_else(Field::empty, Field::proposed),
            note: Field::empty(),
        }
    }

    fn kind(&self) -> Kind {
        match self.kind.chosen() {
            0 => Kind::Run,
            1 => Kind::RestoreTest,
            _ => Kind::Cold,
        }
    }

    fn good(&self) -> bool {
        self.result.chosen() == 0
    }

    fn at(&self, cx: Present<'_>) -> Result<Instant, String> {
        when::past(self.at.value(), cx.desk.world().zone, cx.now)
    }

    fn site(&self) -> Result<Option<Text>, String> {
        match self.site.line() {
            Some(typed) => backup::country(&typed).map(Some).ok_or_else(|| NO_COUNTRY.to_owned()),
            None => Ok(None),
        }
    }

    fn change(&self, cx: Present<'_>) -> Result<BackupChange, String> {
        let (at, ok, note) = (self.at(cx)?, self.good(), self.note.line());
        Ok(match self.kind() {
            Kind::Run => BackupChange::Ran(Run { at, site: self.site()?, ok, note }),
            Kind::RestoreTest => BackupChange::RestoreTested(RestoreTest { at, ok, note }),
            Kind::Cold => BackupChange::Cold(ColdBackup { at, note }),
        })
    }

    /// What it mends, and what stays or comes to be wrong.
    fn consequences(&self, line: &backup::Line<'_>, cx: Present<'_>) -> Vec<Line> {
        let Ok(change) = self.change(cx) else { return Vec::new() };
        let after = backup::findings_after(cx.desk, &self.of, &change, cx.now).unwrap_or_default();
        let gone = line.findings.iter().filter(|finding| !after.contains(finding));
        let words = cx.words();
        let gone = gone.map(|f| check(true, words.no_longer(*f), f.rule(&line.rules.cites)));
        let left = after.iter().map(|f| duty(false, words.backed_up(*f), f.rule(&line.rules.cites)));
        gone.chain(left).collect()
    }
}

impl Form for BackupForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Backup of {}", self.of.id())
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let kind = self.kind();
        let result = (kind != Kind::Cold).then_some((Caption::Own("result"), &self.result));
        let site = (kind == Kind::Run).then_some((Caption::Own("stored in"), &self.site));
        let first = [(Caption::Own("what"), &self.kind), (Caption::Own("made at"), &self.at)];
        first.into_iter().chain(result).chain(site).chain([(Caption::Own("note"), &self.note)]).collect()
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let kind = self.kind();
        let result = (kind != Kind::Cold).then_some(&mut self.result);
        let site = (kind == Kind::Run).then_some(&mut self.site);
        let first = [&mut self.kind, &mut self.at];
        first.into_iter().chain(result).chain(site).chain([&mut self.note]).nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(line) = backup::of(cx.desk, &self.of, cx.now) else { return Vec::new() };
        let (desk, kind) = (cx.desk.world().zone, self.kind());
        let cite = kind.rule(&line.rules.cites);
        let mut lines = vec![match self.at(cx) {
            Ok(at) if at == cx.now => check(true, "now", cite),
            Ok(at) => {
                let text = format!("{}, {} ago", zone::wall(desk, at), span::short(cx.now - at));
                check(true, text, cite)
            }
            Err(wrong) => check(false, wrong, cite),
        }];
        if let (Kind::Run, Err(wrong)) = (kind, self.site()) {
            lines.push(check(false, wrong, line.rules.cites.border.as_ref()));
        }
        lines.extend(self.consequences(&line, cx));
        if let (Kind::Run, Some(good)) = (kind, &line.backups.good) {
            let last = zone::wall(desk, good.at);
            let newer = self.at(cx).is_ok_and(|at| at >= good.at);
            lines.push(hint(match self.good() && newer {
                true => format!("it overwrites the last good one, of {last} ({})", RuleId::text(cite)),
                false => format!("the last good one stays, of {last} ({})", RuleId::text(cite)),
            }));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (of, at, ok, note) = (self.of.id().clone(), Some(self.at(cx)?), self.good(), self.note.line());
        Ok(match self.kind() {
            Kind::Run => RecordBackup { of, at, site: self.site()?, ok, note }.into(),
            Kind::RestoreTest => RecordRestoreTest { of, at, ok, note }.into(),
            Kind::Cold => RecordColdBackup { of, at, note }.into(),
        })
    }

    fn what(&self) -> String {
        format!("backup of {}", self.of.id())
    }
}
