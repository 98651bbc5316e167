//! Tokens that cannot be used.

use crate::words::Said;
use crate::words::said::said;
use crate::words::trouble::OfLogin;

pub(super) fn login(trouble: &OfLogin) -> Said {
    match trouble {
        OfLogin::Unread { path, why } => said(
            format!("no token can be read in {}: {why}", path.display()),
            "check the path and its rights",
        ),
        OfLogin::ForOthers { path, mode } => said(
            format!("others can read the token in {} (rights {mode:03o})", path.display()),
            format!("chmod 600 {}; whoever may have read it has it: revoke it if in doubt", path.display()),
        ),
        OfLogin::Empty { path } => {
            said(format!("there is no token in {}", path.display()), "put it there, in one line")
        }
        OfLogin::OtherServer { path, server } => said(
            format!("the token in {} is of another server than {server}", path.display()),
            format!("`pikett login {server}` gets one for it"),
        ),
    }
}
