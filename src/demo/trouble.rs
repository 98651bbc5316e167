//! What goes wrong on the demonstration desk besides its incidents, so that what the desk would be told
//! of servers, tenants and accounts is all there to be looked at.

use std::collections::BTreeMap;

use super::at::At;
use super::plan::{parts, window};
use super::scenario::Trouble;
use super::{hours, past};
use crate::domain::acts::decide::{
    Act, FailUpdate, FinishUpdate, MarkDuties, Measure, Notify, RecordBackup, RecordColdBackup,
    RecordRestoreTest, Schedule, SetSecondSystem, StartUpdate,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::written::Fault;
use crate::domain::contract::Mark;
use crate::domain::readings::desk::Desk;
use crate::import::desk as desk_file;

const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;

const DESK: &str = include_str!("../../demo/trouble.toml");

/// Who and what is in trouble, written down at `begun`.
pub(super) fn desk(begun: Instant) -> Result<Vec<At>, Fault> {
    let acts = desk_file::read("demo/trouble.toml", DESK)?.acts;
    Ok(acts.into_iter().map(|wanted| At::new(begun, "sys", wanted.act)).collect())
}

pub(super) fn all(trouble: &Trouble, desk: &Desk, now: Instant) -> Vec<At> {
    let mut acts = pilot(desk, now);
    acts.extend(urgent(desk, now));
    acts.extend(never_accepted(now));
    acts.extend(not_met(now));
    acts.extend(full(now));
    acts.extend(past::credits(&trouble.credit, desk.contracts(), now));
    acts.extend(hours::worked(&trouble.worked, desk, now));
    acts
}

fn id(text: &str) -> Option<Id> {
    text.parse().ok()
}

/// A release that three servers got first: one failed, which halted it, how one ended nobody wrote
/// down, and of one the reseller was not told.
fn pilot(desk: &Desk, now: Instant) -> Vec<At> {
    let mut acts = Vec::new();
    let Some(release) = id("8.4.1") else { return acts };
    for (server, later) in [("srv-10", 0), ("srv-14", HOUR / 2), ("srv-18", HOUR)] {
        let Some((server, known)) = id(server).zip(desk.world().servers.by_id(server)) else { continue };
        let start = window(desk, known, now - 7 * DAY) + later;
        let (of, named) = (|| server.clone(), || Some(release.clone()));
        let mut push = |at: Instant, by: &str, act: Act| acts.push(At::new(at, by, act));
        let planned = Schedule { server: of(), release: release.clone(), at: start, wave: None };
        push(start - 12 * DAY, "sys", planned.into());
        push(start - 6 * DAY, "jr", Notify { server: of(), release: named() }.into());
        if known.definition.id.as_str() != "srv-14" {
            push(start, "sys", StartUpdate { server: of(), release: named(), reason: None }.into());
        }
        match known.definition.id.as_str() {
            "srv-10" => push(start + HOUR / 2, "sys", FinishUpdate { server: of(), release: named() }.into()),
            "srv-14" => {}
            _ => {
                let what = Text::line("the database could not be converted");
                push(start + HOUR / 2, "sys", FailUpdate { server: of(), release: named(), what }.into());
            }
        }
    }
    acts
}

/// An urgent patch whose reason nobody gave, on a server that is up to date otherwise.
fn urgent(desk: &Desk, now: Instant) -> Vec<At> {
    let planned = || {
        let (server, release) = id("srv-02").zip(id("8.3.11"))?;
        let at = window(desk, desk.world().servers.by_id("srv-02")?, now + 15 * DAY);
        Some(At::new(now - DAY, "sys", Schedule { server, release, at, wave: None }))
    };
    planned().into_iter().collect()
}

/// A system in its introduction whose backups nobody has looked at.
fn never_accepted(now: Instant) -> Vec<At> {
    let Some(tenant) = id("kabel-elbe") else { return Vec::new() };
    let (run, tested, cold) = (now - 7 * HOUR, now - 11 * DAY, now - 38 * DAY);
    let of = || tenant.clone();
    let note = Some(Text::line("the restored database does not start"));
    vec![
        At::new(cold, "monitor", RecordColdBackup { of: of(), at: Some(cold - 400 * DAY), note: None }),
        At::new(tested, "J. Reuter", SetSecondSystem { tenant: of(), there: true }),
        At::new(tested, "J. Reuter", RecordRestoreTest { of: of(), at: Some(tested), ok: false, note }),
        At::new(run, "monitor", RecordBackup { of: of(), at: Some(run), site: None, ok: true, note: None }),
    ]
}

/// What a customer was found not to do.
fn not_met(now: Instant) -> Vec<At> {
    let marked = || {
        let (tenant, pack) = id("werft-holm").zip(id("xelion-xaas"))?;
        let marks = BTreeMap::from([(Text::from("sip-alg"), Mark::Fail)]);
        let note = Some(Text::line("the new router rewrites SIP"));
        Some(At::new(now - 2 * DAY, "nb", MarkDuties { tenant, pack, marks, note }))
    };
    marked().into_iter().collect()
}

/// More is stored than was licensed.
fn full(now: Instant) -> Vec<At> {
    let grown = |tenant: Id| {
        let measured = |(days, bytes): (i64, u64)| {
            let (at, parts) = (now - days * DAY - 5 * HOUR, parts(bytes, 0));
            At::new(at, "monitor", Measure { tenant: tenant.clone(), bytes, parts, at: Some(at) })
        };
        [(2, 4_310_000_000), (1, 4_720_000_000), (0, 5_200_000_000)].map(measured)
    };
    id("galerie-blau").map(grown).into_iter().flatten().collect()
}
