//! What the console does most: clocks, folding the journal, filtering, drawing, appending.
//!
//! `cargo bench` runs them on a desk with a hundred thousand open incidents.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use pikett::config::{Glyphs, KeyStyle, Palette};
use pikett::demo::Demo;
use pikett::domain::acts::decide::{Command, decide};
use pikett::domain::base::instant::Instant;
use pikett::domain::base::waves::Waves;
use pikett::domain::contract::Contracts;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::readings::deadline::Deadlines;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::filter::{Filter, Haystack, Query};
use pikett::domain::readings::plan::{Job, Opening, Outcome, Problem, Rollout, Start, solve};
use pikett::domain::readings::trend::{Days, Trend};
use pikett::domain::world::World;
use pikett::engine::{Clock, Engine};
use pikett::store::{Access, Journal, MemoryJournal, Snapshot, SqliteJournal};
use pikett::tui::keymap::Keymap;
use pikett::tui::model::Model;
use pikett::tui::panes::Rows;
use pikett::tui::screens;
use pikett::tui::session::Session;
use pikett::tui::size::Size;
use pikett::tui::theme::Theme;
use pikett::tui::vm::View;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Arc, LazyLock};
use uuid::Uuid;

const INCIDENTS: u32 = 100_000;

struct Fixture {
    records: Vec<Record>,
    contracts: Arc<Contracts>,
    desk: Desk,
    snapshot: Snapshot,
    now: Instant,
}

static FIXTURE: LazyLock<Fixture> = LazyLock::new(|| {
    let now: Instant = "2026-11-24T14:03:27+01:00".parse().unwrap();
    let contracts = Arc::new(Contracts::embedded().unwrap());
    let journal: Arc<dyn Journal> = Arc::new(MemoryJournal::default());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut engine = Engine::open(journal.clone(), contracts.clone(), Clock::Fixed(now)).await.unwrap();
        Demo { at: now, seed: 1, incidents: INCIDENTS, calm: true }.seed(&mut engine).await.unwrap();
        let records = journal.read(0, usize::MAX).await.unwrap();
        let desk = engine.desk().clone();
        let snapshot = Snapshot::of(desk.world()).unwrap();
        Fixture { records, contracts, desk, snapshot, now }
    })
});

fn main() {
    divan::main();
}

#[divan::bench]
fn clocks_of_1000_incidents(bencher: Bencher) {
    let Fixture { desk, now, .. } = &*FIXTURE;
    bencher.bench(|| {
        for incident in desk.world().incidents.iter().take(1_000) {
            black_box(desk.clocks(incident, *now));
        }
    });
}

#[divan::bench(sample_count = 10)]
fn all_deadlines(bencher: Bencher) {
    let Fixture { desk, contracts, .. } = &*FIXTURE;
    bencher.bench(|| black_box(Deadlines::of(desk.world(), contracts)));
}

#[divan::bench(sample_count = 5)]
fn fold_10000_records(bencher: Bencher) {
    let Fixture { records, contracts, .. } = &*FIXTURE;
    bencher.bench(|| {
        let mut desk = Desk::new(World::default(), contracts.clone());
        for record in records.iter().take(10_000) {
            desk.apply(record).unwrap();
        }
        black_box(desk);
    });
}

#[divan::bench(sample_count = 10)]
fn read_snapshot(bencher: Bencher) {
    let snapshot = &FIXTURE.snapshot;
    bencher.bench(|| black_box(snapshot.world().unwrap()));
}

#[divan::bench(sample_count = 10)]
fn rebuild_queue(bencher: Bencher) {
    let world = FIXTURE.desk.world();
    bencher.with_inputs(|| world.clone()).bench_values(|mut world| {
        world.rebuild();
        world
    });
}

/// What a keystroke of a filter costs, before anything is drawn.
#[divan::bench(args = ["t", "trunk", "p:1,2", "is:unowned", "is:due", "tenant:klin* -p:4", "sort:due"], sample_count = 10)]
fn filter(bencher: Bencher, text: &str) {
    let Fixture { desk, now, .. } = &*FIXTURE;
    let filter = Filter::parse(text).unwrap();
    let head = filter.chooses_from(desk.world().queue());
    let haystack = Haystack::of(desk.world());
    bencher.bench(|| black_box(Query::new(&filter, desk, "mk", *now).chosen(head, Some(&haystack))));
}

/// What the first letter of a search costs besides.
#[divan::bench(sample_count = 10)]
fn haystack(bencher: Bencher) {
    let world = FIXTURE.desk.world();
    bencher.bench(|| black_box(Haystack::of(world)));
}

/// The figures of all pictures, of all tenants and of one.
#[divan::bench(args = [false, true], sample_count = 5)]
fn trend(bencher: Bencher, one: bool) {
    let Fixture { desk, now, .. } = &*FIXTURE;
    let tenant = desk.world().tenants.find("klinikum-nord").filter(|_| one);
    let days = Days::up_to(desk.world().zone, *now, Days::USUAL);
    bencher.bench(|| black_box(Trend::of(desk, tenant, days.clone(), *now)));
}

/// What every key asks of the lists when nothing has changed.
#[divan::bench]
fn rows_are_as_they_were(bencher: Bencher) {
    let Fixture { desk, now, .. } = &*FIXTURE;
    let model = Model::new(Size { width: 120, height: 40 }, Session::new("mk".into(), false));
    let mut rows = Rows::default();
    rows.refresh(desk, &model, *now);
    bencher.bench_local(|| rows.refresh(desk, &model, *now));
}

#[divan::bench(args = [(80, 24), (120, 40), (240, 67)])]
fn frame(bencher: Bencher, (width, height): (u16, u16)) {
    let Fixture { desk, now, .. } = &*FIXTURE;
    let theme =
        Theme::parse("dark.toml", include_str!("../themes/dark.toml"), Palette::True, Glyphs::Unicode)
            .unwrap();
    let keys = Keymap::embedded(KeyStyle::Vim).unwrap();
    let model = Model::new(Size { width, height }, Session::new("mk".into(), false));
    let mut rows = Rows::default();
    rows.refresh(desk, &model, *now);
    let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width, height });
    bencher.bench_local(|| {
        let view = View { desk, model: &model, rows: &rows, keys: &keys, now: *now };
        black_box(screens::draw(&view, &theme, &mut buffer))
    });
}

#[divan::bench(sample_count = 20)]
fn append_one_record(bencher: Bencher) {
    let folder = tempfile::tempdir().unwrap();
    let journal = SqliteJournal::open(&folder.path().join("desk.db"), Access::Create).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut seq = 0;
    bencher.bench_local(|| {
        let mut record = FIXTURE.records[0].clone();
        seq += 1;
        record.seq = seq;
        record.command = uuid::Uuid::now_v7();
        runtime.block_on(journal.append(seq - 1, vec![record])).unwrap()
    });
}

/// Windows of five data centres on three nights a week, over sixty nights; each takes `left`.
fn rollout(servers: usize, left: u32) -> Problem {
    let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let mut openings = Vec::new();
    let mut centres = vec![Vec::new(); 5];
    for night in 0..60 {
        for (centre, own) in centres.iter_mut().enumerate().filter(|(centre, _)| (night + 7 - centre) % 7 < 3)
        {
            let at =
                Instant::from_epoch(1_796_158_800 + i64::try_from(night * 86_400 + centre * 60).unwrap());
            own.push(Start { opening: openings.len(), at });
            openings.push(Opening { night: first + chrono::Days::new(night as u64), left: Some(left) });
        }
    }
    let job = |number: usize| Job {
        server: format!("srv-{number:03}").parse().unwrap(),
        reseller: format!("r-{}", number * number % 37).parse().unwrap(),
        weight: u32::try_from(number * 31 % 50).unwrap(),
        starts: centres[number * 7 % 11 % 5].clone(),
    };
    let (per_night, soak) = (2, NonZeroU32::new(3).unwrap());
    let waves = Waves::new(vec![5, 25, 100]).unwrap();
    Problem {
        jobs: (0..servers).map(job).collect(),
        openings,
        per_night,
        taken: BTreeMap::new(),
        waves,
        soak,
    }
}

/// With windows that are wide, just wide enough, and too narrow.
#[divan::bench(args = [12, 8, 4], sample_count = 20)]
fn plan_500_servers(bencher: Bencher, left: u32) {
    let problem = rollout(500, left);
    assert_eq!(matches!(solve(&problem), Outcome::Planned(_)), left > 4);
    bencher.bench(|| black_box(solve(&problem)));
}

/// A desk of so many servers in five data centres with shared windows, and a release for them.
fn inventory(servers: usize) -> (Desk, Instant) {
    let mut text = String::new();
    for centre in 0..5 {
        let day = ["mon", "tue", "wed", "thu", "sun"][centre];
        text += &format!(
            "[[data_centre]]\nid = \"c{centre}\"\nwindows = [{{ days = [\"{day}\", \"sat\"], from = \"22:00\", to = \"02:00\", capacity = 12 }}]\nbackup = {{ from = \"22:00\", to = \"22:30\" }}\n"
        );
    }
    for reseller in 0..37 {
        text += &format!("[[reseller]]\nid = \"r{reseller}\"\n");
    }
    for server in 0..servers {
        let (reseller, centre) = (server * server % 37, server * 7 % 11 % 5);
        text += &format!(
            "[[server]]\nid = \"srv-{server:03}\"\nreseller = \"r{reseller}\"\ndata_centre = \"c{centre}\"\nversion = \"8.3.4\"\n"
        );
    }
    text += "[[release]]\nversion = \"8.3.9\"\nstage = \"stable\"\n";
    let now: Instant = "2026-11-24T14:03:27+01:00".parse().unwrap();
    let mut desk = Desk::new(World::default(), Arc::new(Contracts::embedded().unwrap()));
    for wanted in pikett::import::desk::read("inventory.toml", &text).unwrap().acts {
        let command = Command {
            footing: Default::default(),
            id: Uuid::nil(),
            by: "mk".into(),
            via: Via::Import,
            at: None,
            act: wanted.act,
        };
        for fact in decide(&desk, &command, now).unwrap() {
            let seq = desk.world().seq + 1;
            let (by, via, command) = ("mk".into(), Via::Import, Uuid::nil());
            let record =
                Record { seq, happened: fact.happened, recorded: now, by, via, command, event: fact.event };
            desk.apply(&record).unwrap();
        }
    }
    (desk, now)
}

/// From the desk to the slots: what `pikett update plan` does between reading and printing.
#[divan::bench(sample_count = 20)]
fn plan_a_desk_of_500_servers(bencher: Bencher) {
    let (desk, now) = inventory(500);
    bencher.bench(|| black_box(Rollout::new(&desk, "8.3.9", now).unwrap().propose().unwrap()));
}
