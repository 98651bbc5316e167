//! What was backed up, when, and where it lies.

use uuid::Uuid;

use crate::domain::acts::decide::{Act, Command, RecordBackup, RecordColdBackup, RecordRestoreTest, judge};
use crate::domain::acts::entry::label::{Backup as L, Common};
use crate::domain::acts::entry::{Entered, Label, Spec};
use crate::domain::base::instant::Instant;
use crate::domain::base::moment::Way;
use crate::domain::facts::backup::{BackupChange, Subject};
use crate::domain::facts::event::{Event, Via};
use crate::domain::readings::backup;
use crate::tui::cell::Line;
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{judged, unread};
use crate::tui::forms::lines::{check, duty, hint};
use crate::tui::forms::present::Present;
use crate::tui::forms::when;
use crate::words::{Hint, OfBackup, Words};

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

impl BackupForm {
    /// It is proposed to lie where the last good one does.
    pub fn new(line: &backup::BackupLine<'_>, words: Words) -> Self {
        let choice = |of: &[OfBackup]| Choice::said(of.iter().copied(), words, Words::of_backup);
        let site = line.backups.good.as_ref().and_then(|run| run.site.as_deref());
        Self {
            of: line.of.clone(),
            kind: Field::Choice(choice(&[OfBackup::DailyRun, OfBackup::RestoreTest, OfBackup::Cold])),
            at: Field::proposed("now"),
            result: Field::Choice(choice(&[OfBackup::Good, OfBackup::Failed])),
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
        when::meant(self.at.value(), Way::Back, cx)
    }

    /// What would be recorded; nothing while it is refused.
    fn change(act: &Act, cx: Present<'_>) -> Option<BackupChange> {
        let (id, by, via) = (Uuid::nil(), "-".into(), Via::Console);
        let command = Command { footing: Default::default(), id, by, via, at: None, act: act.clone() };
        let facts = judge(cx.desk, &command, cx.now).facts;
        facts.into_iter().find_map(|fact| match fact.event {
            Event::Backup { change, .. } => Some(change),
            _ => None,
        })
    }

    /// What it mends, and what stays or comes to be wrong.
    fn consequences(&self, line: &backup::BackupLine<'_>, act: &Act, cx: Present<'_>) -> Vec<Line> {
        let Some(change) = Self::change(act, cx) else { return Vec::new() };
        let after = backup::findings_after(cx.desk, &self.of, &change, cx.now).unwrap_or_default();
        let gone = line.findings.iter().filter(|finding| !after.contains(finding));
        let words = cx.words();
        let gone = gone.map(|f| check(true, words.no_longer(*f), f.rule(&line.rules.cites)));
        let left = after.iter().map(|f| duty(false, words.backed_up(*f), f.rule(&line.rules.cites)));
        gone.chain(left).collect()
    }
}

impl Form for BackupForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let kind = self.kind();
        let result = (kind != Kind::Cold).then_some((Caption::Said(Label::Backup(L::Result)), &self.result));
        let site = (kind == Kind::Run).then_some((Caption::Said(Label::Backup(L::Site)), &self.site));
        let first = [
            (Caption::Said(Label::Backup(L::What)), &self.kind),
            (Caption::Said(Label::Backup(L::MadeAt)), &self.at),
        ];
        first
            .into_iter()
            .chain(result)
            .chain(site)
            .chain([(Caption::Said(Label::Common(Common::Note)), &self.note)])
            .collect()
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
        let act = match self.act(cx) {
            Ok(act) => act,
            Err(wrong) => return vec![unread(wrong)],
        };
        let mut lines = judged([act.clone()], cx);
        lines.extend(self.consequences(&line, &act, cx));
        if let (Kind::Run, Some(good)) = (self.kind(), &line.backups.good) {
            let (last, rule) = (good.at, (*line.rules.cites.daily).into());
            let newer = self.at(cx).is_ok_and(|at| at >= good.at);
            let said = match self.good() && newer {
                true => Hint::Overwrites { last, rule },
                false => Hint::Stays { last, rule },
            };
            lines.push(hint(cx.words().hint(&said)));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let (of, at, ok, note) = (self.of.id().clone(), Some(self.at(cx)?), self.good(), self.note.line());
        Ok(match self.kind() {
            Kind::Run => RecordBackup { of, at, site: self.site.line(), ok, note }.into(),
            Kind::RestoreTest => RecordRestoreTest { of, at, ok, note }.into(),
            Kind::Cold => RecordColdBackup { of, at, note }.into(),
        })
    }

    fn of(&self) -> (&'static Spec, String) {
        (&RecordBackup::SPEC, self.of.id().to_string())
    }
}
