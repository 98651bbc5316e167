//! Why nothing came of a token.

use crate::domain::facts::authority::Mismatch;
use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfToken;

pub(super) fn said_of(trouble: &OfToken) -> Said {
    match trouble {
        OfToken::NoSuch(id) => {
            said(format!("das Token {id} gibt es nicht"), "die Ids zeigt `pikett token list`")
        }
        OfToken::Mismatch(Mismatch::NoReseller) => {
            said("zur Rolle reseller gehört ein Reseller", "--reseller ID angeben")
        }
        OfToken::Mismatch(Mismatch::WholeDesk(role)) => said(
            format!("die Rolle {role} gilt für den ganzen Desk"),
            "--reseller weglassen oder --role reseller angeben",
        ),
        OfToken::Days { role, most } => said(
            format!("ein Token der Rolle {role} gilt 1 bis {most} Tage"),
            format!("mit --days höchstens {most} angeben"),
        ),
        OfToken::NoLabel => {
            said("die Bezeichnung ist nicht sichtbar", "mit --label eine aus Buchstaben angeben")
        }
        OfToken::NoRandom { why } => said(
            format!("das System liefert keine Zufallszahlen: {why}"),
            "auf einem anderen Rechner versuchen",
        ),
    }
}
