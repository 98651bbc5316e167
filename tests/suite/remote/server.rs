//! A server that answers as `pikett serve` does, and fails as it is told to.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicI64, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use pikett::client::{Link, Local};
use pikett::domain::acts::decide::Command;
use pikett::domain::facts::event::{Record, Via};
use pikett::engine::{Failure, SharedDesk, Update, system_millis};
use pikett::store::{Journal, Snapshot};
use pikett::wire::{
    Batch, BatchDone, Became, Cursor, Done, Frame, Hello, Order, PROTOCOL, Refused, Spoken, WireRecord,
};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::broadcast;
use tokio::task::JoinHandle;
use uuid::Uuid;

/// How one request is not answered.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The connection ends before anything was done.
    Cut,
    /// It is done, and the connection ends before that is said.
    DoneAndCut,
    /// The answer ends in its midst.
    Torn,
    /// Nothing comes, ever.
    Silent,
    /// These very bytes, as an answer.
    Says(String),
}

/// A problem, as an answer.
pub fn problem(status: u16, detail: &str) -> Fault {
    let body = json!({ "type": "urn:pikett:problem:test", "title": "t", "status": status, "detail": detail });
    Fault::Says(response(
        &format!("{status} X"),
        "application/problem+json",
        &[],
        body.to_string().as_bytes(),
    ))
}

pub fn says(status: &str, body: &str) -> Fault {
    Fault::Says(response(status, "text/html", &[], body.as_bytes()))
}

pub struct Server {
    pub link: Arc<Local>,
    pub journal: Arc<dyn Journal>,
    pub faults: Mutex<VecDeque<(&'static str, Fault)>>,
    /// Who asked last, as it was shown.
    pub shown: Mutex<Option<String>>,
    /// Request lines, as they came.
    pub asked: Mutex<Vec<String>>,
    pub role: Mutex<(String, Option<String>)>,
    /// Another history has another one.
    pub salt: AtomicU8,
    /// Milliseconds by which its clock is fast.
    pub fast: AtomicI64,
    /// `None` for none, another number for another layout.
    pub layout: Mutex<Option<u32>>,
    /// What is said on all streams, as it is; nothing ends them.
    pub aside: broadcast::Sender<String>,
    pub port: u16,
    listener: Mutex<Option<JoinHandle<()>>>,
}

impl Server {
    pub async fn start(link: Arc<Local>, journal: Arc<dyn Journal>) -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Arc::new(Self {
            link,
            journal,
            faults: Mutex::default(),
            asked: Mutex::default(),
            shown: Mutex::default(),
            role: Mutex::new(("engineer".to_owned(), None)),
            salt: AtomicU8::new(1),
            fast: AtomicI64::new(0),
            layout: Mutex::new(Snapshot::readable()),
            aside: broadcast::Sender::new(64),
            port: listener.local_addr().unwrap().port(),
            listener: Mutex::default(),
        });
        server.listen(listener);
        server
    }

    fn listen(self: &Arc<Self>, listener: TcpListener) {
        let server = self.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = server.clone();
                tokio::spawn(async move { drop(server.answer(stream).await) });
            }
        });
        *self.listener.lock().unwrap() = Some(task);
    }

    /// Nobody listens any more, and all streams end.
    pub async fn stop(&self) {
        let task = self.listener.lock().unwrap().take();
        if let Some(task) = task {
            task.abort();
            let _ = task.await;
        }
        let _ = self.aside.send(String::new());
    }

    pub async fn again(self: &Arc<Self>) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await.unwrap();
        self.listen(listener);
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn fail(&self, path: &'static str, fault: Fault) {
        self.faults.lock().unwrap().push_back((path, fault));
    }

    /// How often it was asked for what begins so.
    pub fn count(&self, line: &str) -> usize {
        self.asked.lock().unwrap().iter().filter(|asked| asked.starts_with(line)).count()
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().unwrap();
        let place = faults.iter().position(|(own, _)| path == *own)?;
        faults.remove(place).map(|(_, fault)| fault)
    }

    async fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let Some((line, shown, body)) = request(&mut stream).await? else { return Ok(()) };
        *self.shown.lock().unwrap() = shown;
        self.asked.lock().unwrap().push(line.clone());
        let (method, target) = line.split_once(' ').unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let fault = self.fault(path);
        match fault {
            Some(Fault::Cut) => return Ok(()),
            Some(Fault::Silent) => return std::future::pending().await,
            Some(Fault::Says(bytes)) => return stream.write_all(bytes.as_bytes()).await,
            _ => {}
        }
        if path == "/v1/events" {
            return self.events(stream, query).await;
        }
        let answer = self.route(method, path, query, &body).await;
        match fault {
            Some(Fault::DoneAndCut) => Ok(()),
            Some(Fault::Torn) => stream.write_all(&answer.as_bytes()[..answer.len() / 2]).await,
            _ => stream.write_all(answer.as_bytes()).await,
        }
    }

    async fn route(&self, method: &str, path: &str, query: &str, body: &[u8]) -> Answer {
        match (method, path) {
            ("GET", "/v1/hello") => json_of(&self.hello().await),
            ("GET", "/v1/snapshot") => {
                let layout = *self.layout.lock().unwrap();
                match layout {
                    None => Answer::empty("204 No Content"),
                    layout if layout != number(query, "layout").map(|n| n as u32) => {
                        Answer::empty("406 Not Acceptable")
                    }
                    _ => snapshot(self.link.desk()),
                }
            }
            ("GET", "/v1/past") => snapshot(&self.link.past(pikett_at(query)).await.unwrap()),
            ("GET", "/v1/log") => self.log(query).await,
            ("POST", "/v1/commands") => {
                let mut all = Vec::new();
                for order in serde_json::from_slice::<Vec<Order>>(body).unwrap() {
                    all.push(self.done(order).await);
                }
                json_of(&all)
            }
            ("POST", "/v1/commands/known") => {
                let ids: Vec<Uuid> = serde_json::from_slice(body).unwrap();
                json_of(&self.journal.known(ids).await.unwrap())
            }
            ("POST", "/v1/batches") => self.batch(serde_json::from_slice(body).unwrap()).await,
            ("POST", "/v1/sweep") => {
                self.link.sweep().await.unwrap();
                Answer::empty("204 No Content")
            }
            ("PUT", "/v1/presence") => json_of(&Vec::<u8>::new()),
            _ => Answer::empty("404 Not Found"),
        }
    }

    async fn hello(&self) -> Hello {
        let (role, reseller) = self.role.lock().unwrap().clone();
        let head = self.journal.tail(1).await.unwrap().last().map_or(0, |record| record.seq);
        Hello {
            protocol: PROTOCOL,
            version: "0.1.0".into(),
            time: system_millis() + self.fast.load(Ordering::Relaxed),
            role,
            reseller,
            label: "anna".into(),
            expires: None,
            zone: "Europe/Berlin".into(),
            head: self.cursor(head.max(self.link.read().world().seq)),
            writable: true,
        }
    }

    fn cursor(&self, seq: u64) -> Cursor {
        let mut link = [self.salt.load(Ordering::Relaxed); 32];
        link[..8].copy_from_slice(&seq.to_be_bytes());
        Cursor { seq, link: (seq > 0).then_some(link) }
    }

    async fn log(&self, query: &str) -> Answer {
        let limit = |name| usize::try_from(number(query, name).unwrap()).unwrap();
        let (records, end) = match number(query, "after") {
            Some(after) => {
                let records = self.journal.read(after, limit("limit")).await.unwrap();
                // What is not shown is passed over up to the head.
                let head = self.hello().await.head.seq;
                let end = if records.len() < limit("limit") { head.max(after) } else { 0 };
                (records, end)
            }
            None => (self.journal.tail(limit("tail")).await.unwrap(), 0),
        };
        let end = records.last().map_or(end, |record| record.seq.max(end));
        json_of(&json!({ "records": WireRecord::all(&records).unwrap(), "cursor": self.cursor(end) }))
    }

    async fn done(&self, order: Order) -> Done {
        let Order { id, act, by, at, .. } = order;
        let command =
            Command { id, act, by: by.unwrap(), via: Via::Console, at, footing: Default::default() };
        let (state, records, refused) = match self.link.send(command).await {
            Ok(receipt) => (Became::Done, receipt.records, None),
            Err(Failure::Refused(refusal)) => {
                let spoken = Spoken { what: "no".into(), mend: "yes".into() };
                (Became::Refused, Vec::new(), Some(Refused::of(&refusal, spoken)))
            }
            Err(Failure::Conflict) => (Became::Behind, Vec::new(), None),
            Err(_) => (Became::Unsure, Vec::new(), None),
        };
        Done { id, state, records: WireRecord::all(&records).unwrap(), refused }
    }

    async fn batch(&self, batch: Batch) -> Answer {
        let command = |order: Order| Command {
            id: order.id,
            act: order.act,
            by: order.by.unwrap(),
            via: Via::Import,
            at: order.at,
            footing: Default::default(),
        };
        let commands = batch.commands.into_iter().map(command).collect();
        let report = match batch.whole {
            true => self.link.send_whole(commands).await.unwrap(),
            false => self.link.send_all(commands).await.unwrap(),
        };
        let refused = report.refused.iter().map(|(place, refusal)| {
            (*place, Refused::of(refusal, Spoken { what: "no".into(), mend: "yes".into() }))
        });
        json_of(&BatchDone {
            events: report.events,
            known: report.known,
            unchanged: report.unchanged,
            refused: refused.collect(),
            interrupted: None,
        })
    }

    async fn events(&self, mut stream: TcpStream, query: &str) -> std::io::Result<()> {
        let (mut updates, mut aside) = (self.link.follow(), self.aside.subscribe());
        let head =
            "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n: hello\n\n";
        stream.write_all(head.as_bytes()).await?;
        let mut after = number(query, "after").unwrap();
        let link = query.split('&').find_map(|pair| pair.strip_prefix("link="));
        let own = self.cursor(after).to_string();
        if link.is_some_and(|link| own.split_once('.').is_none_or(|(_, own)| own != link)) {
            return stream.write_all(self.frame(&Frame::Reset, 0).as_bytes()).await;
        }
        loop {
            let records = self.journal.read(after, 1_000).await.unwrap();
            after = self.send(&mut stream, &records, after).await?;
            tokio::select! {
                said = aside.recv() => match said {
                    Ok(said) if !said.is_empty() => stream.write_all(said.as_bytes()).await?,
                    _ => return Ok(()),
                },
                update = updates.recv() => if !matches!(update, Ok(Update::Applied(_))) { return Ok(()) },
            }
        }
    }

    /// In pieces, as a network has them.
    async fn send(&self, stream: &mut TcpStream, records: &[Record], after: u64) -> std::io::Result<u64> {
        let head = self.hello().await.head.seq;
        let frame = match records {
            [] if head > after => Frame::Bookmark,
            [] => return Ok(after),
            records => Frame::Records { records: WireRecord::all(records).unwrap() },
        };
        for piece in self.frame(&frame, head).as_bytes().chunks(37) {
            stream.write_all(piece).await?;
            stream.flush().await?;
        }
        Ok(head)
    }

    pub fn frame(&self, frame: &Frame, seq: u64) -> String {
        let data = serde_json::to_string(frame).unwrap();
        format!("event: {}\nid: {}\ndata: {data}\n\n", frame.name(), self.cursor(seq))
    }
}

struct Answer(Vec<u8>);

impl Answer {
    fn empty(status: &str) -> Self {
        Self(response(status, "text/plain", &[], b"").into_bytes())
    }

    fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

fn json_of(value: &impl serde::Serialize) -> Answer {
    let body = serde_json::to_vec(value).unwrap();
    Answer(response("200 OK", "application/json", &[], &body).into_bytes())
}

fn snapshot(desk: &SharedDesk) -> Answer {
    let snapshot = Snapshot::of(desk.read().unwrap().world()).unwrap();
    let length = snapshot.body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\npikett-layout: {}\r\npikett-seq: {}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n",
        snapshot.layout, snapshot.seq
    );
    Answer([head.into_bytes(), snapshot.body].concat())
}

pub fn response(status: &str, kind: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{}",
        body.len(),
        String::from_utf8_lossy(body)
    )
}

fn number(query: &str, name: &str) -> Option<u64> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

fn pikett_at(query: &str) -> pikett::domain::base::instant::Instant {
    let at = query.split('&').find_map(|pair| pair.strip_prefix("at=")).unwrap();
    at.replace("%3A", ":").parse().unwrap()
}

/// The request line without its version, who asks, and the body.
async fn request(stream: &mut TcpStream) -> std::io::Result<Option<(String, Option<String>, Vec<u8>)>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let line = String::from_utf8_lossy(&bytes[..end]).lines().next().unwrap_or_default().to_owned();
    let shown = head.lines().find_map(|line| line.strip_prefix("authorization: ").map(str::to_owned));
    let mut body = bytes.split_off(end);
    while body.len() < length {
        stream.read_buf(&mut body).await?;
    }
    Ok(Some((line.trim_end_matches(" HTTP/1.1").to_owned(), shown, body)))
}
