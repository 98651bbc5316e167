//! `pikett serve`: one desk for many.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::help;
use crate::cli::logins;
use crate::cli::output::{Problem, print_line};
use crate::config;
use crate::server::listen::{self, BadCertificate, Certificate, Place};
use crate::server::login::Logins;
use crate::server::{self, Door, Form, Node};
use crate::words::help::Serve;
use crate::words::trouble::{OfFile, OfServe};

/// Where to listen, where nothing says so.
const USUAL: &str = "127.0.0.1:7455";

#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    #[arg(long, value_name = "ADDRESS", help = help(Serve::Listen))]
    listen: Option<String>,
    #[arg(long, value_name = "FILE", help = help(Serve::Certificate))]
    tls_cert: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = help(Serve::Key))]
    tls_key: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = help(Serve::Config))]
    config: Option<PathBuf>,
    #[arg(long, help = help(Serve::LogJson))]
    log_json: bool,
    #[arg(long, help = help(Serve::Verbose))]
    verbose: bool,
}

/// What holds, of what was said in several places.
struct Settled {
    desk: DeskArgs,
    place: Place,
    certificate: Option<Arc<Certificate>>,
    log: config::Log,
    logins: Option<Logins>,
}

pub fn run(desk_args: &DeskArgs, args: &ServeArgs) -> Result<(), Problem> {
    let settled = settle(desk_args, args)?;
    if desk_args.for_reseller.is_some() {
        return Err(Problem::wrong(OfServe::Whole));
    }
    server::begin_log(if settled.log.json { Form::Json } else { Form::Text }, settled.log.verbose);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|e| Problem::not_done(OfFile::CannotStart { why: e.to_string() }))?;
    runtime.block_on(serve(settled))
}

/// The command line goes before the environment, and that before the file.
fn settle(desk_args: &DeskArgs, args: &ServeArgs) -> Result<Settled, Problem> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let path = |name: &str| variable(name).map(PathBuf::from);
    let text = |name: &str| variable(name).map(|value| value.to_string_lossy().into_owned());
    let file = match args.config.clone().or_else(|| path("PIKETT_CONFIG")) {
        Some(file) => config::Serve::parse(&file.display().to_string(), &desk::read(&file)?)?,
        None => config::Serve::default(),
    };
    let listen = args.listen.clone().or_else(|| text("PIKETT_LISTEN")).or(file.listen);
    let listen = listen.unwrap_or_else(|| USUAL.to_owned());
    let place: Place = listen.parse().map_err(|_| Problem::wrong(OfServe::NoPlace(listen)))?;
    let chain = args.tls_cert.clone().or_else(|| path("PIKETT_TLS_CERT")).or(file.tls_cert);
    let key = args.tls_key.clone().or_else(|| path("PIKETT_TLS_KEY")).or(file.tls_key);
    let certificate = match (chain, key) {
        (None, None) => None,
        (Some(chain), Some(key)) => Some(Certificate::read(chain, key).map_err(bad_certificate)?),
        (Some(_), None) | (None, Some(_)) => return Err(Problem::wrong(OfServe::HalfTls)),
    };
    if certificate.is_none() && !place.is_local() {
        return Err(Problem::wrong(OfServe::PlainAbroad));
    }
    let log = config::Log {
        json: args.log_json || file.log.json || text("PIKETT_LOG").is_some_and(|form| form == "json"),
        verbose: args.verbose || file.log.verbose,
    };
    let desk = DeskArgs { desk: desk_args.desk.clone().or(file.desk), ..desk_args.clone() };
    let logins = file.oidc.as_ref().map(logins::of).transpose()?;
    Ok(Settled { desk, place, certificate, log, logins })
}

fn bad_certificate(bad: BadCertificate) -> Problem {
    Problem::not_done(OfServe::BadCertificate { file: bad.file, why: bad.why })
}

async fn serve(settled: Settled) -> Result<(), Problem> {
    let Settled { desk, place, certificate, logins, .. } = settled;
    let cannot = |why: std::io::Error| {
        Problem::not_done(OfServe::CannotListen { place: listen::url(&place, false), why: why.to_string() })
    };
    let secure = certificate.is_some();
    let stop = CancellationToken::new();
    // From now on: who ends it while the desk is opened is obeyed as well.
    let signals = [SignalKind::terminate(), SignalKind::interrupt()].map(signal);
    let parts = desk::to_share(&desk).await?;
    let door = Door::open(&place, certificate).await.map_err(cannot)?;
    let at = door.place(&place).map_err(cannot)?;
    let node = Node::with_logins(parts, logins, stop.clone());
    for caught in signals {
        let mut caught = caught.map_err(|e| Problem::not_done(OfFile::CannotStart { why: e.to_string() }))?;
        let stop = stop.clone();
        tokio::spawn(async move {
            caught.recv().await;
            stop.cancel();
        });
    }
    let url = listen::url(&at, secure);
    print_line(&format!("listening on {url}"))?;
    tracing::info!(at = url, "ready");
    server::say_ready();
    let done = server::serve(node, door).await;
    tracing::info!("ended");
    done.map_err(cannot)
}
