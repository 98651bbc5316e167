//! The update schedule as a calendar.

use super::ical::Ical;
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::slot::{DeferralState, Progress};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::schedule::{self, UpdateLine};
use crate::domain::readings::update::{self, Notice};
use crate::words::Words;
use crate::words::report::Entry as Says;

/// What wrote it, as the format wants it; with the language.
const PRODUCT: &str = "-//pikett//update schedule//";

/// Which updates are wanted; all when nothing is given.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    pub reseller: Option<&'a Id>,
    pub server: Option<&'a Id>,
}

/// Every planned or recently finished update as an event, and each notice that is owed as a to-do.
///
/// The same desk at the same time always gives the same text, and an update keeps its UID, so that
/// a calendar program replaces what it has read before.
pub fn calendar(words: Words, desk: &Desk, wanted: Wanted<'_>, now: Instant) -> String {
    let mut ical =
        Ical::new(&format!("{PRODUCT}{}", words.lang.code().to_uppercase()), &words.entry(Says::Calendar));
    for line in schedule::lines(desk, now).iter().filter(|line| wanted.takes(line)) {
        let entry = Entry { words, desk, line, now };
        entry.event(&mut ical);
        if entry.notice_is_owed() {
            entry.to_do(&mut ical);
        }
    }
    ical.finish()
}

impl Wanted<'_> {
    fn takes(&self, line: &UpdateLine<'_>) -> bool {
        let server = &line.server.definition;
        self.reseller.is_none_or(|id| *id == server.reseller) && self.server.is_none_or(|id| *id == server.id)
    }
}

struct Entry<'a> {
    words: Words,
    desk: &'a Desk,
    line: &'a UpdateLine<'a>,
    now: Instant,
}

impl Entry<'_> {
    fn event(&self, ical: &mut Ical) {
        let UpdateLine { server, slot, .. } = self.line;
        let definition = &server.definition;
        let (start, end) = self.span();
        ical.begin("VEVENT").text("UID", &self.uid("")).time("DTSTAMP", self.now);
        ical.time("DTSTART", start).time("DTEND", end);
        let (server, from, to) = (definition.id.as_str(), slot.from.as_str(), slot.release.as_str());
        ical.text("SUMMARY", &self.words.entry(Says::Update { server, from, to }));
        ical.text("DESCRIPTION", &self.description());
        let place = [&definition.data_centre, &definition.country];
        let place: Vec<&str> = place.into_iter().flatten().map(Text::as_str).collect();
        if !place.is_empty() {
            ical.text("LOCATION", &place.join(", "));
        }
        ical.text("STATUS", self.status());
        ical.texts("CATEGORIES", &self.categories()).end();
    }

    /// Programs without to-dos lose nothing: the event says the same.
    fn to_do(&self, ical: &mut Ical) {
        let UpdateLine { server, slot, notice, notice_due, .. } = self.line;
        let (id, release) = (server.definition.id.as_str(), slot.release.as_str());
        ical.begin("VTODO").text("UID", &self.uid("+notice")).time("DTSTAMP", self.now);
        ical.time("DUE", *notice_due);
        ical.text("SUMMARY", &self.words.entry(Says::SendNotice { server: id, release }));
        ical.text("DESCRIPTION", &self.description());
        ical.text("RELATED-TO", &self.uid("")).text("STATUS", "NEEDS-ACTION");
        ical.text("PRIORITY", if *notice == Notice::Open { "5" } else { "1" });
        ical.texts("CATEGORIES", &["notice"]).end();
    }

    /// Ids have no `+`, so two updates never share one.
    fn uid(&self, what: &str) -> String {
        format!("{}+{}{what}@pikett", self.line.server.definition.id, self.line.slot.release)
    }

    /// As it was, or as it is planned.
    fn span(&self) -> (Instant, Instant) {
        let slot = self.line.slot;
        let start = slot.started.unwrap_or(slot.effective);
        match &slot.end {
            Some(end) if end.at > start => (start, end.at),
            // Nobody recorded its start.
            Some(_) => (slot.effective, slot.effective + self.expected()),
            None => (start, start + self.expected()),
        }
    }

    /// Seconds that it is expected to take.
    fn expected(&self) -> i64 {
        let rules = self.desk.update_contract(self.now).and_then(|contract| contract.updates.as_ref());
        let release = self.desk.world().releases.by_id(self.line.slot.release.as_str());
        rules.map_or(1, |rules| update::duration(rules, release))
    }

    fn notice_is_owed(&self) -> bool {
        let owed = matches!(self.line.notice, Notice::Open | Notice::Soon | Notice::Missing);
        owed && self.line.slot.is_open()
    }

    fn status(&self) -> &'static str {
        match self.line.slot.progress() {
            Progress::Failed | Progress::RolledBack => "CANCELLED",
            _ if self.line.halted || self.is_tentative() => "TENTATIVE",
            _ => "CONFIRMED",
        }
    }

    /// It may still move: nobody was told yet, or a later date is asked for.
    fn is_tentative(&self) -> bool {
        let asked = self.line.slot.active_deferral().is_some_and(|d| d.state == DeferralState::Requested);
        asked || self.notice_is_owed()
    }

    fn categories(&self) -> Vec<&'static str> {
        let marks = [(self.line.urgent, "urgent"), (self.line.security_critical, "security-critical")];
        let marks = marks
            .into_iter()
            .chain([(self.line.hotfix, "hotfix")])
            .filter(|(set, _)| *set)
            .map(|(_, mark)| mark);
        ["update", self.line.stage.word()].into_iter().chain(marks).collect()
    }

    fn description(&self) -> String {
        let UpdateLine { server, slot, .. } = self.line;
        let world = self.desk.world();
        let id = server.definition.reseller.as_str();
        let reseller = server.reseller.and_then(|reseller| world.resellers.get(reseller));
        let name = reseller.map(|known| known.name.as_str());
        let here = |tenant: &Option<Id>| tenant.as_ref() == Some(&server.definition.id);
        let tenants = world.tenants.rows().map(|(_, tenant)| &tenant.definition);
        let tenants: Vec<&str> = tenants.filter(|t| here(&t.server)).map(|t| t.name.as_str()).collect();
        let mut says = vec![
            Says::Reseller { id, name },
            Says::Tenants(&tenants),
            Says::Stage(self.line.stage),
            Says::Standard(slot.standard),
            Says::Latest(self.line.latest),
            self.notice(),
        ];
        says.extend(self.line.deferral.map(Says::Deferral));
        says.extend(slot.end.as_ref().map(|end| Says::Ended { at: end.at, outcome: &end.outcome }));
        let halt = world.halt(slot.release.as_str()).filter(|_| slot.is_open());
        says.extend(halt.map(|halt| Says::Halted(&halt.reason)));
        let lines: Vec<String> = says.into_iter().map(|says| self.words.entry(says)).collect();
        lines.join("\n")
    }

    fn notice(&self) -> Says<'_> {
        let notice = self.line.notice;
        match self.line.slot.noticed() {
            Some(at) => Says::NoticeSent { at, late: notice == Notice::Late },
            None if notice == Notice::Waived => Says::NoticeWaived,
            None => Says::NoticeOwed { notice, by: self.line.notice_due },
        }
    }
}
