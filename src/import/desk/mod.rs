//! A desk file: resellers, servers, tenants, licences, measurements, releases, slots and accounts as TOML.

mod count;
mod equipment;
mod hours;
mod person;
mod products;
mod raw;
mod roster;
mod unique;
mod versions;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Spanned;

use crate::domain::acts::decide::{
    Act, MarkHotfix, Measure, NumberFrom, PutBreachReason, PutDataCentre, PutPlatform, PutRelease,
    PutReseller, PutServer, PutSoftware, PutTenant, RecordTest, Schedule, SetCallee, SetCode, SetTimeZone,
};
use crate::domain::base::country;
use crate::domain::base::instant::{Instant, NotAnInstant};
use crate::domain::base::misread::{self, Misread, WordOf};
use crate::domain::base::moment::{Day, NotADay};
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::written::{Fault, Lines, OfDesk, Source};
use crate::domain::facts::code::Code;
use crate::domain::facts::incident::BreachReason;
use crate::domain::facts::party::{Callee, Contact, Reseller};
use crate::domain::facts::release::{Release, Stage, Urgency};
use crate::domain::facts::server::ServerDefinition;
use crate::domain::facts::tenant::{Holding, Parts, TenantDefinition};
use crate::domain::facts::window::{self, Backup, DataCentre, Window};
use raw::When;

/// What a desk file asks for, in an order in which everything named is there before it is used.
#[derive(Debug, PartialEq)]
pub struct DeskFile {
    pub acts: Vec<Wanted>,
}

/// An act and the place it came from.
#[derive(Debug, PartialEq)]
pub struct Wanted {
    pub act: Act,
    /// From 1.
    pub line: usize,
}

/// Reads a desk file; `origin` is the name that complaints give.
///
/// # Errors
/// Unknown keys, ids given twice, and values that mean nothing, with line and column.
pub fn read(origin: &str, text: &str) -> Result<DeskFile, Fault> {
    let source = Source::new(origin, text);
    let file: raw::File = source.read()?;
    let reader = Reader { source, lines: Lines::of(text) };
    let mut acts = Vec::new();
    acts.extend(reader.own(&file)?);
    reader.once_each(&file)?;
    for row in &file.reseller {
        acts.push(reader.wanted(row, PutReseller(reader.reseller(row.get_ref())?)));
        acts.extend(reader.code(row.get_ref())?);
    }
    for row in &file.escalation {
        acts.push(reader.wanted(row, SetCallee(reader.callee(row.get_ref())?)));
    }
    acts.extend(reader.people(&file)?);
    for row in &file.release {
        acts.push(reader.wanted(row, PutRelease(reader.release(row.get_ref())?)));
        if let Some(hotfix) = row.get_ref().hotfix {
            let release = reader.id(&row.get_ref().version)?;
            acts.push(reader.wanted(row, MarkHotfix { release, hotfix }));
        }
    }
    for row in &file.data_centre {
        acts.push(reader.wanted(row, PutDataCentre(reader.data_centre(row.get_ref())?)));
    }
    for row in &file.platform {
        acts.push(reader.wanted(row, PutPlatform(reader.platform(row.get_ref())?)));
    }
    for row in &file.software {
        acts.push(reader.wanted(row, PutSoftware(reader.platform(row.get_ref())?)));
    }
    for row in &file.tested {
        acts.push(reader.wanted(row, RecordTest(reader.tested(row.get_ref())?)));
    }
    for row in &file.server {
        acts.push(reader.wanted(row, PutServer(reader.server(row.get_ref())?)));
    }
    for row in &file.tenant {
        acts.push(reader.wanted(row, PutTenant(reader.tenant(row.get_ref())?)));
        acts.extend(reader.hours(row.get_ref())?);
        acts.extend(reader.equipment(row.get_ref())?);
    }
    for row in &file.usage {
        acts.push(reader.usage(row)?);
    }
    for row in &file.slot {
        acts.push(reader.slot(row)?);
    }
    for row in &file.licensing {
        acts.extend(reader.licensing(row.get_ref())?);
    }
    for row in &file.price {
        acts.push(reader.price(row.get_ref())?);
    }
    for row in &file.account {
        acts.extend(reader.account(row)?);
    }
    Ok(DeskFile { acts })
}

struct Reader<'a> {
    source: Source<'a>,
    lines: Lines,
}

impl Reader<'_> {
    fn wanted<T>(&self, at: &Spanned<T>, act: impl Into<Act>) -> Wanted {
        Wanted { act: act.into(), line: self.lines.line(at) }
    }

    fn usage(&self, row: &Spanned<raw::UsageRow>) -> Result<Wanted, Fault> {
        let usage = row.get_ref();
        let (tenant, at) = (self.id(&usage.tenant)?, self.instant(&usage.at)?);
        let parts = Parts { recordings: usage.recordings, voicemail: usage.voicemail };
        Ok(self.wanted(row, Measure { tenant, bytes: usage.bytes, parts, at: Some(at) }))
    }

    fn slot(&self, row: &Spanned<raw::SlotRow>) -> Result<Wanted, Fault> {
        let slot = row.get_ref();
        let (server, release) = (self.id(&slot.server)?, self.id(&slot.release)?);
        let at = self.instant(&slot.at)?;
        Ok(self.wanted(row, Schedule { server, release, at, wave: slot.wave }))
    }

    /// What is said about the desk itself.
    fn own(&self, file: &raw::File) -> Result<Vec<Wanted>, Fault> {
        let mut acts = Vec::new();
        if let Some(zone) = &file.time_zone {
            acts.push(self.wanted(zone, SetTimeZone(self.source.value(zone, misread::zone)?)));
        }
        if let Some(number) = &file.first_incident {
            acts.push(self.wanted(number, NumberFrom(Number(number.get_ref().0.max(1)))));
        }
        for row in &file.breach_reason {
            let id = self.id(&row.get_ref().id)?;
            let name = Text::line(&row.get_ref().name);
            acts.push(self.wanted(row, PutBreachReason(BreachReason { id, name })));
        }
        Ok(acts)
    }

    fn id(&self, written: &Spanned<String>) -> Result<Id, Fault> {
        self.source.value(written, str::parse::<Id>)
    }

    fn optional_id(&self, written: Option<&Spanned<String>>) -> Result<Option<Id>, Fault> {
        written.map(|id| self.id(id)).transpose()
    }

    fn instant(&self, written: &Spanned<When>) -> Result<Instant, Fault> {
        let read = written.get_ref().text().parse();
        read.map_err(|e: NotAnInstant| self.source.fault(written, e))
    }

    fn reseller(&self, row: &raw::ResellerRow) -> Result<Reseller, Fault> {
        let id = self.id(&row.id)?;
        Ok(Reseller { name: name_or(row.name.as_deref(), &id), contacts: contacts(&row.contacts), id })
    }

    /// A reseller without one in the file keeps the one it has.
    fn code(&self, row: &raw::ResellerRow) -> Result<Option<Wanted>, Fault> {
        let Some(written) = &row.out_of_hours_code else { return Ok(None) };
        let code = Code::of(written.get_ref());
        let code = code.ok_or_else(|| self.source.fault(written, OfDesk::EmptyCode))?;
        let act = SetCode { reseller: self.id(&row.id)?, code: Some(code) };
        Ok(Some(self.wanted(written, act)))
    }

    fn callee(&self, row: &raw::EscalationRow) -> Result<Callee, Fault> {
        let (who, phone) = (Text::line(&row.who), row.phone.as_deref().map(Text::line));
        Ok(Callee { pack: self.id(&row.pack)?, level: row.level, who, phone })
    }

    fn release(&self, row: &raw::ReleaseRow) -> Result<Release, Fault> {
        let stages = [Stage::Test, Stage::Stable];
        let stage = |word: &str| misread::place(WordOf::Stage, word, stages.map(Stage::word));
        let stage = stages[self.source.value(&row.stage, stage)?];
        let urgent = match (row.urgent, &row.reason) {
            (true, Some(word)) => Some(self.source.value(word, str::parse::<Urgency>)?),
            (true, None) if row.security_critical => Some(Urgency::Security),
            // The reason is owed from then on.
            (true, None) => Some(Urgency::Unrecorded),
            (false, Some(word)) => return Err(self.source.fault(word, OfDesk::NotUrgent)),
            (false, None) => None,
        };
        let notes = row.notes.as_deref().map(Text::line);
        let (security_critical, minutes) = (row.security_critical, row.minutes);
        Ok(Release { version: self.id(&row.version)?, stage, urgent, security_critical, minutes, notes })
    }

    fn server(&self, row: &raw::ServerRow) -> Result<ServerDefinition, Fault> {
        Ok(ServerDefinition {
            id: self.id(&row.id)?,
            reseller: self.id(&row.reseller)?,
            data_centre: row.data_centre.as_deref().map(Text::line),
            country: row.country.as_ref().map(|country| self.country(country)).transpose()?,
            version: Text::line(row.version.as_deref().unwrap_or("?")),
            windows: self.windows(&row.windows)?,
            storage_gb: row.storage_gb.map(|gb| gb.0),
            backup: row.backup.as_ref().map(|b| self.backup(b)).transpose()?,
        })
    }

    fn country(&self, written: &Spanned<String>) -> Result<Text, Fault> {
        self.source.value(written, country::country)
    }

    fn windows(&self, rows: &[Spanned<raw::WindowRow>]) -> Result<Vec<Window>, Fault> {
        let windows = rows.iter().map(|row| self.window(row)).collect::<Result<Vec<_>, _>>()?;
        match window::overlapping(&windows).and_then(|index| rows.get(index)) {
            Some(row) => Err(self.source.fault(row, OfDesk::Overlap)),
            None => Ok(windows),
        }
    }

    fn window(&self, written: &Spanned<raw::WindowRow>) -> Result<Window, Fault> {
        const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let row = written.get_ref();
        let day = |day: &String| match misread::place(WordOf::Weekday, day, DAYS) {
            Ok(index) => Ok(u8::try_from(index).unwrap_or_default()),
            Err(none) => Err(self.source.fault(written, none)),
        };
        let time = |text: &str| self.time(written, text);
        let days = row.days.iter().map(day).collect::<Result<Vec<_>, _>>()?;
        let (from, to) = (time(&row.from)?, time(&row.to)?);
        let open = !days.is_empty() && from != to && from != 1_440;
        self.source.ensure(open, written, OfDesk::NoWindow)?;
        self.source.ensure(row.capacity != Some(0), written, OfDesk::NoRoom)?;
        Ok(Window { days, from, to, capacity: row.capacity })
    }

    fn time<T>(&self, written: &Spanned<T>, text: &str) -> Result<u16, Fault> {
        minutes(text).ok_or_else(|| self.source.fault(written, Misread::TimeOfDay(text.to_owned())))
    }

    fn backup(&self, written: &Spanned<raw::BackupRow>) -> Result<Backup, Fault> {
        let row = written.get_ref();
        let (from, to) = (self.time(written, &row.from)?, self.time(written, &row.to)?);
        self.source.ensure(from != to && from != 1_440, written, OfDesk::NoBackup)?;
        Ok(Backup { from, to })
    }

    fn data_centre(&self, row: &raw::DataCentreRow) -> Result<DataCentre, Fault> {
        Ok(DataCentre {
            id: self.id(&row.id)?,
            country: row.country.as_ref().map(|country| self.country(country)).transpose()?,
            windows: self.windows(&row.windows)?,
            backup: row.backup.as_ref().map(|b| self.backup(b)).transpose()?,
        })
    }

    fn tenant(&self, row: &raw::TenantRow) -> Result<TenantDefinition, Fault> {
        let id = self.id(&row.id)?;
        self.each_contract_once(row)?;
        let holding = |h: &raw::HoldingRow| {
            let begins = h.begins.as_ref().map(|day| self.date(day)).transpose()?;
            let licence_code = h.licence_code.as_deref().map(Text::line).filter(|code| !code.is_empty());
            Ok(Holding { pack: self.id(&h.pack)?, begins, licence_code, contacts: h.contacts })
        };
        let licences: BTreeMap<Text, u32> =
            row.licences.iter().map(|(kind, count)| (Text::line(kind), count.0)).collect();
        Ok(TenantDefinition {
            name: name_or(row.name.as_deref(), &id),
            reseller: self.optional_id(row.reseller.as_ref())?,
            server: self.optional_id(row.server.as_ref())?,
            contracts: row.contracts.iter().map(holding).collect::<Result<_, _>>()?,
            licences,
            storage_bought_gb: row.storage_bought_gb.0,
            contacts: contacts(&row.contacts),
            apps: self.apps(&row.apps)?,
            systems: self.systems(&row.systems)?,
            id,
        })
    }

    fn date(&self, written: &Spanned<raw::Day>) -> Result<NaiveDate, Fault> {
        let text = written.get_ref().text();
        match text.parse::<Day>() {
            Ok(Day::Date(date)) => Ok(date),
            Err(two @ NotADay::TwoReadings { .. }) => Err(self.source.fault(written, two)),
            _ => Err(self.source.fault(written, Misread::Date(text))),
        }
    }
}

fn contacts(rows: &[raw::ContactRow]) -> Vec<Contact> {
    let contact = |c: &raw::ContactRow| Contact {
        name: Text::line(&c.name),
        email: c.email.as_deref().map(Text::line),
        phone: c.phone.as_deref().map(Text::line),
        certified: c.certified,
        authorised: c.authorised,
    };
    rows.iter().map(contact).collect()
}

fn name_or(name: Option<&str>, id: &Id) -> Text {
    Text::line(name.unwrap_or(id.as_str()))
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |digits: &str| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
    if !two(hours) || !two(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= 1_440).then_some(total)
}
