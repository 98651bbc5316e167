//! Two nodes over a synchronous pair of PostgreSQL, and everything that can be cut off: what was acknowledged is
//! there once, what was not is settled, and whoever follows sees what is there.
//!
//! `PIKETT_FAULTS` says how many rounds, each with all faults in some order; CI sets one.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant as Tick};

use pikett::store::{Access, Journal, PostgresJournal};
use reqwest::Client;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::hall::client;
use crate::support::node::{Node, pikett};
use crate::support::postgres::{Server, binaries, free_port};

const SETTINGS: [&str; 3] =
    ["wal_receiver_timeout=3s", "wal_sender_timeout=3s", "wal_retrieve_retry_interval=500ms"];
const WRITERS: usize = 4;
/// Commands of a round, at least.
const EACH: u64 = 2_000;
/// Longest time without an acknowledgement after a promotion, and after the end of a node.
const SILENCE: Duration = Duration::from_secs(3);
const NODE_SILENCE: Duration = Duration::from_secs(1);

/// A primary with a standby that has everything that is acknowledged.
struct Pair {
    primary: Server,
    standby: Server,
}

impl Pair {
    fn start() -> Option<Self> {
        let primary = Server::start(&binaries()?, &SETTINGS);
        let standby = primary.standby_at(&SETTINGS, free_port());
        let pair = Self { primary, standby };
        pair.agree();
        Some(pair)
    }

    fn address(&self) -> String {
        format!(
            "postgres://postgres@127.0.0.1:{},127.0.0.1:{}/postgres",
            self.primary.port, self.standby.port
        )
    }

    /// From now on nothing is acknowledged that the standby does not have.
    fn agree(&self) {
        self.primary.set("synchronous_standby_names = '*'");
        for _ in 0..200 {
            if self.primary.ask("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == "1" {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the standby does not follow");
    }

    /// The standby takes over; the old primary comes back as it was, is not believed, and becomes the new standby.
    fn take_over(&mut self, frozen: bool) -> Tick {
        match frozen {
            true => self.primary.freeze(),
            false => self.primary.kill(),
        }
        self.standby.promote();
        let promoted = Tick::now();
        std::thread::sleep(Duration::from_millis(1_500));
        match frozen {
            true => self.primary.thaw(),
            false => self.primary.up(),
        }
        std::thread::sleep(Duration::from_millis(700));
        std::mem::swap(&mut self.primary, &mut self.standby);
        self.standby.kill();
        let standby = self.primary.standby_at(&SETTINGS, self.standby.port);
        self.standby = standby;
        self.agree();
        promoted
    }
}

/// What the writers know.
#[derive(Default)]
struct Known {
    acknowledged: AtomicU64,
    /// Commands that were sent more than once.
    repeated: AtomicU64,
    stop: AtomicBool,
    commands: Mutex<Vec<Uuid>>,
    /// When something was acknowledged.
    times: Mutex<Vec<Tick>>,
}

/// Sends commands until it is told to stop, each until it is certain what became of it.
async fn write(client: Client, secret: String, nodes: [u16; 2], known: Arc<Known>) {
    let mut node = fastrand::usize(..2);
    while !known.stop.load(Ordering::SeqCst) {
        let id = Uuid::from_u128(fastrand::u128(..));
        let order =
            json!([{ "id": id, "act": { "incident.note": { "number": 1, "text": id.to_string() } } }]);
        let mut tries = 0;
        while !is_done(&client, &secret, nodes[node], &order).await {
            (tries, node) = (tries + 1, 1 - node);
            assert!(tries < 2_000, "{id} is never settled");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        known.repeated.fetch_add(u64::from(tries > 0), Ordering::SeqCst);
        known.acknowledged.fetch_add(1, Ordering::SeqCst);
        known.times.lock().unwrap().push(Tick::now());
        known.commands.lock().unwrap().push(id);
    }
}

async fn is_done(client: &Client, secret: &str, port: u16, order: &Value) -> bool {
    let url = format!("http://127.0.0.1:{port}/v1/commands");
    let sent = client.post(url).bearer_auth(secret).json(order).send().await;
    let Ok(answer) = sent else { return false };
    if !answer.status().is_success() {
        return false;
    }
    let Ok(answer) = answer.json::<Value>().await else { return false };
    match answer[0]["state"].as_str() {
        Some("done") => {
            assert_eq!(answer[0]["records"].as_array().map(Vec::len), Some(1), "{answer}");
            true
        }
        Some("unsure" | "behind") => false,
        _ => panic!("{answer}"),
    }
}

/// The longest time without an acknowledgement from `from` on.
fn silence(known: &Known, from: Tick) -> Duration {
    let times = known.times.lock().unwrap();
    let mut last = from;
    let mut longest = Duration::ZERO;
    let mut after: Vec<&Tick> = times.iter().filter(|time| **time > from).collect();
    after.sort();
    for time in after {
        longest = longest.max(time.duration_since(last));
        last = *time;
    }
    longest.max(Duration::from_millis(1))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Fault {
    NodeKilled,
    PrimaryKilled,
    PrimaryFrozen,
    DatabaseRestarted,
}

const FAULTS: [Fault; 4] =
    [Fault::NodeKilled, Fault::PrimaryKilled, Fault::PrimaryFrozen, Fault::DatabaseRestarted];

/// Does it, and tells for how long nothing was acknowledged.
fn happen(fault: Fault, pair: &mut Pair, nodes: &mut [Node; 2], known: &Known) -> Duration {
    let begun = Tick::now();
    match fault {
        Fault::NodeKilled => {
            let node = &mut nodes[fastrand::usize(..2)];
            node.kill();
            std::thread::sleep(Duration::from_millis(1_500));
            node.up();
        }
        Fault::PrimaryKilled | Fault::PrimaryFrozen => {
            let promoted = pair.take_over(fault == Fault::PrimaryFrozen);
            // What the new pair takes to agree is not the failover's.
            let times = known.times.lock().unwrap();
            let first = times.iter().filter(|time| **time > promoted).min();
            return first.map_or(Duration::MAX, |first| first.duration_since(promoted));
        }
        Fault::DatabaseRestarted => {
            pair.primary.kill();
            std::thread::sleep(Duration::from_millis(300));
            pair.primary.up();
        }
    }
    std::thread::sleep(Duration::from_millis(500));
    silence(known, begun)
}

/// A desk with one incident, and a token for whoever writes.
fn desk(address: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.toml");
    std::fs::write(&file, crate::support::SMALL).unwrap();
    let run = |args: &[&str]| {
        let done = pikett(address).args(args).output().unwrap();
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    };
    run(&["import", "desk", file.to_str().unwrap()]);
    let reported =
        ["--tenant", "klinikum-nord", "--impact", "high", "--urgency", "critical", "--subject", "x"];
    run(&[&["incident", "report", "--reporter", "A. Berg", "--by", "mk"], &reported[..]].concat());
    let made = run(&["token", "new", "--role", "engineer", "--label", "writer", "--json"]);
    let made: Value = serde_json::from_slice(&made).unwrap();
    made["token"].as_str().unwrap().to_owned()
}

#[test]
#[allow(clippy::print_stderr)] // the figures that the documentation quotes
fn nothing_acknowledged_is_lost_whatever_is_cut_off() {
    let rounds: u64 = match std::env::var("PIKETT_FAULTS") {
        Ok(rounds) => rounds.parse().expect("PIKETT_FAULTS is a number of rounds"),
        Err(_) => {
            return eprintln!("SKIPPED: PIKETT_FAULTS=1 cuts off servers and databases for half a minute");
        }
    };
    let Some(mut pair) = Pair::start() else { return };
    let address = pair.address();
    let secret = desk(&address);
    let ports = [free_port(), free_port()];
    let mut nodes = ports.map(|port| Node::start(&address, port));
    nodes.iter_mut().for_each(Node::up);
    let known = Arc::new(Known::default());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let quick = client().timeout(Duration::from_secs(10)).connect_timeout(Duration::from_secs(1));
    let quick = quick.build().unwrap();
    let writers: Vec<_> = (0..WRITERS)
        .map(|_| runtime.spawn(write(quick.clone(), secret.clone(), ports, known.clone())))
        .collect();
    let mut silent: HashMap<Fault, Duration> = HashMap::new();
    for round in 1..=rounds {
        let mut faults = FAULTS;
        fastrand::shuffle(&mut faults);
        for fault in faults {
            std::thread::sleep(Duration::from_millis(500));
            let took = happen(fault, &mut pair, &mut nodes, &known);
            eprintln!("round {round}: {fault:?}: silent for {} ms", took.as_millis());
            let longest = silent.entry(fault).or_default();
            *longest = took.max(*longest);
        }
        while known.acknowledged.load(Ordering::SeqCst) < round * EACH {
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    known.stop.store(true, Ordering::SeqCst);
    runtime.block_on(async {
        for writer in writers {
            writer.await.unwrap();
        }
    });
    let (acknowledged, repeated) =
        (known.acknowledged.load(Ordering::SeqCst), known.repeated.load(Ordering::SeqCst));
    eprintln!("{acknowledged} acknowledged, {repeated} of them sent more than once; {silent:?}");
    each_is_there_once(&address, &known.commands.lock().unwrap());
    both_nodes_tell_the_same(&runtime, &quick, &secret, ports, &address);
    for fault in [Fault::PrimaryKilled, Fault::PrimaryFrozen] {
        assert!(silent[&fault] <= SILENCE, "{fault:?}: {silent:?}");
    }
    assert!(silent[&Fault::NodeKilled] <= NODE_SILENCE, "{silent:?}");
}

/// The chain holds (it is read), and each command that was acknowledged stands in it once.
fn each_is_there_once(address: &str, commands: &[Uuid]) {
    let mut noted: HashMap<Uuid, usize> = HashMap::new();
    for record in everything(address) {
        if record.by.as_str() == "writer" {
            *noted.entry(record.command).or_default() += 1;
        }
    }
    for command in commands {
        assert_eq!(noted.get(command), Some(&1), "{command}");
    }
    assert_eq!(noted.len(), commands.len(), "every other one was settled");
}

fn everything(address: &str) -> Vec<pikett::domain::facts::event::Record> {
    let journal = PostgresJournal::open(address, None, Access::Look).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut all = Vec::new();
        loop {
            let page = journal.read(all.len() as u64, 4_000).await.unwrap();
            if page.is_empty() {
                return all;
            }
            all.extend(page);
        }
    })
}

/// What each node's replica would decide on is the same, and of the last record.
fn both_nodes_tell_the_same(
    runtime: &tokio::runtime::Runtime,
    client: &Client,
    secret: &str,
    ports: [u16; 2],
    address: &str,
) {
    let head = everything(address).len();
    let ask = |port: u16, path: &str| {
        let request = client.get(format!("http://127.0.0.1:{port}{path}")).bearer_auth(secret);
        runtime.block_on(async { request.send().await.unwrap().json::<Value>().await.unwrap() })
    };
    let path = format!("/v1/log?after={}", head.saturating_sub(100));
    let [one, other] = ports.map(|port| ask(port, &path));
    assert_eq!(one, other);
    let cursors = ports.map(|port| ask(port, "/v1/hello")["head"].clone());
    assert_eq!(cursors[0], cursors[1]);
    assert_eq!(one["cursor"], cursors[0]);
}
