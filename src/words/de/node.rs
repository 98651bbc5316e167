//! Was auf dem Weg zu `pikett serve` schiefging, oder dort.

use crate::store::{NoAnswer, NoNode, NoUrl, NodeError};
use crate::words::Said;
use crate::words::said::said;

pub(super) fn node(error: &NodeError) -> Said {
    match error {
        NodeError::Url(why) => {
            said(format!("das ist keine Adresse eines Servers: {}", no_url(why)), mend(why))
        }
        NodeError::Away { at, why } => said(
            format!("{at} antwortet nicht: {}", no_nodes(why)),
            "nichts wurde gespeichert; noch einmal versuchen oder mit `pikett doctor --desk URL` nachsehen",
        ),
        NodeError::NoToken { at } => said(
            format!("{at} fragt, wer da ist, und dafür liegt kein Token vor"),
            format!(
                "`pikett login {at}`, oder ein Token in PIKETT_TOKEN oder der Datei aus PIKETT_TOKEN_FILE"
            ),
        ),
        NodeError::Unknown { at } => said(
            format!("{at} nimmt das Token nicht an: abgelaufen, widerrufen oder von einem anderen Desk"),
            format!("`pikett login {at}`, oder ein anderes Token besorgen und in PIKETT_TOKEN setzen"),
        ),
        NodeError::Forbidden { at, why } => said(
            format!("{at} erlaubt das nicht: {why}"),
            "so weit reicht das Token nicht: ein anderes besorgen",
        ),
        NodeError::OtherView { at, shows: Some(reseller) } => said(
            format!("dieses Token zeigt auf {at} nur, was {reseller} sehen darf"),
            format!("--for-reseller {reseller} angeben oder weglassen"),
        ),
        NodeError::OtherView { at, shows: None } => said(
            format!("auf {at} sagt das Token, was zu sehen ist, und dieses zeigt den ganzen Desk"),
            "--for-reseller weglassen oder ein Token dieses Resellers verwenden",
        ),
        NodeError::Says { at, status, what } => said(
            format!("{at} meldet {status}: {what}"),
            "nichts wurde gespeichert; mehr steht in seinem Log",
        ),
        NodeError::Garbled { at, why } => said(
            format!("{at} antwortet nicht wie ein pikett: {why}"),
            "Adresse prüfen, und was dazwischen steht: vielleicht antwortet ein Proxy",
        ),
        NodeError::Newer { at } => said(
            format!("{at} hat eine neuere Version und sagt, was dieses pikett nicht kennt"),
            "pikett aktualisieren; bis dahin wird von hier aus nichts geschrieben",
        ),
        NodeError::Older { at } => said(
            format!("{at} hat eine Version, die für dieses pikett zu alt ist"),
            "den Server aktualisieren",
        ),
        NodeError::Asking => said(
            "ohne Antwort: es ist gespeichert oder auch nicht",
            "es wird nachgefragt; was daraus wurde, erscheint hier",
        ),
        NodeError::Lost => said("es wurde gesendet und nicht gespeichert", "noch einmal ausführen"),
        NodeError::TooMuch { most } => said(
            format!("mehr als die {most} Befehle, die über eine Leitung in einem gehen"),
            "auf der Maschine des Servers ausführen oder aufteilen",
        ),
        NodeError::NoJournal { at } => said(
            format!("{at} ist ein Server: an sein Journal kommt man von hier aus nicht"),
            "auf der Maschine des Servers ausführen, mit dessen --desk DATEI oder postgres://…",
        ),
    }
}

fn no_url(why: &NoUrl) -> String {
    match why {
        NoUrl::Plain { host } => format!("über http:// läse jeder auf dem Weg zu {host} das Token mit"),
        NoUrl::NoHost => "sie nennt keinen Host".to_owned(),
        NoUrl::User => "sie enthält ein @".to_owned(),
        NoUrl::Port(port) => format!("`{port}` ist kein Port"),
        NoUrl::Path(path) => format!("hinter den Hosts steht `{path}`"),
        NoUrl::Option(option) => format!("eine Option `{option}` gibt es nicht"),
        NoUrl::NoSocket => "sie nennt keinen Socket".to_owned(),
        NoUrl::NoCertificate { file, why } => format!("aus {file} ist kein Zertifikat zu lesen: {why}"),
        NoUrl::Token => "was vorzuzeigen wäre, kann kein Token sein".to_owned(),
    }
}

fn mend(why: &NoUrl) -> &'static str {
    match why {
        NoUrl::Plain { .. } => "https:// schreiben; http:// gilt nur für 127.0.0.1, [::1] und localhost",
        NoUrl::NoCertificate { .. } => {
            "die PEM-Datei der eigenen CA mit ?ca=DATEI oder PIKETT_CA_FILE angeben"
        }
        NoUrl::User | NoUrl::Token => {
            "ein Token beginnt mit pkt_ und gehört in PIKETT_TOKEN oder die Datei aus PIKETT_TOKEN_FILE"
        }
        NoUrl::NoHost | NoUrl::Port(_) | NoUrl::Path(_) | NoUrl::Option(_) | NoUrl::NoSocket => {
            "als https://HOST[:PORT][,HOST…][?ca=DATEI], http://127.0.0.1:PORT oder unix:/PFAD schreiben"
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
        NoAnswer::Refused => "dort hört niemand".to_owned(),
        NoAnswer::Silent => "rechtzeitig kam nichts".to_owned(),
        NoAnswer::Name => "den Namen gibt es nicht".to_owned(),
        NoAnswer::Tls(why) => format!("er kann nicht belegen, wer er ist ({why})"),
        NoAnswer::Broken(why) if why.is_empty() => "die Verbindung brach ab".to_owned(),
        NoAnswer::Broken(why) => format!("die Verbindung brach ab ({why})"),
        NoAnswer::Busy(why) => format!("er kann gerade nicht ({why})"),
    }
}
