//! A server over HTTP on PostgreSQL with a synchronous standby: commands a second, and how soon followers hear.
//!
//! `cargo bench --bench served`, with the number of followers behind `--` (2,000 unless it is said; each takes an open
//! file here and one at the server).
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::disallowed_methods, dead_code)]

#[path = "../tests/suite/support/postgres.rs"]
mod postgres;

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant as Tick};

use reqwest::Client;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

const SMALL: &str = include_str!("../tests/suite/support/small.toml");
const LENGTH: Duration = Duration::from_secs(5);
/// Acts of which it is measured when the last follower hears.
const TOLD: usize = 40;

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn pikett(desk: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pikett"));
    command.env("PIKETT_DESK", desk).env("LANG", "C.UTF-8").stdin(Stdio::null());
    command
}

fn run(desk: &str, arguments: &[&str]) -> String {
    let done = pikett(desk).args(arguments).output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// A desk with an incident for each writer, and a token.
fn desk(address: &str, writers: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.toml");
    std::fs::write(&file, SMALL).unwrap();
    run(address, &["import", "desk", file.to_str().unwrap()]);
    for _ in 0..writers {
        let reported =
            ["--tenant", "klinikum-nord", "--impact", "high", "--urgency", "critical", "--subject", "x"];
        run(
            address,
            &[&["incident", "report", "--reporter", "A. Berg", "--by", "mk"], &reported[..]].concat(),
        );
    }
    run(address, &["token", "new", "--role", "engineer", "--label", "bench"]).trim().to_owned()
}

struct Target {
    client: Client,
    url: String,
    token: String,
}

impl Target {
    /// One act; how long its answer took.
    async fn act(&self, number: usize) -> Duration {
        let order = json!([{ "id": Uuid::from_u128(fastrand::u128(..)), "act": { "incident.note": { "number": number, "text": "seen" } } }]);
        let begun = Tick::now();
        let sent =
            self.client.post(format!("{}/v1/commands", self.url)).bearer_auth(&self.token).json(&order);
        let answer: Value = sent.send().await.unwrap().json().await.unwrap();
        assert_eq!(answer[0]["state"], "done", "{answer}");
        begun.elapsed()
    }
}

async fn write(target: &Arc<Target>, writers: usize) {
    let begun = Tick::now();
    let all = (0..writers).map(|writer| {
        let target = target.clone();
        tokio::spawn(async move {
            let mut times = Vec::new();
            while begun.elapsed() < LENGTH {
                times.push(target.act(writer + 1).await);
            }
            times
        })
    });
    let mut times = Vec::new();
    for one in all.collect::<Vec<_>>() {
        times.extend(one.await.unwrap());
    }
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    times.sort();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].as_secs_f64() * 1_000.0;
    println!(
        "{writers:>3} writers {rate:>7.0}/s  p50 {:>5.1} ms  p99 {:>5.1} ms  longest {:>5.1} ms",
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

/// Counts what it hears of.
async fn follow(address: String, token: String, after: u64, heard: Arc<AtomicUsize>) {
    let mut line = TcpStream::connect(&address).await.unwrap();
    let ask =
        format!("GET /v1/events?after={after} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n\r\n");
    line.write_all(ask.as_bytes()).await.unwrap();
    let mut room = vec![0; 16 * 1_024];
    loop {
        let read = line.read(&mut room).await.unwrap();
        if read == 0 {
            return;
        }
        let told = room[..read].windows(14).filter(|text| text == b"event: records").count();
        heard.fetch_add(told, Ordering::SeqCst);
    }
}

fn resident(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.0.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1_024
}

async fn hear(target: &Arc<Target>, server: &Server, followers: usize) {
    let hello = target.client.get(format!("{}/v1/hello", target.url)).bearer_auth(&target.token);
    let hello: Value = hello.send().await.unwrap().json().await.unwrap();
    let head: u64 = hello["head"].as_str().unwrap().split('.').next().unwrap().parse().unwrap();
    let (before, heard) = (resident(server), Arc::new(AtomicUsize::new(0)));
    let address = target.url.trim_start_matches("http://").to_owned();
    for _ in 0..followers {
        tokio::spawn(follow(address.clone(), target.token.clone(), head, heard.clone()));
        tokio::time::sleep(Duration::from_micros(300)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut times = Vec::new();
    for told in 1..=TOLD {
        target.act(1).await;
        let acknowledged = Tick::now();
        while heard.load(Ordering::SeqCst) < told * followers {
            tokio::time::sleep(Duration::from_micros(500)).await;
            assert!(
                acknowledged.elapsed() < Duration::from_secs(20),
                "{} of {}",
                heard.load(Ordering::SeqCst),
                told * followers
            );
        }
        times.push(acknowledged.elapsed());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1_000.0;
    println!(
        "{followers} followers: the last hears after {:.1} ms (p50), {:.1} ms (p99); {} MiB for them",
        at(50),
        at(99),
        resident(server).saturating_sub(before)
    );
}

fn main() {
    let followers = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(2_000);
    let bin = postgres::binaries().unwrap();
    let primary = postgres::Server::start(&bin, &[]);
    let _standby = primary.standby(&[]);
    primary.set("synchronous_standby_names = '*'");
    let address = format!("postgres://postgres@127.0.0.1:{}/postgres", primary.port);
    let token = desk(&address, 16);
    let port = postgres::free_port();
    let mut command = pikett(&address);
    command
        .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let server = Server(command.spawn().unwrap());
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder().no_proxy().build().unwrap();
    let target = Arc::new(Target { client, url: format!("http://127.0.0.1:{port}"), token });
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        for writers in [1, 4, 16] {
            write(&target, writers).await;
        }
        hear(&target, &server, followers).await;
    });
}
