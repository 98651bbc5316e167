//! Why nothing came of a token.

use crate::domain::facts::authority::Mismatch;
use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfToken;

pub(super) fn said_of(trouble: &OfToken) -> Said {
    match trouble {
        OfToken::NoSuch(id) => {
            said(format!("there is no token {id}"), "see `pikett token list` for their ids")
        }
        OfToken::Mismatch(Mismatch::NoReseller) => {
            said("a token of the role reseller is of one of them", "give --reseller ID")
        }
        OfToken::Mismatch(Mismatch::WholeDesk(role)) => said(
            format!("the role {role} is the whole desk's"),
            "leave --reseller out, or give --role reseller",
        ),
        OfToken::Days { role, most } => said(
            format!("a token of the role {role} is valid for 1 to {most} days"),
            format!("give --days with {most} at most"),
        ),
        OfToken::NoLabel => said("the label cannot be seen", "give a --label of letters"),
        OfToken::NoRandom { why } => {
            said(format!("the system gives no random bytes: {why}"), "try again on another machine")
        }
    }
}
