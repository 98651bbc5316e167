//! Whole desks: what is proposed is what the desk accepts, and keeps every rule by another reading
//! of wall clocks and days than the planner's own.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Timelike, Weekday};
use chrono_tz::Tz;
use fastrand::Rng;
use pikett::domain::acts::decide::{Act, Command, RollOut, decide};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::waves::Waves;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::facts::server::Server;
use pikett::domain::facts::window::{Backup, Window};
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::plan::{Proposed, Rollout};
use pikett::import::desk;
use uuid::Uuid;

use crate::support::ENGLISH;

/// Inventories in all, in parts that run beside each other.
const PARTS: u64 = 4;
const EACH: u64 = 2_500;

static CONTRACTS: LazyLock<Arc<Contracts>> = LazyLock::new(|| Contracts::embedded().unwrap().into());
const BERLIN: Tz = chrono_tz::Europe::Berlin;
const RELEASE: &str = "8.3.9";

/// A desk of its own that commands can be given to.
struct Bench {
    desk: Desk,
    now: Instant,
}

impl Bench {
    fn act(&mut self, via: Via, act: Act) -> Result<(), String> {
        let command =
            Command { footing: Default::default(), id: Uuid::nil(), by: "mk".into(), via, at: None, act };
        for fact in decide(&self.desk, &command, self.now).map_err(|refusal| refusal.to_string())? {
            let record = Record {
                seq: self.desk.world().seq + 1,
                happened: fact.happened,
                recorded: self.now,
                by: "mk".into(),
                via,
                command: Uuid::nil(),
                event: fact.event,
            };
            self.desk.apply(&record).map_err(|e| e.to_string())?;
        }
        Ok(())
    }
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn clock(rng: &mut Rng) -> String {
    format!("{:02}:{:02}", rng.u8(0..24), rng.u8(0..4) * 15)
}

/// `windows = [...]` and perhaps a backup.
fn windows(rng: &mut Rng, shared: bool) -> String {
    let mut windows = Vec::new();
    for _ in 0..rng.u8(1..3) {
        let days: Vec<String> =
            DAYS.iter().filter(|_| rng.u8(0..3) == 0).map(|day| format!("\"{day}\"")).collect();
        let days = if days.is_empty() { vec!["\"tue\"".to_owned()] } else { days };
        let evening = format!("{:02}:00", rng.u8(17..24));
        let from = if rng.u8(0..4) == 0 { clock(rng) } else { evening };
        let to = loop {
            let to = if rng.u8(0..4) == 0 { clock(rng) } else { format!("{:02}:30", rng.u8(0..6)) };
            if to != from {
                break to;
            }
        };
        let capacity =
            if shared && rng.bool() { format!(", capacity = {}", rng.u8(1..4)) } else { String::new() };
        windows
            .push(format!("{{ days = [{}], from = \"{from}\", to = \"{to}\"{capacity} }}", days.join(", ")));
    }
    let mut text = format!("windows = [{}]\n", windows.join(", "));
    if rng.u8(0..3) == 0 {
        let from = clock(rng);
        let to = format!("{:02}:50", rng.u8(0..24));
        let _ = writeln!(text, "backup = {{ from = \"{from}\", to = \"{to}\" }}");
    }
    text
}

/// A desk file drawn by chance.
fn inventory(rng: &mut Rng) -> String {
    let mut text = String::new();
    let resellers = rng.u8(1..4);
    for reseller in 0..resellers {
        let _ = writeln!(text, "[[reseller]]\nid = \"r{reseller}\"");
    }
    let centres = rng.u8(1..3);
    for centre in 0..centres {
        let _ = writeln!(text, "[[data_centre]]\nid = \"c{centre}\"\n{}", windows(rng, true));
    }
    let servers = rng.u8(1..8);
    for server in 0..servers {
        let version = ["8.3.4", "8.3.4", "8.2.1", RELEASE][rng.usize(0..4)];
        let _ = writeln!(text, "[[server]]\nid = \"s{server}\"\nversion = \"{version}\"");
        let _ = writeln!(text, "reseller = \"r{}\"", rng.u8(0..resellers));
        if rng.u8(0..4) > 0 {
            let _ = writeln!(text, "data_centre = \"c{}\"", rng.u8(0..centres));
        } else if rng.u8(0..10) > 0 {
            text += &windows(rng, false);
        }
    }
    let minutes = if rng.bool() { format!("minutes = {}\n", rng.u8(5..180)) } else { String::new() };
    let urgent = if rng.u8(0..5) == 0 { "urgent = true\n" } else { "" };
    let _ = writeln!(text, "[[release]]\nversion = \"{RELEASE}\"\nstage = \"stable\"\n{minutes}{urgent}");
    let _ = writeln!(text, "[[release]]\nversion = \"8.3.8\"\nstage = \"stable\"");
    text
}

/// Days on which a clock changes or nobody is at the office are among the nights.
fn present(rng: &mut Rng) -> Instant {
    const NEAR: [&str; 4] = ["2026-11-24", "2026-12-18", "2027-03-20", "2026-10-16"];
    let text = format!("{}T{:02}:{:02}:00Z", NEAR[rng.usize(0..4)], rng.u8(0..24), rng.u8(0..60));
    text.parse().unwrap()
}

fn bench(rng: &mut Rng) -> Bench {
    let mut bench = Bench { desk: Desk::new(Default::default(), CONTRACTS.clone()), now: present(rng) };
    // Windows that were drawn across each other are refused, and drawn again.
    let file = loop {
        match desk::read("inventory.toml", &inventory(rng)) {
            Ok(file) => break file,
            Err(fault) => assert!(fault.to_string().contains("overlaps"), "{fault}"),
        }
    };
    for wanted in file.acts {
        bench.act(Via::Import, wanted.act).unwrap();
    }
    bench
}

/// Some servers have slots already: by a plan for another release.
fn occupy(bench: &mut Bench, rng: &mut Rng) {
    if rng.u8(0..3) > 0 {
        return;
    }
    let planned = Rollout::new(&bench.desk, "8.3.8", bench.now).unwrap().propose();
    let Ok(planned) = planned else { return };
    let act = roll_out("8.3.8", &planned);
    bench.act(Via::CommandLine, act.into()).unwrap();
}

fn roll_out(release: &str, proposed: &Proposed) -> RollOut {
    RollOut::of(release.parse().unwrap(), proposed)
}

fn wall(at: Instant) -> DateTime<Tz> {
    at.to_utc().with_timezone(&BERLIN)
}

/// The night whose window `at` lies in, with the window's place, by looking at the clock's face.
fn night(windows: &[Window], at: Instant) -> Option<(NaiveDate, usize)> {
    let wall = wall(at);
    let minute = u16::try_from(wall.hour() * 60 + wall.minute()).unwrap();
    let weekday = |day: NaiveDate| u8::try_from(day.weekday().num_days_from_monday()).unwrap();
    let (today, yesterday) = (wall.date_naive(), wall.date_naive() - Days::new(1));
    windows.iter().enumerate().find_map(|(index, window)| {
        let over = window.to <= window.from;
        let this =
            window.days.contains(&weekday(today)) && minute >= window.from && (over || minute < window.to);
        let last = over && window.days.contains(&weekday(yesterday)) && minute < window.to;
        this.then_some((today, index)).or(last.then_some((yesterday, index)))
    })
}

fn is_office(at: Instant) -> bool {
    const CLOSED: [(u32, u32); 7] = [(1, 1), (3, 26), (3, 29), (5, 1), (10, 3), (12, 25), (12, 26)];
    let wall = wall(at);
    let minute = wall.hour() * 60 + wall.minute();
    let weekend = matches!(wall.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend && !CLOSED.contains(&(wall.month(), wall.day())) && (510..1_020).contains(&minute)
}

/// In the hour that comes twice the clock's face does not tell which of the two it is.
fn is_twice(at: Instant) -> bool {
    BERLIN.from_local_datetime(&wall(at).naive_local()).single().is_none()
}

fn is_backup(backup: Backup, at: Instant, doubt: bool) -> bool {
    if is_twice(at) {
        return doubt;
    }
    let wall = wall(at);
    let minute = u16::try_from(wall.hour() * 60 + wall.minute()).unwrap();
    if backup.from < backup.to {
        (backup.from..backup.to).contains(&minute)
    } else {
        minute >= backup.from || minute < backup.to
    }
}

/// Everything about one slot that a rule forbids, minute by minute; `doubt` decides about the hour
/// that comes twice.
fn faults(bench: &Bench, server: &Server, at: Instant, doubt: bool) -> Vec<String> {
    let world = bench.desk.world();
    let release = world.releases.by_id(RELEASE).unwrap();
    let place = world.place(server);
    let minutes = i64::from(release.minutes.unwrap_or(60));
    let mut faults = Vec::new();
    let during = || (0..minutes).map(|minute| at + minute * 60);
    // Where the clock's face comes twice it does not tell whether a window is open.
    let outside = |at| if is_twice(at) { doubt } else { night(place.windows, at).is_none() };
    if outside(at) || during().any(outside) {
        faults.push("outside its windows".to_owned());
    }
    if during().any(is_office) {
        faults.push("in office hours".to_owned());
    }
    if place.backup.is_some_and(|backup| during().any(|at| is_backup(backup, at, doubt))) {
        faults.push("meets the backup".to_owned());
    }
    let announced = wall(at).naive_local() - TimeDelta::days(5);
    if release.urgent.is_none() && wall(bench.now).naive_local() > announced {
        faults.push("cannot be announced".to_owned());
    }
    faults
}

/// Everything about the slots together that a rule forbids.
fn together(bench: &Bench, proposed: &Proposed, wanted: &Rollout<'_>) -> Vec<String> {
    let world = bench.desk.world();
    let mut faults = Vec::new();
    let mut windows: BTreeMap<(String, NaiveDate, usize), (u32, u16)> = BTreeMap::new();
    let mut nights: BTreeMap<(String, NaiveDate), u32> = BTreeMap::new();
    let mut waves: BTreeMap<usize, (NaiveDate, NaiveDate)> = BTreeMap::new();
    let old =
        world.servers.rows().flat_map(|(_, server)| server.slots.iter().map(move |s| (server, s.effective)));
    let new = proposed.slots.iter().map(|slot| (world.servers.by_id(slot.server.as_str()).unwrap(), slot.at));
    for (server, at) in old.chain(new) {
        let place = world.place(server);
        let Some((night, index)) = night(place.windows, at) else { continue };
        *nights.entry((server.definition.reseller.to_string(), night)).or_default() += 1;
        let owner = place.shared.unwrap_or(&server.definition.id).to_string();
        if let Some(capacity) = place.windows[index].capacity {
            windows.entry((owner, night, index)).or_insert((0, capacity)).0 += 1;
        }
    }
    for (which, (count, capacity)) in windows {
        if count > u32::from(capacity) {
            faults.push(format!("{count} in {which:?}, which takes {capacity}"));
        }
    }
    // What stood in the schedule before may have been planned more tightly.
    let added = |(reseller, night): &(String, NaiveDate)| {
        let of = |id: &str| world.servers.by_id(id).unwrap().definition.reseller.to_string();
        proposed.slots.iter().any(|slot| slot.night == *night && of(slot.server.as_str()) == *reseller)
    };
    for (which, count) in nights {
        if count > wanted.per_night && added(&which) {
            faults.push(format!("{count} servers of {which:?}"));
        }
    }
    for slot in &proposed.slots {
        let ends = waves.entry(slot.wave).or_insert((slot.night, slot.night));
        *ends = (ends.0.min(slot.night), ends.1.max(slot.night));
    }
    let ends: Vec<(NaiveDate, NaiveDate)> = waves.into_values().collect();
    for pair in ends.windows(2) {
        if pair[1].0 < pair[0].1 + Days::new(wanted.soak.get().into()) {
            faults.push(format!("a wave begins on {} after one that ends on {}", pair[1].0, pair[0].1));
        }
    }
    faults
}

/// Refusals of which one in so many is looked into, for that takes long.
const LOOKED_INTO: u64 = 40;

/// A server that is said to have no start has none: every ten minutes are tried.
fn no_start_was_missed(bench: &Bench, wanted: &Rollout<'_>, what: &str) {
    let name = what.trim_start_matches("no plan is possible: ").split([',', ':']).next().unwrap();
    let Some(server) = bench.desk.world().servers.by_id(name) else { return };
    let busy = |at| {
        let night = |at| night(bench.desk.world().place(server).windows, at).map(|(night, _)| night);
        server.slots.iter().any(|slot| night(slot.effective) == night(at))
    };
    let first = wanted.from.max(bench.now + 1);
    let grid = (0..).map(|step| first + step * 600).take_while(|at| *at <= wanted.until);
    let missed = grid.clone().find(|at| faults(bench, server, *at, true).is_empty() && !busy(*at));
    assert!(missed.is_none(), "{what}: but {name} could begin {}", wall(missed.unwrap()));
}

/// How many were planned, and how many refused.
fn part(part: u64) -> (u32, u32) {
    let (mut planned, mut refused) = (0, 0);
    for seed in part * EACH..(part + 1) * EACH {
        let rng = &mut Rng::with_seed(seed);
        let mut bench = bench(rng);
        occupy(&mut bench, rng);
        let mut wanted = Rollout::new(&bench.desk, RELEASE, bench.now).unwrap();
        wanted.until = bench.now + i64::from(rng.u8(6..30)) * 86_400;
        wanted.per_night = rng.u32(1..3);
        wanted.waves = [Waves::one(), Waves::new(vec![10, 50, 100]).unwrap()][rng.usize(0..2)].clone();
        let proposed = match wanted.propose() {
            Ok(proposed) => proposed,
            Err(refusal) => {
                let what = ENGLISH.reason(&refusal.reason).what;
                assert!(what.starts_with("no plan"), "seed {seed}: {refusal}");
                if seed % LOOKED_INTO == 0 {
                    no_start_was_missed(&bench, &wanted, &what);
                }
                refused += 1;
                continue;
            }
        };
        let servers = bench.desk.world().servers.len();
        assert_eq!(proposed.slots.len() + proposed.left_out.len(), servers, "seed {seed}: each server once");
        for slot in &proposed.slots {
            let server = bench.desk.world().servers.by_id(slot.server.as_str()).unwrap();
            let faults = faults(&bench, server, slot.at, false);
            assert!(faults.is_empty(), "seed {seed}: {} at {}: {faults:?}", slot.server, wall(slot.at));
        }
        let faults = together(&bench, &proposed, &wanted);
        assert!(faults.is_empty(), "seed {seed}: {faults:?}");
        let act = roll_out(RELEASE, &proposed);
        bench.act(Via::CommandLine, act.into()).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        planned += 1;
    }
    (planned, refused)
}

#[test]
fn no_proposed_slot_of_ten_thousand_inventories_breaks_a_rule() {
    let parts: Vec<_> = (0..PARTS).map(|index| std::thread::spawn(move || part(index))).collect();
    let sums = parts.into_iter().map(|part| part.join().unwrap());
    let (planned, refused) = sums.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    assert_eq!(u64::from(planned + refused), PARTS * EACH);
    assert!(planned > 3_000 && refused > 1_000, "{planned} planned, {refused} refused");
}
