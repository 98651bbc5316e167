//! Records in words, for logs. One line each, in the order of the log's grammar: what, then why.

mod request;

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::backup::BackupChange;
use super::billing::CountChange;
use super::bytes;
use super::credit::CreditChange;
use super::equipment::{EquipmentChange, Reachable};
use super::event::{Event, Record, SlotChange};
use super::hours::HoursChange;
use super::incident::{Asked, Change, Class, Contact, Mark, Said, Step};
use super::licence::LicenceChange;
use super::rollout::RolloutChange;
use super::span;
use super::tenant::Parts;
use super::text::Text;
use super::zone::wall;

/// What happened, in one line; what was taken back is told by the record of it, where that is among
/// `known`.
pub fn told<'a>(record: &Record, known: impl IntoIterator<Item = &'a Record>, zone: Tz) -> String {
    let Event::Retracted { seq } = &record.event else { return text(&record.event, zone) };
    match known.into_iter().find(|other| other.seq == *seq) {
        Some(other) => format!("taken back: {}", text(&other.event, zone)),
        None => text(&record.event, zone),
    }
}

/// What happened, in one line, with times in `zone`.
pub fn text(event: &Event, zone: Tz) -> String {
    match event {
        Event::Incident { change, .. } => incident(change, zone),
        Event::Slot { release, change, .. } => slot(release.as_str(), change, zone),
        Event::Rollout { release, change } => rollout(release.as_str(), change),
        Event::DataCentre(centre) => format!("data centre {} written down", centre.id),
        Event::TestRequested { release, .. } => format!("test version {release} asked for"),
        Event::Reseller(reseller) => format!("reseller {} written down", reseller.name),
        Event::Code { sealed: Some(_), .. } => "out-of-hours code set".to_owned(),
        Event::Code { .. } => "out-of-hours code taken away".to_owned(),
        Event::Callee(callee) => {
            let phone = callee.phone.as_ref().map(|phone| format!(", {phone}")).unwrap_or_default();
            format!("level {} of {}: {}{phone} is called", callee.level, callee.pack, callee.who)
        }
        Event::Server(server) => format!("server on version {} written down", server.version),
        Event::Tenant(tenant) => format!("tenant {} written down", tenant.name),
        Event::Release(release) => format!("release {} is {}", release.version, release.stage.word()),
        Event::Usage { bytes, parts, .. } => format!("storage measured: {bytes} bytes{}", self::parts(parts)),
        Event::Exported { export, .. } => {
            format!(
                "{} taken out by hand: {}; the reseller keeps it",
                bytes::decimal(export.bytes),
                export.note
            )
        }
        Event::Backup { change, .. } => backup(change, zone),
        Event::Bought { purchase, .. } => format!("{} GB bought, {}", purchase.gb, purchase.reference),
        Event::Excluded { exclusion, .. } => {
            let (from, to) = (wall(zone, exclusion.from), wall(zone, exclusion.to));
            format!("not counted, {}: {from} to {to}, {}", exclusion.ground.word(), exclusion.reason)
        }
        Event::Licence { change, .. } => licence(change),
        Event::Count { kind, entry, too_many, .. } => count(kind, &entry.change, *too_many),
        Event::Hours { change, .. } => hours(change, zone),
        Event::Watched { pack, marks, note, .. } => {
            with_note(&format!("duties under {pack}: {}", self::marks(marks)), note.as_ref())
        }
        Event::Account(account) => format!("account under {} written down", account.pack),
        Event::Credit { entry, .. } => credit(&entry.change),
        Event::Price { licence, from, monthly, .. } => match monthly {
            Some(monthly) => format!("{licence} costs {monthly} iSC a month from {from} on"),
            None => format!("{licence} leaves the price list on {from}"),
        },
        Event::Platform(platform) => {
            format!("platform {} written down: {}", platform.id, platform.versions.join(", "))
        }
        Event::BreachReason(reason) => format!("reason {}: {}", reason.id, reason.name),
        Event::Software(software) => {
            format!("software {} written down: {}", software.id, software.versions.join(", "))
        }
        Event::Tested(tested) => {
            let how = if tested.ok { "passed" } else { "FAILED" };
            with_note(&format!("{} {} {how} its test", tested.kind.word(), tested.id), tested.note.as_ref())
        }
        Event::Equipment { change, .. } => equipment(change),
        Event::NumbersFrom { number } => format!("incident numbers go on from {number}"),
        Event::TimeZone { name } => format!("desk time zone {name}"),
        Event::Retracted { seq } => format!("record {seq} taken back"),
    }
}

fn incident(change: &Change, zone: Tz) -> String {
    match change {
        Change::Reported(report) => request::reported(report),
        Change::Taken { owner } => format!("taken by {owner}"),
        Change::Started { owner } => format!("work started by {owner}"),
        Change::Noted { text, contact: None } => format!("note: {text}"),
        Change::Noted { text, contact: Some(contact) } => format!("told the customer by {contact}: {text}"),
        Change::EtaGiven { eta } => format!("ETA {}", wall(zone, *eta)),
        Change::WaitingBegan(asked) => self::asked(asked, zone),
        Change::WaitingEnded { note } => with_note("waiting is over", note.as_ref()),
        Change::Reclassified { class: new } => format!("classified anew: {}", class(new)),
        Change::Assigned { owner, team, note } => {
            let owner = owner.as_ref().map_or("nobody", |owner| owner.as_str());
            let team = team.as_ref().map(|team| format!(" in {team}")).unwrap_or_default();
            let note = note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
            format!("assigned to {owner}{team}{note}")
        }
        Change::WorkaroundGiven { text, owner } => {
            let owner = owner.as_ref().map(|owner| format!("; {owner} sees to the fix")).unwrap_or_default();
            format!("workaround: {text}{owner}")
        }
        Change::Described(said) => self::said(said),
        Change::CallerClarified { reporter, code, note } => {
            request::clarified(reporter.as_ref(), *code, note.as_ref())
        }
        Change::ChecklistMarked { marks, note } => {
            with_note(&format!("checked on site: {}", self::marks(marks)), note.as_ref())
        }
        Change::Escalated { level, who, reason, requested_by, asked_by } => {
            request::escalated((*level, who), reason, *requested_by, asked_by.as_ref())
        }
        Change::NewsAsked { by, text } => request::news(by.as_ref(), text.as_ref()),
        Change::KindChanged { kind, .. } => format!("it is {}", kind.words()),
        Change::Resolved { cause, worked, told } => resolved(cause, *worked, *told),
        Change::Reopened { reason } => format!("reopened: {reason}"),
        Change::Closed { note } => with_note("closed", note.as_ref()),
        Change::Published => "visible in the ticket system".to_owned(),
        Change::TelephonyDown => "telephony is down".to_owned(),
        Change::FunctionsFail { functions } => request::failing(functions),
        Change::TelephonyUp => "telephony works again".to_owned(),
        Change::Linked { master } => format!("linked to {master}, which stands for the common cause"),
        Change::Unlinked => "no longer linked".to_owned(),
        Change::Incomplete { what } => request::incomplete(what),
        Change::Scoped { scope, targets, reason } => scoped(scope.as_ref(), *targets, reason.as_ref()),
        Change::AccessChanged { granted: true, note } => {
            with_note("access to the system granted", note.as_ref())
        }
        Change::AccessChanged { note, .. } => with_note("no access to the system", note.as_ref()),
        Change::DevelopmentChanged { with_it: true, note } => {
            with_note("handed to development", note.as_ref())
        }
        Change::TargetSet { clock, seconds } => {
            format!("{clock} target set to {} by the desk", span::short(*seconds))
        }
        Change::Explained(explained) => request::explained(explained),
        Change::DevelopmentChanged { note, .. } => with_note("back from development", note.as_ref()),
        Change::StepReached { step, .. } => self::step(step),
    }
}

fn equipment(change: &EquipmentChange) -> String {
    match change {
        EquipmentChange::Trunk { trunk, there: true } => format!("calls over the trunk {trunk}"),
        EquipmentChange::Trunk { trunk, .. } => format!("no longer calls over the trunk {trunk}"),
        EquipmentChange::Reachable { name, reachable: None } => {
            format!("{name} need not be reachable any more")
        }
        EquipmentChange::Reachable { name, reachable: Some(reachable) } => {
            let licence = if reachable.licensed { "a licence" } else { "no licence" };
            let Reachable { lines, phones, .. } = reachable;
            format!("{name} must be reachable: {licence}, {lines} lines, {phones} phones")
        }
    }
}

fn marks(marks: &BTreeMap<Text, Mark>) -> String {
    marks.iter().map(|(item, mark)| format!("{item} {mark}")).collect::<Vec<_>>().join(", ")
}

fn resolved(cause: &Text, worked: Option<i64>, told: Option<Contact>) -> String {
    let worked = worked.map(|seconds| format!(", {} of work", span::short(seconds)));
    let told = told.map(|contact| format!(", customer told by {contact}"));
    format!("resolved: {cause}{}{}", worked.unwrap_or_default(), told.unwrap_or_default())
}

fn with_note(what: &str, note: Option<&Text>) -> String {
    note.map_or_else(|| what.to_owned(), |note| format!("{what}: {note}"))
}

fn scoped(scope: Option<&Text>, targets: bool, reason: Option<&Text>) -> String {
    let what = match scope {
        None => "no scope of the contract any more".to_owned(),
        Some(scope) if targets => format!("is about {scope}"),
        Some(scope) => format!("is about {scope}, which the contract does not cover"),
    };
    with_note(&what, reason)
}

fn asked(asked: &Asked, zone: Tz) -> String {
    let from = asked.from.as_ref().map(|name| format!(" from {name}")).unwrap_or_default();
    let until = asked.until.map(|at| format!(", until {}", wall(zone, at))).unwrap_or_default();
    let remind = asked.remind.map(|at| format!(", ask again {}", wall(zone, at))).unwrap_or_default();
    format!("waiting for {}{from}{until}{remind}", asked.wants)
}

fn said(said: &Said) -> String {
    let component = said.component.iter().map(|name| format!("component {name}"));
    let description = said.description.iter().map(|text| format!("description: {text}"));
    let details = said.details.iter().map(|(key, text)| format!("{key}: {text}"));
    let failing = said.failing.iter().map(|failing| match failing.is_empty() {
        true => "all primary functions work".to_owned(),
        false => format!("fails: {}", failing.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")),
    });
    component.chain(description).chain(details).chain(failing).collect::<Vec<_>>().join("; ")
}

fn step(step: &Step) -> String {
    match step {
        Step::Warning { clock, percent } => format!("{percent} % of the {clock} target used"),
        Step::Missed { clock } => format!("{clock} target exceeded"),
        Step::Level { level, who } if who.is_empty() => format!("level {level} is due"),
        Step::Level { level, who } => format!("level {level} is due: {who}"),
    }
}

fn class(class: &Class) -> String {
    let priority = class.priority.number();
    let reason = class.reason.as_ref().map(|reason| format!(", {reason}")).unwrap_or_default();
    match class.impact.zip(class.urgency) {
        Some((impact, urgency)) => format!("P{priority} (impact {impact}, urgency {urgency}{reason})"),
        None => format!("P{priority}{reason}"),
    }
}

fn licence(change: &LicenceChange) -> String {
    match change {
        LicenceChange::Bought { product, count } => format!("{count} {product} licences bought altogether"),
        LicenceChange::SystemConfigured { product, count } => {
            format!("the system is configured for {count} {product}")
        }
        LicenceChange::UserConfigured { user, product, .. } => format!("{user} configured for {product}"),
        LicenceChange::UserReleased { user, product } => format!("{product} of {user} switched off"),
        LicenceChange::UserPlaced { user, site: Some(site) } => format!("{user} is at {site}"),
        LicenceChange::UserPlaced { user, site: None } => format!("{user} is at no known site"),
        LicenceChange::TeamSet { name, team } => {
            let (leaders, members) = (team.leaders.len(), team.members.len());
            format!("team {name}: {members} members, {leaders} leaders")
        }
        LicenceChange::SystemDescribed { platform, cti } => {
            let platform = platform.iter().map(|platform| format!("works with {platform}"));
            let cti = cti.iter().map(|cti| format!("{} CTI link", if *cti { "has a" } else { "has no" }));
            format!("the system {}", platform.chain(cti).collect::<Vec<_>>().join(", "))
        }
    }
}

fn count(kind: &Text, change: &CountChange, too_many: u32) -> String {
    match change {
        CountChange::Counted { count, price } => {
            let price = price.map(|price| format!(" at {price} a month")).unwrap_or_default();
            format!("{count} {kind} licences{price}")
        }
        CountChange::Cancelled { count, reference } => {
            let reference = reference.as_ref().map(|reference| format!(", {reference}")).unwrap_or_default();
            let penalty = match too_many {
                0 => String::new(),
                many => format!(", {many} too many: penalty accepted"),
            };
            format!("{count} {kind} licences cancelled{reference}{penalty}")
        }
    }
}

fn hours(change: &HoursChange, zone: Tz) -> String {
    match change {
        HoursChange::Accepted { on } => format!("system accepted on {on}, the operation phase begins"),
        HoursChange::IntroductionAgreed { until } => format!("introduction until {until} agreed"),
        HoursChange::Granted { hours, from } => format!("{hours} hours a month from {from} on"),
        HoursChange::RateAgreed { rate, from } => format!("{rate} an hour beyond the budget from {from} on"),
        HoursChange::ServicesAgreed { services, from } => {
            let services: Vec<&str> = services.iter().map(|service| &**service).collect();
            format!("services from {from} on: {}", services.join(", "))
        }
        HoursChange::Booked { at, seconds, category, text, incident } => {
            let incident = incident.map(|number| format!(" for {number}")).unwrap_or_default();
            let (length, at) = (span::short(*seconds), wall(zone, *at));
            let what = if *seconds < 0 { format!("{length} taken away") } else { format!("{length} booked") };
            format!("{what}, {category}{incident}, {at}: {text}")
        }
    }
}

fn credit(change: &CreditChange) -> String {
    match change {
        CreditChange::ToppedUp { amount, reference } => format!("{amount} iSC loaded, {reference}"),
        CreditChange::Rented { licence, count: 0, .. } => format!("no {licence} is rented from then on"),
        CreditChange::Rented { licence, count, monthly } => {
            format!("{count} {licence} rented at {monthly} iSC a month")
        }
        CreditChange::Bought { licence, count } => format!("{count} {licence} bought, not rented"),
        CreditChange::Hosted { on, cloud_contract } => {
            let contract = if *cloud_contract { ", under a contract for the cloud" } else { "" };
            format!("its system runs on {on}{contract}")
        }
        CreditChange::FirmwareKnown { firmware } => format!("its system runs firmware {firmware}"),
        CreditChange::BalanceRead { amount } => format!("the balance is {amount} iSC"),
    }
}

fn slot(release: &str, change: &SlotChange, zone: Tz) -> String {
    match change {
        SlotChange::Scheduled { at, wave } => {
            let wave = wave.map(|wave| format!(", wave {wave}")).unwrap_or_default();
            format!("update to {release} scheduled for {}{wave}", wall(zone, *at))
        }
        SlotChange::Noticed { to } => format!("notice sent for {release}{}", sent_to(to)),
        SlotChange::DeferralRequested { number, to } => {
            format!("D-{number}: deferral of {release} to {} requested", wall(zone, *to))
        }
        SlotChange::DeferralDecided { number, approved, reason } => {
            let reason = reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("D-{number} {}{reason}", if *approved { "approved" } else { "refused" })
        }
        SlotChange::DeferralWithdrawn { number, start } => {
            format!("D-{number} withdrawn, the update of {release} is on {}", wall(zone, *start))
        }
        SlotChange::Started => format!("update to {release} started"),
        SlotChange::StartedFor { reason, rules } => {
            let despite =
                if rules.is_empty() { String::new() } else { format!(" despite {}", rules.join(", ")) };
            format!("update to {release} started{despite}: {reason}")
        }
        SlotChange::Done => format!("updated to {release}"),
        SlotChange::Failed { what } => format!("update to {release} failed: {what}"),
        SlotChange::RolledBack { why } => format!("rolled back from {release}: {why}"),
        SlotChange::Confirmed { to } => format!("success message sent for {release}{}", sent_to(to)),
    }
}

fn sent_to(to: &[Text]) -> String {
    match to {
        [] => String::new(),
        [one] => format!(" to {one}"),
        [one, rest @ ..] => format!(" to {one} and {} more", rest.len()),
    }
}

fn rollout(release: &str, change: &RolloutChange) -> String {
    match change {
        RolloutChange::Halted { reason, by_rule: false } => format!("rollout of {release} halted: {reason}"),
        RolloutChange::Halted { reason, by_rule: true } => {
            format!("rollout of {release} halted by rule: {reason}")
        }
        RolloutChange::Hotfix { hotfix: true } => "marked as a hotfix".to_owned(),
        RolloutChange::Hotfix { .. } => "no longer marked as a hotfix".to_owned(),
        RolloutChange::Untested { urgency } => {
            format!("urgent for {}, no test version came before it (F082)", urgency.word())
        }
        RolloutChange::Resumed { reason } => format!("rollout of {release} resumed: {reason}"),
    }
}

fn parts(parts: &Parts) -> String {
    let known = [(parts.recordings, "recordings"), (parts.voicemail, "voicemail")];
    let known =
        known.into_iter().filter_map(|(bytes, name)| Some(format!("{name} {}", bytes::decimal(bytes?))));
    let known: Vec<String> = known.collect();
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}

fn backup(change: &BackupChange, zone: Tz) -> String {
    let noted = |note: &Option<Text>| note.as_ref().map(|note| format!(": {note}")).unwrap_or_default();
    match change {
        BackupChange::Ran(run) => {
            let site = run.site.as_ref().map(|site| format!(", stored in {site}")).unwrap_or_default();
            let failed = if run.ok { "" } else { " FAILED" };
            format!("backup of {}{failed}{site}{}", wall(zone, run.at), noted(&run.note))
        }
        BackupChange::RestoreTested(test) => {
            let failed = if test.ok { "" } else { ", it FAILED" };
            format!("restoring tested {}{failed}{}", wall(zone, test.at), noted(&test.note))
        }
        BackupChange::Cold(cold) => format!("cold backup of {}{}", wall(zone, cold.at), noted(&cold.note)),
        BackupChange::SecondSystem { there: true, .. } => "a second backup system is there".to_owned(),
        BackupChange::SecondSystem { there: false, .. } => "there is no second backup system".to_owned(),
    }
}
