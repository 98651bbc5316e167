//! What went wrong on the way to `pikett serve`, or there.

use crate::store::{NoAnswer, NoNode, NoUrl, NodeError};
use crate::words::Said;
use crate::words::said::said;

pub(super) fn node(error: &NodeError) -> Said {
    match error {
        NodeError::Url(why) => said(format!("this is no address of a server: {}", no_url(why)), mend(why)),
        NodeError::Away { at, why } => said(
            format!("{at} does not answer: {}", no_nodes(why)),
            "nothing was recorded; try again, or look at the server with `pikett doctor --desk URL`",
        ),
        NodeError::NoToken { at } => said(
            format!("{at} asks who you are, and no token was found for it"),
            format!("`pikett login {at}`, or put a token into PIKETT_TOKEN or the file of PIKETT_TOKEN_FILE"),
        ),
        NodeError::Unknown { at } => said(
            format!("{at} does not take this token: it has expired, was revoked, or is of another desk"),
            format!("`pikett login {at}`, or ask for another token and set PIKETT_TOKEN"),
        ),
        NodeError::Forbidden { at, why } => said(
            format!("{at} does not allow it: {why}"),
            "this token does not go so far: ask for another one",
        ),
        NodeError::OtherView { at, shows: Some(reseller) } => said(
            format!("at {at} this token shows what {reseller} may see, and nothing else"),
            format!("give --for-reseller {reseller}, or leave it out"),
        ),
        NodeError::OtherView { at, shows: None } => said(
            format!("at {at} a token says what is seen, and this one shows the whole desk"),
            "leave --for-reseller out, or use a token of that reseller",
        ),
        NodeError::Says { at, status, what } => {
            said(format!("{at} says {status}: {what}"), "nothing was recorded; its log says more")
        }
        NodeError::Garbled { at, why } => said(
            format!("{at} does not answer as a pikett does: {why}"),
            "check the address, and what stands between: a proxy may answer in its place",
        ),
        NodeError::Newer { at } => said(
            format!("{at} is of a later version and says what this pikett does not know"),
            "update pikett; until then nothing is written from here",
        ),
        NodeError::Older { at } => {
            said(format!("{at} is of an earlier version than this pikett can talk to"), "update the server")
        }
        NodeError::Asking => said(
            "no answer came: it is recorded, or it is not",
            "it is being asked what became of it; the answer comes here",
        ),
        NodeError::Lost => said("it was sent, and it was not recorded", "do it again"),
        NodeError::TooMuch { most } => said(
            format!("more than the {most} commands that are done in one over a line"),
            "do it on the server's machine, or in parts",
        ),
        NodeError::NoJournal { at } => said(
            format!("{at} is a server: its journal is not to be had from here"),
            "do it on the server's machine, with its own --desk FILE or postgres://…",
        ),
    }
}

fn no_url(why: &NoUrl) -> String {
    match why {
        NoUrl::Plain { host } => format!("http:// would show the token to everybody on the way to {host}"),
        NoUrl::NoHost => "it names no host".to_owned(),
        NoUrl::User => "it has an @ in it".to_owned(),
        NoUrl::Port(port) => format!("`{port}` is no port"),
        NoUrl::Path(path) => format!("`{path}` stands behind the hosts"),
        NoUrl::Option(option) => format!("there is no option `{option}`"),
        NoUrl::NoSocket => "it names no socket".to_owned(),
        NoUrl::NoCertificate { file, why } => format!("no certificate can be read in {file}: {why}"),
        NoUrl::Token => "what there is to show cannot be a token".to_owned(),
    }
}

fn mend(why: &NoUrl) -> &'static str {
    match why {
        NoUrl::Plain { .. } => "write https://; http:// is for 127.0.0.1, [::1] and localhost",
        NoUrl::NoCertificate { .. } => "give the PEM file of your CA with ?ca=FILE or PIKETT_CA_FILE",
        NoUrl::User | NoUrl::Token => {
            "a token begins with pkt_ and goes into PIKETT_TOKEN or the file of PIKETT_TOKEN_FILE"
        }
        NoUrl::NoHost | NoUrl::Port(_) | NoUrl::Path(_) | NoUrl::Option(_) | NoUrl::NoSocket => {
            "write it as https://HOST[:PORT][,HOST…][?ca=FILE], http://127.0.0.1:PORT or unix:/PATH"
        }
    }
}

fn no_nodes(all: &[NoNode]) -> String {
    let one = |node: &NoNode| match all.len() == 1 {
        true => no_answer(&node.how),
        false => format!("{}: {}", node.at, no_answer(&node.how)),
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn no_answer(how: &NoAnswer) -> String {
    match how {
        NoAnswer::Refused => "nobody listens there".to_owned(),
        NoAnswer::Silent => "no answer in time".to_owned(),
        NoAnswer::Name => "there is no such name".to_owned(),
        NoAnswer::Tls(why) => format!("it cannot prove who it is ({why})"),
        NoAnswer::Broken(why) if why.is_empty() => "the connection broke".to_owned(),
        NoAnswer::Broken(why) => format!("the connection broke ({why})"),
        NoAnswer::Busy(why) => format!("it cannot at the moment ({why})"),
    }
}
