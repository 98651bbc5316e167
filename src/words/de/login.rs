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
    }
}
