//! One request to one server, or to one after the other until one answers.

use std::error::Error;
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Certificate, Client, Method, Response, StatusCode, redirect};
use tokio::time::Instant as Tick;

use crate::client::remote::address::{Address, Place};
use crate::domain::base::text::Text;
use crate::store::{NoAnswer, NoNode, NoUrl, NodeError, StoreError};
use crate::wire::Problem;

/// How long a server may take to accept a connection.
const CONNECT: Duration = Duration::from_secs(2);
/// So long nobody is asked who has said that the token does not hold.
const SHUT_OUT: Duration = Duration::from_secs(30);
/// Most bytes of an answer, however little of it came over the line.
const LARGEST: usize = 1 << 30;
/// The same of what is said instead of an answer.
const LARGEST_PROBLEM: usize = 64 << 10;

/// The servers of a desk, in the order in which they are tried.
pub struct Http {
    nodes: Vec<Node>,
    /// The one that answered last.
    current: AtomicUsize,
    shown: String,
    has_token: bool,
    /// When it was last told that its token does not hold.
    shut_out: Mutex<Option<Tick>>,
}

struct Node {
    shown: String,
    base: String,
    client: Client,
}

/// What is shown to a server of whoever asks.
#[derive(Clone, Default)]
pub struct Credentials {
    /// Nothing where there is none: the server says what it makes of that.
    pub token: Option<String>,
    /// PEM, with the name of its file: what a server's own certificate has to be signed by.
    pub roots: Option<(String, Vec<u8>)>,
    /// `de` or `en`: in which the server says what only it can say.
    pub lang: &'static str,
}

/// Never a token.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(..)")
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    method: Method,
    path: String,
    query: Vec<(&'static str, String)>,
    body: Option<Bytes>,
}

/// An answer in full.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// Why one server gave no answer.
#[derive(Debug)]
pub enum Broken {
    /// It has not heard of it, or says that it did nothing.
    Before(NoNode),
    /// It may have done what was asked.
    After(NoNode),
    /// It answers that it will not.
    Said(NodeError),
}

impl Ask {
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: Method::GET, path: path.into(), query: Vec::new(), body: None }
    }

    pub fn post(path: impl Into<String>, body: Vec<u8>) -> Self {
        Self { method: Method::POST, body: Some(body.into()), ..Self::get(path) }
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self { method: Method::DELETE, ..Self::get(path) }
    }

    pub fn put(path: impl Into<String>, body: Vec<u8>) -> Self {
        Self { method: Method::PUT, ..Self::post(path, body) }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.query.push((name, format!("{value}")));
        self
    }
}

impl Http {
    /// # Errors
    /// The token or the certificates cannot be used.
    pub fn new(address: &Address, with: &Credentials) -> Result<Self, StoreError> {
        // Whoever was first has chosen the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let wrong = |why| StoreError::from(NodeError::Url(why));
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(with.lang));
        if let Some(token) = &with.token {
            let mut value =
                HeaderValue::try_from(format!("Bearer {token}")).map_err(|_| wrong(NoUrl::Token))?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        let roots = with.roots.as_ref().map(|(file, pem)| certificates(file, pem)).transpose();
        let roots = roots.map_err(wrong)?;
        let node = |place: &Place| node(place, &headers, roots.as_deref());
        let nodes = address.nodes.iter().map(node).collect::<Result<_, _>>()?;
        let (current, shown) = (AtomicUsize::new(0), address.shown().to_owned());
        Ok(Self { nodes, current, shown, has_token: with.token.is_some(), shut_out: Mutex::default() })
    }

    /// All of them, as they are shown.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Their places in the order in which they are tried.
    pub fn order(&self) -> impl Iterator<Item = usize> + use<> {
        let (current, count) = (self.current.load(Ordering::Relaxed), self.nodes.len());
        (0..count).map(move |place| (current + place) % count)
    }

    /// The next one is tried first from now on.
    pub fn pass_by(&self, node: usize) {
        self.current.store((node + 1) % self.nodes.len().max(1), Ordering::Relaxed);
    }

    /// Asks for what changes nothing when it is asked for twice, until one of them answers.
    ///
    /// # Errors
    /// None of them does, or one says no.
    pub async fn ask(&self, ask: &Ask, limit: Duration) -> Result<Answer, StoreError> {
        let mut why = Vec::new();
        for node in self.order() {
            match self.once(node, ask, limit).await {
                Ok(answer) => return Ok(answer),
                Err(Broken::Before(no) | Broken::After(no)) => why.push(no),
                Err(Broken::Said(error)) => return Err(error.into()),
            }
        }
        Err(self.away(why))
    }

    pub fn away(&self, why: Vec<NoNode>) -> StoreError {
        NodeError::Away { at: self.shown.clone(), why }.into()
    }

    pub fn garbled(&self, why: impl fmt::Display) -> StoreError {
        NodeError::Garbled { at: self.shown.clone(), why: clean(&why.to_string()) }.into()
    }

    /// Asks one of them, and waits for the whole answer.
    ///
    /// # Errors
    /// See [`Broken`].
    pub async fn once(&self, node: usize, ask: &Ask, limit: Duration) -> Result<Answer, Broken> {
        let work = async {
            let response = self.open(node, ask).await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = whole(response, LARGEST).await.map_err(|how| Broken::After(self.no(node, how)))?;
            Ok(Answer { status, headers, body })
        };
        let silent = || Err(Broken::After(self.no(node, NoAnswer::Silent)));
        tokio::time::timeout(limit, work).await.unwrap_or_else(|_| silent())
    }

    /// Asks one of them, up to where its answer begins.
    ///
    /// # Errors
    /// See [`Broken`].
    pub async fn open(&self, node: usize, ask: &Ask) -> Result<Response, Broken> {
        let Node { base, client, shown } = &self.nodes[node];
        if self.is_shut_out() {
            return Err(Broken::Said(NodeError::Unknown { at: shown.clone() }));
        }
        let mut request = client.request(ask.method.clone(), format!("{base}{}", ask.path)).query(&ask.query);
        if let Some(body) = &ask.body {
            request = request.header(CONTENT_TYPE, "application/json").body(body.clone());
        }
        let response = request.send().await.map_err(|error| {
            let no = self.no(node, why(&error));
            if error.is_connect() || error.is_builder() { Broken::Before(no) } else { Broken::After(no) }
        })?;
        if !response.status().is_success() {
            return Err(self.refusal(node, response).await);
        }
        self.current.store(node, Ordering::Relaxed);
        Ok(response)
    }

    /// A token that does not hold will not in a moment either: nobody asks again at once, and what is told stays
    /// that, not that too many have asked.
    fn is_shut_out(&self) -> bool {
        let told = *self.shut_out.lock().unwrap_or_else(PoisonError::into_inner);
        told.is_some_and(|told| told.elapsed() < SHUT_OUT)
    }

    fn no(&self, node: usize, how: NoAnswer) -> NoNode {
        NoNode { at: self.nodes[node].shown.clone(), how }
    }

    async fn refusal(&self, node: usize, response: Response) -> Broken {
        let (status, at) = (response.status(), self.nodes[node].shown.clone());
        let body = whole(response, LARGEST_PROBLEM).await.unwrap_or_default();
        let problem: Option<Problem> = serde_json::from_slice(&body).ok();
        let own = problem.is_some();
        let what = problem.map(|problem| problem.detail.unwrap_or(problem.title));
        let what = clean(&what.unwrap_or_else(|| status.canonical_reason().unwrap_or_default().to_owned()));
        match status {
            StatusCode::UNAUTHORIZED if !self.has_token => Broken::Said(NodeError::NoToken { at }),
            StatusCode::UNAUTHORIZED => {
                *self.shut_out.lock().unwrap_or_else(PoisonError::into_inner) = Some(Tick::now());
                Broken::Said(NodeError::Unknown { at })
            }
            StatusCode::FORBIDDEN => Broken::Said(NodeError::Forbidden { at, why: what }),
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS if own => {
                Broken::Before(NoNode { at, how: NoAnswer::Busy(what) })
            }
            // Who says so may be a proxy, and what stands behind it may have done it.
            status if status.is_server_error() => Broken::After(NoNode { at, how: NoAnswer::Busy(what) }),
            status => Broken::Said(NodeError::Says { at, status: status.as_u16(), what }),
        }
    }
}

fn node(place: &Place, headers: &HeaderMap, roots: Option<&[Certificate]>) -> Result<Node, StoreError> {
    let mut builder = Client::builder()
        .default_headers(headers.clone())
        .connect_timeout(CONNECT)
        .redirect(redirect::Policy::none())
        .user_agent(concat!("pikett/", env!("CARGO_PKG_VERSION")));
    if place.is_near() {
        builder = builder.no_proxy();
    }
    if let Some(roots) = roots {
        builder = builder.tls_certs_only(roots.to_vec());
    }
    let base = match place {
        Place::Url(url) => url.clone(),
        Place::Socket(path) => {
            builder = builder.unix_socket(path.clone());
            "http://localhost".to_owned()
        }
    };
    let shown = place.shown();
    let no = |error: &reqwest::Error| {
        let how = NoAnswer::Tls(clean(&reason(error)));
        NodeError::Away { at: shown.clone(), why: vec![NoNode { at: shown.clone(), how }] }
    };
    let client = builder.build().map_err(|error| no(&error))?;
    Ok(Node { shown, base, client })
}

fn certificates(file: &str, pem: &[u8]) -> Result<Vec<Certificate>, NoUrl> {
    let no = |why: String| NoUrl::NoCertificate { file: file.to_owned(), why };
    let read = Certificate::from_pem_bundle(pem).map_err(|error| no(clean(&reason(&error))))?;
    if read.is_empty() { Err(no("BEGIN CERTIFICATE?".to_owned())) } else { Ok(read) }
}

/// The body, as far as it is no longer than anything that is meant.
async fn whole(mut response: Response, most: usize) -> Result<Bytes, NoAnswer> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| why(&error))? {
        if body.len() + chunk.len() > most {
            return Err(NoAnswer::Broken(format!("> {most} B")));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.into())
}

/// How it went wrong, as far as it can be told.
pub fn why(error: &reqwest::Error) -> NoAnswer {
    let mut source: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(reason) = source {
        let io = reason.downcast_ref::<io::Error>();
        let inner = io.and_then(io::Error::get_ref).and_then(|inner| inner.downcast_ref::<rustls::Error>());
        if let Some(tls) = inner.or(reason.downcast_ref::<rustls::Error>()) {
            return NoAnswer::Tls(clean(&tls.to_string()));
        }
        match io.map(io::Error::kind) {
            Some(io::ErrorKind::ConnectionRefused | io::ErrorKind::NotFound) => return NoAnswer::Refused,
            Some(io::ErrorKind::TimedOut) => return NoAnswer::Silent,
            _ => {}
        }
        if reason.to_string().starts_with("dns error") {
            return NoAnswer::Name;
        }
        source = reason.source();
    }
    if error.is_timeout() { NoAnswer::Silent } else { NoAnswer::Broken(clean(&reason(error))) }
}

/// The innermost reason, which says most.
fn reason(error: &dyn Error) -> String {
    let mut last = error;
    while let Some(source) = last.source() {
        last = source;
    }
    last.to_string()
}

/// Nothing from elsewhere repaints a terminal.
pub fn clean(said: &str) -> String {
    let short: String = said.chars().take(400).collect();
    Text::line(&short).as_str().to_owned()
}
