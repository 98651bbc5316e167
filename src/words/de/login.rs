//! Tokens, die nicht taugen.

use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfLogin;

pub(super) fn login(trouble: &OfLogin) -> Said {
    match trouble {
        OfLogin::Unread { path, why } => {
            said(format!("aus {} ist kein Token zu lesen: {why}", path.display()), "Pfad und Rechte prüfen")
        }
        OfLogin::ForOthers { path, mode } => said(
            format!("das Token in {} können andere lesen (Rechte {mode:03o})", path.display()),
            format!("chmod 600 {}; wer es gelesen hat, hat es: im Zweifel widerrufen", path.display()),
        ),
        OfLogin::Empty { path } => {
            said(format!("in {} steht kein Token", path.display()), "es dort in eine Zeile schreiben")
        }
        OfLogin::OtherServer { path, server } => said(
            format!("das Token in {} gehört zu einem anderen Server als {server}", path.display()),
            format!("`pikett login {server}` holt eines dafür"),
        ),
        OfLogin::Unkept { path, why } => {
            said(format!("{} lässt sich nicht ändern: {why}", path.display()), "Ordner und Rechte prüfen")
        }
        OfLogin::NoHome => said(
            "es gibt keinen Benutzerordner, in dem ein Token liegen könnte",
            "HOME setzen oder das Token jedes Mal in PIKETT_TOKEN_FILE angeben",
        ),
        OfLogin::NoToken => said(
            "das ist kein Token oder eines mit einem Tippfehler; es wurde nicht gesendet",
            "ein Token beginnt mit pkt_: vollständig kopieren",
        ),
        OfLogin::NotGiven { at } => said(
            format!("{at} bietet keine eigene Anmeldung, und es wurde kein Token angegeben"),
            "Token bei der Leitung des Desks besorgen (`pikett token new`) und --token-file DATEI angeben",
        ),
        OfLogin::Denied => said("die Anmeldung wurde bei der Codeeingabe abgelehnt", "noch einmal versuchen"),
        OfLogin::TooLate => {
            said("der Code wurde nicht rechtzeitig eingegeben", "`pikett login URL` holt einen neuen")
        }
        OfLogin::NotLetIn { at, who } => said(
            format!("{who} ist erkannt, hat an {at} aber keine Rolle"),
            "wer den Server betreibt, gibt Gruppen Rollen: [[oidc.grant]] in seinen Einstellungen",
        ),
    }
}
