//! The rollout in progress, and a month of storage measurements.

use fastrand::Rng;

use super::at::At;
use crate::domain::acts::decide::{
    Confirm, DecideDeferral, FinishUpdate, Measure, Notify, RequestDeferral, Schedule, StartUpdate,
};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::facts::server::Server;
use crate::domain::facts::tenant::Parts;
use crate::domain::readings::desk::Desk;

const DAY: i64 = 86_400;
const HOUR: i64 = 3_600;
/// Days of measurements.
const MEASURED: i64 = 30;

/// A stable release on its way over all servers: some have it, some wait, one is deferred.
pub(super) fn updates(desk: &Desk, now: Instant) -> Vec<At> {
    let world = desk.world();
    let Ok(release) = "8.3.9".parse::<Id>() else { return Vec::new() };
    let mut acts = Vec::new();
    let mut deferred = 0;
    for (index, (id, server)) in world.servers.rows().enumerate() {
        let number = index + 1;
        // Every fourth server was updated in the nights before; the others follow in waves.
        let start = match number {
            3 | 7 | 11 => window(desk, server, now + 20 * HOUR) + if number == 7 { HOUR } else { 0 },
            _ if number % 4 == 2 => window(desk, server, now - (9 + index as i64 % 5) * DAY),
            _ => window(desk, server, now + (9 + index as i64 % 12) * DAY),
        };
        let schedule = Schedule { server: id.clone(), release: release.clone(), at: start, wave: None };
        acts.push(At::new((start - 12 * DAY).min(now - 12 * DAY), "sys", schedule));
        let server = id.clone();
        let (notify, finish) = (
            Notify { server: server.clone(), release: None },
            FinishUpdate { server: server.clone(), release: None },
        );
        let done = start + 50 * 60;
        if done < now {
            acts.push(At::new(start - 6 * DAY, "jr", notify));
            acts.push(At::new(
                start,
                "sys",
                StartUpdate { server: server.clone(), release: None, reason: None },
            ));
            acts.push(At::new(done, "sys", finish));
            acts.push(At::new((done + 30 * 60).min(now), "jr", Confirm { server, release: None }));
            continue;
        }
        // One notice was forgotten, later ones are not due yet.
        if number != 7 && start < now + 9 * DAY {
            acts.push(At::new((start - 6 * DAY).min(now - HOUR), "jr", notify));
        }
        if number == 11 || number == 20 {
            deferred += 1;
            let to = zone::plus_days(world.zone, start, 7);
            acts.push(At::new(now - 2 * HOUR, "reseller", RequestDeferral { server, release: None, to }));
            if number == 11 {
                acts.push(At::new(
                    now - HOUR,
                    "lw",
                    DecideDeferral { number: deferred, approve: true, reason: None },
                ));
            }
        }
    }
    acts.sort_by_key(|at| at.at);
    acts
}

/// Start of the server's next window from `from` on.
pub(super) fn window(desk: &Desk, server: &Server, from: Instant) -> Instant {
    let starts = desk.world().place(server).starts(from, from + 8 * DAY);
    starts.first().copied().unwrap_or(from)
}

/// Daily measurements that end where the tenant is to stand.
pub(super) fn usage(desk: &Desk, now: Instant, rng: &mut Rng) -> Vec<At> {
    let mut acts = Vec::new();
    for (index, (id, tenant)) in desk.world().tenants.rows().enumerate() {
        let Some(contract) = desk.storage_contract(tenant, now) else { continue };
        let Some(rules) = &contract.storage else { continue };
        let quota = crate::domain::readings::storage::Pool::of(tenant, rules, now).quota;
        let permille = match id.as_str() {
            "klinikum-nord" => 984,
            "praxis-ott" => 820,
            "hotel-see" => 300,
            _ => rng.u64(8..29) * 10,
        };
        let growth = match index % 7 {
            0 => 0,
            1 => 2,
            _ => rng.u64(5..40),
        };
        let days = if index % 13 == 5 { 2 } else { MEASURED };
        for day in (0..days).rev() {
            let grown = (quota * permille).div_ceil(1_000);
            let before = grown * growth * day.unsigned_abs() / 100 / MEASURED.unsigned_abs();
            let wobble = if day == 0 { 0 } else { grown / 2_000 * rng.u64(0..10) };
            let at = now - day * DAY - 5 * HOUR;
            let bytes = (grown - before).saturating_sub(wobble);
            let parts = if day == 0 { parts(bytes, index as u64) } else { Parts::default() };
            acts.push(At::new(at, "monitor", Measure { tenant: id.clone(), bytes, parts, at: Some(at) }));
        }
    }
    acts.sort_by_key(|at| at.at);
    acts
}

/// What a measurement is made of: mostly recordings, some voicemail.
pub(super) fn parts(bytes: u64, index: u64) -> Parts {
    let recordings = bytes / 100 * (62 + index * 7 % 25);
    Parts { recordings: Some(recordings), voicemail: Some(bytes / 100 * (4 + index % 5)) }
}
